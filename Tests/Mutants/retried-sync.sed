# A failed sync is tried again, and the second answer is believed.
# file: Sources/WarRoomJournal/SegmentFile.swift
s|^    do { try file.syncData() } catch { \(.*\) }$|    do { try file.syncData() } catch { do { try file.syncData() } catch { \1 } }|
