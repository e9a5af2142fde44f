#define _GNU_SOURCE
#include "CWarRoomTerminal.h"
#include "../CNcursesw/shim.h"
#include "internal.h"
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

/* Pairs of one process: fits the eight bits of every curses; a theme has about twenty-five. */
enum { PAIRS = 255 };

static struct {
  short foreground, background;
} pairs[PAIRS + 1];
static int pair_count;
static int cursor_shown = -1;
/* Keys are read through a pad: reading through the screen would paint what is half drawn, or what
   was drawn for another size. It goes away with its screen. */
static WINDOW *keys;

int wrt_screen_prepare(void) {
  pair_count = 0;
  cursor_shown = -1;
  keys = newpad(1, 1);
  if (!keys) return -1;
  keypad(keys, TRUE);
  wtimeout(keys, 0);
  return 0;
}

void wrt_erase(void) { werase(stdscr); }

int wrt_pair(int foreground, int background) {
  if (wrt_colours() == 0 || (foreground < 0 && background < 0)) return 0;
  if (foreground >= COLORS) foreground = -1;
  if (background >= COLORS) background = -1;
  for (int i = 1; i <= pair_count; i++) {
    if (pairs[i].foreground == foreground && pairs[i].background == background) return i;
  }
  if (pair_count >= PAIRS || pair_count + 1 >= COLOR_PAIRS) return 0;
  if (init_pair((short)(pair_count + 1), (short)foreground, (short)background) != OK) return 0;
  pair_count++;
  pairs[pair_count].foreground = (short)foreground;
  pairs[pair_count].background = (short)background;
  return pair_count;
}

static attr_t attributes_of(int bits) {
  attr_t attributes = A_NORMAL;
  if (bits & WRT_BOLD) attributes |= A_BOLD;
  if (bits & WRT_DIM) attributes |= A_DIM;
  if (bits & WRT_REVERSE) attributes |= A_REVERSE;
  if (bits & WRT_UNDERLINE) attributes |= A_UNDERLINE;
  return attributes;
}

int wrt_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

/* What the library would count differently shifts everything after it: `?` stands for it. */
static int is_drawable(uint32_t scalar, int width) {
  if (scalar < 0x20 || scalar == 0x7F) return 0;
  if (wrt_locale() == WRT_LOCALE_ASCII) return scalar < 0x7F;
  return wcwidth((wchar_t)scalar) == width;
}

void wrt_put(int row, int column, int width, int bits, int pair, uint32_t base, uint32_t mark1,
             uint32_t mark2, uint32_t mark3, uint32_t mark4) {
  if (row < 0 || column < 0 || row >= getmaxy(stdscr) || column + width > getmaxx(stdscr)) return;
  attr_t attributes = attributes_of(bits);
  uint32_t marks[4] = {mark1, mark2, mark3, mark4};
  wchar_t text[6] = {L'?', 0};
  cchar_t cell;
  if (!is_drawable(base, width)) {
    setcchar(&cell, text, attributes, (short)pair, NULL);
    for (int i = 0; i < width; i++) mvwadd_wch(stdscr, row, column + i, &cell);
    return;
  }
  int count = 0;
  text[count++] = (wchar_t)base;
  for (int i = 0; i < 4 && marks[i]; i++) {
    if (is_drawable(marks[i], 0)) text[count++] = (wchar_t)marks[i];
  }
  text[count] = 0;
  setcchar(&cell, text, attributes, (short)pair, NULL);
  /* The last cell of the last row answers ERR and is drawn all the same. */
  mvwadd_wch(stdscr, row, column, &cell);
}

void wrt_cursor(int row, int column, int visible) {
  int rows = getmaxy(stdscr), columns = getmaxx(stdscr);
  if (row >= rows) row = rows - 1;
  if (column >= columns) column = columns - 1;
  wmove(stdscr, row < 0 ? 0 : row, column < 0 ? 0 : column);
  if (cursor_shown != visible) curs_set(visible ? 1 : 0);
  cursor_shown = visible;
}

void wrt_show(void) {
  wnoutrefresh(stdscr);
  doupdate();
}

void wrt_repaint(void) {
  clearok(curscr, TRUE);
  wrt_show();
}

void wrt_bell(void) { beep(); }

static int named(int code) {
  switch (code) {
    case KEY_UP: return WRT_UP;
    case KEY_DOWN: return WRT_DOWN;
    case KEY_LEFT: return WRT_LEFT;
    case KEY_RIGHT: return WRT_RIGHT;
    case KEY_HOME: return WRT_HOME;
    case KEY_END: return WRT_END;
    case KEY_PPAGE: return WRT_PAGE_UP;
    case KEY_NPAGE: return WRT_PAGE_DOWN;
    case KEY_BACKSPACE: return WRT_BACKSPACE;
    case KEY_DC: return WRT_DELETE;
    case KEY_IC: return WRT_INSERT;
    case KEY_ENTER: return WRT_ENTER;
    case KEY_BTAB: return WRT_BACK_TAB;
    case KEY_RESIZE: return WRT_RESIZED;
    case KEY_MAX + 1: return WRT_PASTE_START;
    case KEY_MAX + 2: return WRT_PASTE_END;
    default: break;
  }
  if (code > KEY_F0 && code <= KEY_F(63)) return WRT_F0 + (code - KEY_F0);
  return WRT_UNNAMED;
}

static int64_t key(int kind, uint32_t code) { return (int64_t)kind << 32 | code; }

int64_t wrt_read_key(void) {
  wint_t value = 0;
  int result = wget_wch(keys, &value);
  if (result == OK) return key(WRT_CHARACTER, value);
  if (result == KEY_CODE_YES) return key(WRT_NAMED, (uint32_t)named((int)value));
  /* Nothing there, bytes that are no characters, or a terminal that is gone: ERR all the same. */
  struct pollfd input = {.fd = wrt_input(), .events = POLLIN};
  int ready = poll(&input, 1, 0);
  if (ready == 0 || (ready < 0 && errno == EINTR)) return key(WRT_NONE, 0);
  if (ready < 0 || (input.revents & (POLLHUP | POLLERR | POLLNVAL))) return key(WRT_GONE, 0);
  int waiting = 0;
  if (ioctl(input.fd, FIONREAD, &waiting) != 0 || waiting == 0) return key(WRT_GONE, 0);
  return key(WRT_INVALID, 0);
}

int wrt_wait_input(int milliseconds) {
  struct pollfd input = {.fd = wrt_input(), .events = POLLIN};
  return poll(&input, 1, milliseconds) > 0;
}

void wrt_discard_input(void) {
  flushinp();
  tcflush(wrt_input(), TCIFLUSH);
}
