# A short write counts as a whole one.
# file: Sources/WarRoomJournal/SegmentFile.swift
s|^    while done < batch.count {|    if done < batch.count {|
