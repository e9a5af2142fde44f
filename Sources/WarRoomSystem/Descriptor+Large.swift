import CWarRoomSystem

extension Descriptor {
  /// Fills `bytes` from `offset` on, over what is there, and returns how many bytes came; fewer
  /// only at the end of the file.
  package borrowing func read(
    over bytes: inout [UInt8], at offset: Int64
  ) throws(SystemError) -> Int {
    let fd = number
    let result = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe wr_pread_all(fd, buffer.baseAddress, buffer.count, offset)
    }
    return try check(result, "pread")
  }

  /// Fills `words` from `offset` on; each is eight bytes in this machine's order. Returns how many
  /// whole words came.
  package borrowing func read(
    over words: inout [UInt64], at offset: Int64
  ) throws(SystemError) -> Int {
    let fd = number
    let result = unsafe words.withUnsafeMutableBytes { buffer in
      unsafe wr_pread_all(fd, buffer.baseAddress, buffer.count, offset)
    }
    return try check(result, "pread") / 8
  }

  /// Writes all of `words` at `offset`, in this machine's order.
  package borrowing func write(_ words: [UInt64], at offset: Int64) throws(SystemError) {
    let fd = number
    let result = unsafe words.withUnsafeBytes { buffer in
      unsafe wr_pwrite_all(fd, buffer.baseAddress, buffer.count, offset)
    }
    try check(result, "pwrite")
  }
}
