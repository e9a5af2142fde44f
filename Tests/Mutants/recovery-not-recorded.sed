# A recovery that was cut short is never recorded.
# file: Sources/WarRoomJournal/Journal+Open.swift
s/guard rows.contains(.recoveryNotRecorded) || rows.contains(.tornTail) else/guard rows.contains(.tornTail) else/
