#define _GNU_SOURCE
#include "CWarRoomTerminal.h"
#include "../CNcursesw/shim.h"
#include "internal.h"
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>

static const char fallback_type[] = "xterm-256color";

static struct {
  SCREEN *screen;
  FILE *in, *out;
  struct termios found;
  int started, error, locale, fallback, colours, pastes;
  char type[64];
} it;

int wrt_error(void) { return it.error; }
int wrt_rows(void) { return it.started ? getmaxy(stdscr) : 0; }
int wrt_columns(void) { return it.started ? getmaxx(stdscr) : 0; }
int wrt_colours(void) { return it.colours; }
int wrt_locale(void) { return it.locale; }
int wrt_pastes(void) { return it.pastes; }
int wrt_is_fallback_type(void) { return it.fallback; }
const char *wrt_type(void) { return it.type; }
const char *wrt_asked_type(void) { return getenv("TERM") ? getenv("TERM") : ""; }
int wrt_input(void) { return it.in ? fileno(it.in) : -1; }

/* A server without the user's locale, or with none set at all, still has C.UTF-8; a user who
   asks for LC_ALL=C gets ASCII. */
static int choose_locale(int force_ascii) {
  const char *asked = getenv("LC_ALL");
  if (!asked || !*asked) asked = getenv("LC_CTYPE");
  if (!asked || !*asked) asked = getenv("LANG");
  int known = setlocale(LC_CTYPE, "") != NULL;
  if (force_ascii) return WRT_LOCALE_ASCII;
  if (known && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return WRT_LOCALE_OWN;
  if (known && asked && *asked) return WRT_LOCALE_ASCII;
  if (setlocale(LC_CTYPE, "C.UTF-8")) return asked && *asked ? WRT_LOCALE_FALLBACK : WRT_LOCALE_OWN;
  setlocale(LC_CTYPE, "C");
  return WRT_LOCALE_ASCII;
}

/* A stream of its own on a standard descriptor when that is a terminal, else on /dev/tty. */
static FILE *open_end(int standard, const char *mode) {
  int descriptor = isatty(standard) ? fcntl(standard, F_DUPFD_CLOEXEC, 3)
                                    : open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
  if (descriptor < 0) return NULL;
  FILE *stream = fdopen(descriptor, mode);
  if (!stream) close(descriptor);
  return stream;
}

static void close_ends(void) {
  if (it.in) fclose(it.in);
  if (it.out) fclose(it.out);
  it.in = it.out = NULL;
}

static int fail(int code) {
  it.error = errno;
  close_ends();
  wrt_signals_remove();
  wrt_guard_remove();
  return code;
}

static void define_keys(void) {
  static const struct {
    const char *sequence;
    int code;
  } keys[] = {
      {"\033[H", KEY_HOME},  {"\033[F", KEY_END},   {"\033OH", KEY_HOME},  {"\033OF", KEY_END},
      {"\033[1~", KEY_HOME}, {"\033[4~", KEY_END},  {"\033[7~", KEY_HOME}, {"\033[8~", KEY_END},
      {"\033[A", KEY_UP},    {"\033[B", KEY_DOWN},  {"\033[C", KEY_RIGHT}, {"\033[D", KEY_LEFT},
      {"\033OA", KEY_UP},    {"\033OB", KEY_DOWN},  {"\033OC", KEY_RIGHT}, {"\033OD", KEY_LEFT},
      {"\033[Z", KEY_BTAB},  {"\033[3~", KEY_DC},   {"\033[2~", KEY_IC},   {"\033[5~", KEY_PPAGE},
      {"\033[6~", KEY_NPAGE},
      {"\033[200~", KEY_MAX + 1}, {"\033[201~", KEY_MAX + 2},
  };
  for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
    define_key(keys[i].sequence, keys[i].code);
}

/* A type that is known and refused, like `dumb`, is what the user meant. */
static int is_unknown(const char *type) {
  int answer = 1;
  if (strcmp(type, "dumb") == 0 || strcmp(type, "unknown") == 0) return 0;
  return setupterm(type, fileno(it.out), &answer) != OK && answer == 0;
}

static int put_byte(int byte) { return putc(byte, it.out); }

static void paste_mode(int on) {
  if (!it.pastes) return;
  fflush(it.out);
  tputs(on ? "\033[?2004h" : "\033[?2004l", 1, put_byte);
  fflush(it.out);
}

static void prepare_screen(int want_colour, int escape_delay) {
  /* Raw, so that ctrl-c, ctrl-s and ctrl-z arrive as keys; ctrl-z is answered by wrt_suspend. */
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  scrollok(stdscr, FALSE);
  leaveok(stdscr, FALSE);
  /* Otherwise curses would break off drawing when a key waits, and a frame would be half shown. */
  typeahead(-1);
  if (!getenv("ESCDELAY")) set_escdelay(escape_delay);
  define_keys();
  it.colours = 0;
  if (want_colour && has_colors() && start_color() == OK) {
    it.colours = COLORS;
    use_default_colors();
  }
}

static int open_screen(const char *type) {
  it.fallback = 0;
  /* newterm, because initscr ends the process when it does not know the terminal. */
  it.screen = newterm(type, it.out, it.in);
  if (!it.screen && is_unknown(type)) {
    it.fallback = 1;
    it.screen = newterm(fallback_type, it.out, it.in);
  }
  if (!it.screen) return 0;
  snprintf(it.type, sizeof it.type, "%s", it.fallback ? fallback_type : type);
  if (cursor_address && clear_screen && wrt_screen_prepare() == 0) return 1;
  endwin();
  delscreen(it.screen);
  it.screen = NULL;
  tcsetattr(fileno(it.in), TCSANOW, &it.found);
  return 0;
}

int wrt_start(int want_colour, int escape_delay, int force_ascii) {
  if (it.started) return WRT_ALREADY;
  if (gettid() != getpid()) return WRT_NOT_MAIN;
  const char *type = getenv("TERM");
  if (!type || !*type) return WRT_NO_TYPE;
  errno = 0;
  it.in = open_end(STDIN_FILENO, "r");
  it.out = open_end(STDOUT_FILENO, "w");
  if (!it.in || !it.out || !isatty(fileno(it.in))) return fail(WRT_NO_TERMINAL);
  if (tcgetpgrp(fileno(it.in)) != getpgrp()) return fail(WRT_BACKGROUND);
  if (tcgetattr(fileno(it.in), &it.found) != 0) return fail(WRT_SYSTEM);
  it.locale = choose_locale(force_ascii);
  if (wrt_signals_install() != 0) return fail(WRT_SYSTEM);
  wrt_guard_install();

  if (!open_screen(type)) return fail(WRT_UNFIT);
  it.started = 1;
  wrt_guard_arm(fileno(it.out), &it.found);
  /* Curses puts its own handlers where it finds none. */
  wrt_signals_reinstall();
  /* Consoles and serial terminals of the VT100 kind have no paste and would show the request. */
  it.pastes = strncmp(it.type, "linux", 5) != 0 && strncmp(it.type, "vt", 2) != 0;
  prepare_screen(want_colour, escape_delay);
  wrt_stderr_hold();
  paste_mode(1);
  static int registered;
  if (!registered) registered = atexit(wrt_stop) == 0;
  return WRT_OK;
}

void wrt_stop(void) {
  if (!it.started) return;
  it.started = 0;
  paste_mode(0);
  if (!isendwin()) endwin();
  wrt_guard_disarm();
  tcsetattr(fileno(it.in), TCSANOW, &it.found);
  delscreen(it.screen);
  it.screen = NULL;
  close_ends();
  wrt_stderr_release();
  wrt_signals_remove();
  wrt_guard_remove();
}

int wrt_resize(void) {
  struct winsize size;
  if (!it.started || ioctl(fileno(it.out), TIOCGWINSZ, &size) != 0) return 0;
  if (size.ws_row == 0 || size.ws_col == 0) return 0;
  if (size.ws_row == getmaxy(stdscr) && size.ws_col == getmaxx(stdscr)) return 0;
  resizeterm(size.ws_row, size.ws_col);
  return 1;
}

int wrt_resume(void) {
  if (!it.started) return 0;
  wrt_signals_reinstall();
  reset_prog_mode();
  int resized = wrt_resize();
  keypad(stdscr, TRUE);
  paste_mode(1);
  clearok(curscr, TRUE);
  return resized;
}

int wrt_suspend(int whole_job) {
  if (!it.started || !wrt_signals_can_stop()) return 0;
  paste_mode(0);
  endwin();
  /* Curses may add modes of its own to what it found; the shell gets exactly what it left. */
  tcsetattr(fileno(it.in), TCSADRAIN, &it.found);
  wrt_guard_disarm();
  /* What continues the process is seen right here; the pipe must not tell of it once more. */
  signal(SIGCONT, SIG_DFL);
  signal(SIGTSTP, SIG_DFL);
  /* The whole job, as the terminal itself would: a script around it has to stop as well, or its
     shell never gets the terminal back. */
  if (whole_job)
    kill(0, SIGTSTP);
  else
    raise(SIGTSTP);
  /* Stopped here. Going on in the background stops again (SIGTTOU) until it is in front. */
  wrt_guard_arm(fileno(it.out), &it.found);
  return wrt_resume();
}
