/* The wide-character API of the system's curses: the macro must come before the header. */
#ifndef CNCURSESW_SHIM_H
#define CNCURSESW_SHIM_H
#define NCURSES_WIDECHAR 1
#include <curses.h>
#endif
