/* Curses behind plain integers: no window, macro, global or pointer of it reaches Swift.
   All of it belongs to the main thread: SIGWINCH interrupts only that one. */
#ifndef CWARROOMTERMINAL_H
#define CWARROOMTERMINAL_H

#include <stdint.h>

/* What starting may answer. */
enum {
  WRT_OK = 0,
  WRT_ALREADY = 1,     /* claimed before and not given back */
  WRT_NO_TERMINAL = 2, /* neither standard descriptors nor /dev/tty are a terminal */
  WRT_BACKGROUND = 3,  /* another process group has the terminal */
  WRT_NO_TYPE = 4,     /* TERM is unset or empty */
  WRT_UNFIT = 5,       /* the type cannot place its cursor, or curses knows neither it nor xterm */
  WRT_NOT_MAIN = 6,    /* not on the main thread */
  WRT_SYSTEM = 7       /* a system call failed; wrt_error() has errno */
};

/* How text reaches the terminal. */
enum { WRT_LOCALE_OWN = 0, WRT_LOCALE_FALLBACK = 1, WRT_LOCALE_ASCII = 2 };

/* Attribute bits. */
enum { WRT_BOLD = 1, WRT_DIM = 2, WRT_REVERSE = 4, WRT_UNDERLINE = 8 };

/* What wrt_read_key found. */
enum { WRT_NONE = 0, WRT_CHARACTER = 1, WRT_NAMED = 2, WRT_GONE = 3, WRT_INVALID = 4 };

/* Codes of WRT_NAMED; function keys are WRT_F0 + n. */
enum {
  WRT_UNNAMED = 0, WRT_UP, WRT_DOWN, WRT_LEFT, WRT_RIGHT, WRT_HOME, WRT_END, WRT_PAGE_UP,
  WRT_PAGE_DOWN, WRT_BACKSPACE, WRT_DELETE, WRT_INSERT, WRT_ENTER, WRT_BACK_TAB,
  WRT_PASTE_START, WRT_PASTE_END, WRT_RESIZED, WRT_F0 = 64
};

/* What wrt_next_signal found. */
enum {
  WRT_SIGNAL_NONE = 0, WRT_SIGNAL_RESIZE, WRT_SIGNAL_STOP, WRT_SIGNAL_CONTINUE,
  WRT_SIGNAL_INTERRUPT, WRT_SIGNAL_TERMINATE, WRT_SIGNAL_HANG_UP
};

/* Takes the terminal. colours 0 asks for none at all; escape_delay in milliseconds counts only
   while ESCDELAY is not set. Answers one of the codes above; on failure nothing is changed. */
int wrt_start(int want_colour, int escape_delay, int force_ascii);
/* Gives the terminal back and shows what was written to standard error meanwhile. Safe to call
   at any time and any number of times. */
void wrt_stop(void);
int wrt_error(void);

/* Facts, after a start. */
int wrt_rows(void);
int wrt_columns(void);
int wrt_colours(void);
int wrt_locale(void);
int wrt_pastes(void);
int wrt_is_fallback_type(void);
/* The type in use, and the one that TERM asks for. */
const char *wrt_type(void);
const char *wrt_asked_type(void);
int wrt_input(void);
int wrt_signals(void);

/* Drawing. Nothing reaches the terminal before wrt_show. */
void wrt_erase(void);
int wrt_pair(int foreground, int background);
void wrt_put(int row, int column, int width, int attributes, int pair, uint32_t base,
             uint32_t mark1, uint32_t mark2, uint32_t mark3, uint32_t mark4);
void wrt_cursor(int row, int column, int visible);
void wrt_show(void);
void wrt_repaint(void);
void wrt_bell(void);
/* Columns the C library gives a scalar; -1 when it does not know it. */
int wrt_width(uint32_t scalar);

/* Keys and signals, never waiting. A key is its kind in the upper 32 bits, its code below. */
int64_t wrt_read_key(void);
/* Waits until input is there, at most so many milliseconds; 1 when it is. */
int wrt_wait_input(int milliseconds);
void wrt_discard_input(void);
int wrt_next_signal(void);

/* Takes over a changed window size; 1 when it did change. */
int wrt_resize(void);
/* Stops the process (the whole job, as ctrl-z would, or only this process) with the terminal
   given back, and takes the terminal again when it continues. Does nothing where nobody could
   continue it. Answers 1 when the window has another size now. */
int wrt_suspend(int whole_job);
/* Sets the terminal's modes again after someone else may have changed them; 1 as above. */
int wrt_resume(void);

#endif
