# A batch is acknowledged without any sync.
# file: Sources/WarRoomJournal/SegmentFile.swift
/^    do { try file.syncData() } catch/d
