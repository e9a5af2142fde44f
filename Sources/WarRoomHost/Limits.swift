// Holds WarRoomHost.
