#include "CWarRoomTerminal.h"
int warroom_terminal_version(void) { return 1; }
