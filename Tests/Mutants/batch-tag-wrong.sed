# Every record claims to be a write of its own.
# file: Sources/WarRoomJournal/JournalBatch.swift
s|batch: base.sequence + 1|batch: head.sequence + 1|
