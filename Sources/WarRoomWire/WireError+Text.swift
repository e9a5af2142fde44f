import WarRoomJSON

extension WireError {
  /// What is wrong with a line, in words.
  package var text: String {
    switch self {
    case .tooLong(let limit): "it is longer than \(limit) bytes"
    case .framing(let offset): "its frame is broken at byte \(offset)"
    case .forbiddenByte(let byte, let offset):
      "byte \(offset) is 0x\(String(byte, radix: 16)), which no line holds"
    case .hashDiffers(let sequence): "record \(sequence) does not fit its own hash"
    case .unsupportedVersion(let version): "it is of format \(version)"
    case .json(let error): "it is not JSON at column \(error.column)"
    case .shape(let error): "\(error.path) is not as it must be"
    case .unencodable(let what): "\(what) cannot be written"
    }
  }
}
