// Holds WarRoomGate.
