# A write that found no room leaves its beginning in the file.
# file: Sources/WarRoomJournal/SegmentFile.swift
/try file.truncate(to: size)/d
