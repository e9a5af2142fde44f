import WarRoomSystem

/// A file that was not there before.
enum NewFile {
  /// Writes and syncs it; refuses to touch a file that is there.
  static func write(_ bytes: [UInt8], to path: String) throws {
    do {
      let file = try Descriptor.open(path, [.write, .create, .exclusive])
      try file.writeAll(bytes)
      try file.sync()
    } catch {
      throw Failure(.cannotCreate, "\(path): \(error.text)")
    }
  }
}
