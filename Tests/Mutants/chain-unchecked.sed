# Lines are accepted in any order.
# file: Sources/WarRoomJournal/JournalScanner.swift
s|guard found.sequence == head.sequence + 1, found.previous == head.hash else|guard found.sequence > 0 else|
