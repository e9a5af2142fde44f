// Holds WarRoomIntake.
