#define _GNU_SOURCE
#include "internal.h"
#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

/* A fault inside curses would leave the alternate screen and raw mode behind. endwin is not safe
   in a handler, so a constant string and the saved modes do its work; then whoever handled the
   signal before, Swift's backtracer or the system, goes on. */

static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS};
enum { FAULTS = sizeof faults / sizeof faults[0], STACK = 64 * 1024 };

static struct sigaction previous[FAULTS];
static int installed;
static volatile sig_atomic_t armed;
static int terminal = -1;
static struct termios found;
static char stack[STACK];

/* CAN ends a sequence cut in half; then paste, keypad, cursor, attributes and screen. */
static const char reset[] =
    "\x18\033[?2004l\033[?1l\033>\033[?25h\033[0m\033[?1049l\r";

void wrt_guard_reset(void) {
  if (!armed) return;
  armed = 0;
  int error = errno;
  sigset_t stopping, before;
  sigemptyset(&stopping);
  sigaddset(&stopping, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &stopping, &before);
  size_t sent = 0;
  while (sent < sizeof reset - 1) {
    ssize_t count = write(terminal, reset + sent, sizeof reset - 1 - sent);
    if (count <= 0 && errno != EINTR) break;
    if (count > 0) sent += (size_t)count;
  }
  tcsetattr(terminal, TCSANOW, &found);
  wrt_stderr_release();
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  errno = error;
}

static void fault(int number, siginfo_t *info, void *context) {
  (void)context;
  wrt_guard_reset();
  for (int i = 0; i < FAULTS; i++) {
    if (faults[i] == number) sigaction(number, &previous[i], NULL);
  }
  /* A real fault happens again on return, with its address; anything else has to be sent. */
  if (info->si_code <= 0 || number == SIGTRAP || number == SIGSYS || number == SIGABRT)
    raise(number);
}

void wrt_guard_install(void) {
  if (installed) return;
  stack_t now;
  /* Running out of stack is a fault too: the handler needs a stack of its own. */
  if (sigaltstack(NULL, &now) == 0 && (now.ss_flags & SS_DISABLE)) {
    stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&own, NULL);
  }
  struct sigaction action = {.sa_sigaction = fault, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < FAULTS; i++) sigaction(faults[i], &action, &previous[i]);
  installed = 1;
}

void wrt_guard_remove(void) {
  if (!installed) return;
  for (int i = 0; i < FAULTS; i++) {
    struct sigaction now;
    if (sigaction(faults[i], NULL, &now) == 0 && (now.sa_flags & SA_SIGINFO) &&
        now.sa_sigaction == fault)
      sigaction(faults[i], &previous[i], NULL);
  }
  installed = 0;
}

void wrt_guard_arm(int descriptor, const struct termios *modes) {
  terminal = descriptor;
  found = *modes;
  armed = 1;
}

void wrt_guard_disarm(void) { armed = 0; }
