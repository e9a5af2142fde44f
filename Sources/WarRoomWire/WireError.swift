package import WarRoomJSON

/// Why bytes are no journal line or message of ours, or a value cannot become one.
package enum WireError: Error, Equatable, Sendable {
  /// It is, or would be, longer than `limit` bytes.
  case tooLong(limit: Int)
  /// The bytes around the content are not those of a sealed line; `offset` into the line.
  case framing(offset: Int)
  /// A byte that no line of ours holds: control characters, NUL, anything beyond ASCII.
  case forbiddenByte(UInt8, offset: Int)
  /// The line's own hash does not fit its bytes: it was damaged or changed.
  case hashDiffers(sequence: UInt64)
  /// Whole and unharmed, but written by a newer warroom.
  case unsupportedVersion(UInt64)
  case json(JSONError)
  case shape(JSONShapeError)
  /// A value without a form on the wire, such as a year beyond 9999; names it.
  case unencodable(String)
}
