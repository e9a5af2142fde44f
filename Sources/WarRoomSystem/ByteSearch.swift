import CWarRoomSystem

/// Searches in large buffers, at the speed of the C library.
package enum ByteSearch {
  /// Where `byte` first stands in `bytes[range]`; nil when it does not.
  package static func first(
    _ byte: UInt8, in bytes: borrowing [UInt8], _ range: Range<Int>
  ) -> Int? {
    let count = bytes.count
    guard range.lowerBound >= 0, range.upperBound <= count else { return nil }
    let found = unsafe bytes.withUnsafeBytes { buffer in
      unsafe wr_find_byte(buffer.baseAddress, range.lowerBound, range.upperBound, Int32(byte))
    }
    return found < 0 ? nil : found
  }

  /// Where `byte` last stands in `bytes[range]`; nil when it does not.
  package static func last(
    _ byte: UInt8, in bytes: borrowing [UInt8], _ range: Range<Int>
  ) -> Int? {
    let count = bytes.count
    guard range.lowerBound >= 0, range.upperBound <= count else { return nil }
    let found = unsafe bytes.withUnsafeBytes { buffer in
      unsafe wr_find_last(buffer.baseAddress, range.lowerBound, range.upperBound, Int32(byte))
    }
    return found < 0 ? nil : found
  }

  /// Where `mark`, which is not empty, first begins within `bytes[range]`; nil when it does not.
  package static func first(
    _ mark: [UInt8], in bytes: borrowing [UInt8], _ range: Range<Int>
  ) -> Int? {
    let count = bytes.count
    guard range.lowerBound >= 0, range.upperBound <= count else { return nil }
    let found = unsafe bytes.withUnsafeBytes { buffer in
      unsafe mark.withUnsafeBytes { mark in
        unsafe wr_find(
          buffer.baseAddress, range.lowerBound, range.upperBound, mark.baseAddress, mark.count)
      }
    }
    return found < 0 ? nil : found
  }
}
