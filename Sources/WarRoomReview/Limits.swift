// Holds WarRoomReview.
