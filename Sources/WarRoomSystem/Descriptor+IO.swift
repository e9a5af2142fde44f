import CWarRoomSystem

extension Descriptor {
  /// Appends at most `limit` bytes to `bytes` and returns how many; 0 at the end of the file.
  package borrowing func read(
    into bytes: inout [UInt8], limit: Int
  ) throws(SystemError) -> Int {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: limit))
    let fd = number
    let result = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe wr_read(fd, buffer.baseAddress.map { unsafe $0 + start }, limit)
    }
    bytes.removeLast(limit - max(result, 0))
    return try check(result, "read")
  }

  /// Appends at most `limit` bytes from `offset` on; returns how many, 0 at the end.
  package borrowing func read(
    into bytes: inout [UInt8], limit: Int, at offset: Int64
  ) throws(SystemError) -> Int {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: limit))
    let fd = number
    let result = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe wr_pread(fd, buffer.baseAddress.map { unsafe $0 + start }, limit, offset)
    }
    bytes.removeLast(limit - max(result, 0))
    return try check(result, "pread")
  }

  /// Everything from the start of the file; fails with `tooBig` beyond `limit` bytes.
  package borrowing func readAll(limit: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(min(Int64(limit), max(try facts().size, 0))))
    while true {
      let chunk = min(Limits.readChunk, limit + 1 - bytes.count)
      let count = try read(into: &bytes, limit: chunk, at: Int64(bytes.count))
      guard count > 0 else { return bytes }
      guard bytes.count <= limit else { throw SystemError(call: "read", number: Errno.tooBig) }
    }
  }

  /// One write call from `start` on; returns how many bytes the kernel took, maybe too few.
  package borrowing func write(
    _ bytes: [UInt8], from start: Int = 0
  ) throws(SystemError) -> Int {
    let fd = number
    let result = unsafe bytes.withUnsafeBytes { buffer in
      unsafe wr_write(
        fd, buffer.baseAddress.map { unsafe $0 + start }, max(buffer.count - start, 0))
    }
    return try check(result, "write")
  }

  /// Writes all of `bytes`, however often the kernel takes only a part.
  package borrowing func writeAll(_ bytes: [UInt8]) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let count = try write(bytes, from: done)
      guard count > 0 else { throw SystemError(call: "write", number: Errno.io) }
      done += count
    }
  }

  /// Flushes content and all facts about the file to the disk. A failure is final: the kernel
  /// may have dropped the pages, and a second call would lie.
  package borrowing func sync() throws(SystemError) { try check(wr_fsync(number), "fsync") }

  /// Flushes content and size to the disk; final as `sync` is.
  package borrowing func syncData() throws(SystemError) {
    try check(wr_fdatasync(number), "fdatasync")
  }

  /// Cuts the file to `size` bytes.
  package borrowing func truncate(to size: Int64) throws(SystemError) {
    try check(wr_ftruncate(number, size), "ftruncate")
  }

  /// Holds disk blocks for `count` bytes from `offset` on; the file's size stays.
  package borrowing func reserve(from offset: Int64, count: Int64) throws(SystemError) {
    try check(wr_reserve(number, offset, count), "fallocate")
  }

  /// Asks the kernel to drop its copies, so that the next read comes from the disk.
  package borrowing func forgetCached() throws(SystemError) {
    try check(wr_forget_cached(number), "fadvise")
  }

  /// What the kernel says of the open file itself.
  package borrowing func facts() throws(SystemError) -> FileFacts {
    var facts = wr_facts()
    try check(unsafe wr_fstat(number, &facts), "fstat")
    return FileFacts(facts)
  }

  /// Reads and writes no longer wait.
  package borrowing func setNonblocking() throws(SystemError) {
    try check(wr_set_nonblocking(number), "fcntl")
  }

  /// True for a terminal.
  package borrowing func isTerminal() -> Bool { wr_isatty(number) == 1 }
}
