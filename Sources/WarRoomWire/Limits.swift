// Holds WarRoomWire.
