#define _GNU_SOURCE
#include "CWarRoomTerminal.h"
#include "internal.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

/* Signals become bytes in a pipe that the caller polls together with the terminal. */

static const struct {
  int number;
  char what;
} watched[] = {
    {SIGWINCH, WRT_SIGNAL_RESIZE},  {SIGTSTP, WRT_SIGNAL_STOP},
    {SIGCONT, WRT_SIGNAL_CONTINUE}, {SIGINT, WRT_SIGNAL_INTERRUPT},
    {SIGTERM, WRT_SIGNAL_TERMINATE}, {SIGHUP, WRT_SIGNAL_HANG_UP},
};
enum { WATCHED = sizeof watched / sizeof watched[0] };

static struct sigaction previous[WATCHED];
static int installed;
static int ends[2] = {-1, -1};
/* Ending signals that came and were not read yet. */
static volatile sig_atomic_t waiting[WRT_SIGNAL_HANG_UP + 1];

static void arrived(int number) {
  int error = errno;
  for (int i = 0; i < WATCHED; i++) {
    if (watched[i].number != number) continue;
    char what = watched[i].what;
    /* Asked a second time while the first was never read: the loop is stuck, so end here. */
    if (what >= WRT_SIGNAL_INTERRUPT && waiting[(int)what]) {
      wrt_guard_reset();
      signal(number, SIG_DFL);
      raise(number);
    }
    if (what >= WRT_SIGNAL_INTERRUPT) waiting[(int)what] = 1;
    ssize_t ignored = write(ends[1], &what, 1); /* a full pipe wakes its reader anyway */
    (void)ignored;
  }
  errno = error;
}

void wrt_signals_reinstall(void) {
  struct sigaction action = {.sa_handler = arrived, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < WATCHED; i++) {
    /* nohup means it: a hang-up that was ignored stays ignored, the descriptor will tell. */
    if (watched[i].number != SIGWINCH && previous[i].sa_handler == SIG_IGN) continue;
    sigaction(watched[i].number, &action, NULL);
  }
}

int wrt_signals_install(void) {
  if (installed) return 0;
  if (ends[0] < 0 && pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  for (int i = 0; i < WATCHED; i++) {
    waiting[(int)watched[i].what] = 0;
    sigaction(watched[i].number, NULL, &previous[i]);
  }
  installed = 1;
  wrt_signals_reinstall();
  return 0;
}

void wrt_signals_remove(void) {
  if (!installed) return;
  for (int i = 0; i < WATCHED; i++) sigaction(watched[i].number, &previous[i], NULL);
  installed = 0;
}

int wrt_signals_can_stop(void) {
  for (int i = 0; i < WATCHED; i++) {
    if (watched[i].number == SIGTSTP) return previous[i].sa_handler != SIG_IGN;
  }
  return 0;
}

int wrt_signals(void) { return ends[0]; }

int wrt_next_signal(void) {
  char what = WRT_SIGNAL_NONE;
  if (ends[0] < 0 || read(ends[0], &what, 1) != 1) return WRT_SIGNAL_NONE;
  waiting[(int)what] = 0;
  return what;
}
