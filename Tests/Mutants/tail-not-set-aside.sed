# A torn tail is cut off without a copy.
# file: Sources/WarRoomJournal/TornTail.swift
s|guard !bytes.isEmpty else|guard bytes.count < 0 else|
