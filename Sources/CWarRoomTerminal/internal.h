/* What the files of this target share. */
#ifndef CWARROOMTERMINAL_INTERNAL_H
#define CWARROOMTERMINAL_INTERNAL_H

#include <termios.h>

/* guard.c: a process that dies by a fault gives the terminal back first. */
void wrt_guard_install(void);
void wrt_guard_remove(void);
void wrt_guard_arm(int descriptor, const struct termios *modes);
void wrt_guard_disarm(void);
/* Async-signal-safe; does nothing while it is not armed. */
void wrt_guard_reset(void);

/* signals.c: the other signals become bytes in a pipe. Returns 0, or -1 with errno. */
int wrt_signals_install(void);
void wrt_signals_reinstall(void);
void wrt_signals_remove(void);
/* 0 where stopping is ignored: there is no job control to continue the process. */
int wrt_signals_can_stop(void);

/* screen.c: begins anew with a new screen. Returns 0, or -1 when there is no memory. */
int wrt_screen_prepare(void);

/* stderr.c: what libraries write to standard error must not paint over the screen. */
void wrt_stderr_hold(void);
void wrt_stderr_release(void);

#endif
