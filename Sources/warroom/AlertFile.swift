import WarRoomCore
import WarRoomIntake
import WarRoomSystem

/// Alerts in a file or on standard input.
enum AlertFile {
  /// Alerts that go into the declaration's own record; further ones follow, one record each.
  static let alertsInDeclaration = 8
  /// Bytes of one body; the reader has its own, smaller bound and says so.
  private static let fileBytes = 8 * 1_024 * 1_024

  /// The alerts for an incident that somebody has named or declares: a body that is none is an
  /// error.
  static func read(_ path: String) throws -> [Alert] {
    let bytes = try bytes(path)
    do {
      return try AlertIntake.read(bytes)
    } catch {
      throw Failure(.badData, "\(path): \(error.description)")
    }
  }

  /// All of a file; `-` is standard input.
  static func bytes(_ path: String) throws -> [UInt8] {
    do {
      if path == "-" { return try StandardStream.input.readAll(limit: fileBytes) }
      return try Files.read(path, limit: fileBytes, followLinks: true)
    } catch {
      throw Failure(.noInput, "\(path == "-" ? "standard input" : path): \(error.reason)")
    }
  }
}
