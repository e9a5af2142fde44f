// Holds WarRoomJSON.
