// Holds WarRoomCore.
