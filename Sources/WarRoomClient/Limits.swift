// Holds WarRoomClient.
