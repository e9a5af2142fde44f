# A poisoned journal goes on writing.
# file: Sources/WarRoomJournal/Journal.swift
/if let poison { throw .poisoned(poison) }/d
