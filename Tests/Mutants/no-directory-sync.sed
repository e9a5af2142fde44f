# The name of a new segment is not synced.
# file: Sources/WarRoomJournal/SegmentFile+Create.swift
/^      try Files.syncFolder(place.folder)/d
