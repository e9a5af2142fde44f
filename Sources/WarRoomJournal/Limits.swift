// Holds WarRoomJournal.
