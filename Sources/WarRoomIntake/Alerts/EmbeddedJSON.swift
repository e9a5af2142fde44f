import WarRoomJSON

/// JSON that travels in strings of other JSON.
enum EmbeddedJSON {
  /// The object or array that `text` is; nil for other text. Bounded in size, not in depth beyond
  /// the reader's own bounds.
  static func object(in text: String) -> JSON? {
    guard text.utf8.count <= Limits.embeddedBytes else { return nil }
    let start = text.utf8.first { $0 != 0x20 && $0 != 0x0a && $0 != 0x0d && $0 != 0x09 }
    guard start == UInt8(ascii: "{") || start == UInt8(ascii: "[") else { return nil }
    return json(Array(text.utf8))
  }

  /// As above, for base64 (either alphabet, with or without padding).
  static func object(inBase64 text: String) -> JSON? {
    guard text.utf8.count <= Limits.embeddedBytes, let bytes = base64(text) else { return nil }
    return object(in: String(decoding: bytes, as: UTF8.self))
  }

  private static func json(_ bytes: [UInt8]) -> JSON? {
    let bounds = IntakeBounds.standard.json
    do throws(JSONError) {
      return try JSON.parse(bytes, limits: bounds)
    } catch {
      let reading = LenientJSON.read(bytes, limits: bounds)
      return reading.isWhole ? reading.json : nil
    }
  }

  private static func base64(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in text.utf8 {
      let value: UInt8
      switch byte {
      case 0x41...0x5a: value = byte - 0x41
      case 0x61...0x7a: value = byte - 0x61 + 26
      case 0x30...0x39: value = byte - 0x30 + 52
      case 0x2b, 0x2d: value = 62
      case 0x2f, 0x5f: value = 63
      case 0x3d, 0x0a, 0x0d: continue
      default: return nil
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }
}
