// Holds WarRoomConfig.
