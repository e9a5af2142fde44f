// Holds WarRoomTerminal.
