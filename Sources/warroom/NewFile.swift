import WarRoomSystem

/// A file that must not be there yet.
enum NewFile {
  /// Makes the folders above it that are missing. Throws `cannotCreate` where something has that
  /// name already, a link included.
  static func write(_ text: String, to path: String) throws {
    do throws(SystemError) {
      try Files.makeFolders(Files.folder(of: path))
      let file = try Descriptor.open(
        path, [.write, .create, .exclusive], permissions: 0o644)
      try file.writeAll(Array(text.utf8))
      try file.sync()
      try file.close()
    } catch {
      throw Failure(.cannotCreate, "\(path): \(error.text)")
    }
  }

  /// A path as somebody typed it, without the last slash.
  static func absolute(_ path: String) throws -> String {
    guard !path.isEmpty else { throw Failure(.usage, "the name of the folder is empty") }
    let whole = path.hasPrefix("/") ? path : try Files.realPath(".") + "/" + path
    return whole.utf8.count > 1 && whole.hasSuffix("/") ? String(whole.dropLast()) : whole
  }
}
