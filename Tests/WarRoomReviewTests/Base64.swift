import FoundationEssentials

/// Base 64 of bytes that are written in hex.
enum Base64 {
  static func text(of hex: String) -> String {
    let digits = Array(hex)
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0...$0 + 1]), radix: 16)
    }
    return Data(bytes).base64EncodedString()
  }
}
