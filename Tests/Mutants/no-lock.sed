# The lock file is opened, but not locked.
# file: Sources/WarRoomSystem/FileLock.swift
/^      try lock(file)$/d
