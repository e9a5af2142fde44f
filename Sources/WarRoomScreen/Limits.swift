// Holds WarRoomScreen.
