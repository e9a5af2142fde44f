// Holds WarRoomSystem.
