# Every other batch is acknowledged before its sync.
# file: Sources/WarRoomJournal/SegmentFile.swift
s|^    do { try file.syncData() } catch { \(.*\) }$|    if size % 2 == 0 { do { try file.syncData() } catch { \1 } }|
