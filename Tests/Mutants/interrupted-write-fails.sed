# A write that a signal interrupts is not repeated.
# file: Sources/CWarRoomSystem/CWarRoomSystem.c
s|RESULT(REPEAT(write(fd, bytes, (size_t)count)))|RESULT(write(fd, bytes, (size_t)count))|
