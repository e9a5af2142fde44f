# The sync comes before the write, so it covers the batch before.
# file: Sources/WarRoomJournal/SegmentFile.swift
/^    do { try file.syncData() } catch/d
s|^    reserve(Int64(batch.count))|&\n    do { try file.syncData() } catch { throw .broken(.failed(named(error))) }|
