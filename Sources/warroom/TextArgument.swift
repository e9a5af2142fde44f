import WarRoomSystem

/// A text given as an argument, or on standard input for `-`.
enum TextArgument {
  /// Bytes of a text on standard input.
  private static let inputBytes = 64 * 1_024

  static func read(_ argument: String) throws -> String {
    guard argument == "-" else { return argument }
    do {
      return String(decoding: try StandardStream.input.readAll(limit: inputBytes), as: UTF8.self)
    } catch {
      throw Failure(.noInput, "standard input: \(error.reason)")
    }
  }
}
