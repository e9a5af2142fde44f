// Holds WarRoomCanvas.
