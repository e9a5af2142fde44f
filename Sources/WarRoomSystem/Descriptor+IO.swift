import CWarRoomSystem

extension Descriptor {
  /// Appends at most `limit` bytes to `bytes` and returns how many; 0 at the end of the file.
  package borrowing func read(
    into bytes: inout [UInt8], limit: Int
  ) throws(SystemError) -> Int {
    let fd = number
    return try unsafe fill(&bytes, limit: limit, "read") { unsafe wr_read(fd, $0, limit) }
  }

  /// Appends at most `limit` bytes from `offset` on; returns how many, 0 at the end.
  package borrowing func read(
    into bytes: inout [UInt8], limit: Int, at offset: Int64
  ) throws(SystemError) -> Int {
    let fd = number
    return try unsafe fill(&bytes, limit: limit, "pread") {
      unsafe wr_pread(fd, $0, limit, offset)
    }
  }

  /// Everything from the start of the file; fails with `tooBig` beyond `limit` bytes.
  package borrowing func readAll(limit: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    let expected = Int(min(Int64(limit), max(try facts().size, 0)))
    bytes.reserveCapacity(expected)
    while true {
      // One byte more than expected, so that the end is seen; /proc files claim to be empty.
      let missing = max(expected - bytes.count, Limits.pathBytes) + 1
      let chunk = min(Limits.readChunk, missing, limit + 1 - bytes.count)
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

/// Appends what one call reads into fresh room; `call` names it in errors.
func fill(
  _ bytes: inout [UInt8], limit: Int, _ call: String,
  _ read: (UnsafeMutableRawPointer?) -> Int
) throws(SystemError) -> Int {
  var result = 0
  let room = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
    result = unsafe read(UnsafeMutableRawPointer(buffer.baseAddress))
    count = max(result, 0)
  }
  try check(result, call)
  bytes += room
  return result
}
