# The next owner is not told of a failed sync.
# file: Sources/WarRoomJournal/Journal.swift
/PoisonMark(place).leave(poison)/d
