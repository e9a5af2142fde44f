#include "CWarRoomSystem.h"
int warroom_system_version(void) { return 1; }
