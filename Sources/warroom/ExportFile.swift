import WarRoomSystem

/// A file that an export is written to, a piece at a time; what was in it is gone.
final class ExportFile {
  private let file: Descriptor

  init(_ path: String) throws {
    do {
      file = try Descriptor.open(path, [.write, .create, .truncate, .follow])
    } catch {
      throw Failure(.cannotCreate, "\(path): \(error.text)")
    }
  }

  /// What went wrong; nil when nothing did.
  func write(_ bytes: [UInt8]) -> SystemError? {
    do throws(SystemError) {
      try file.writeAll(bytes)
      return nil
    } catch {
      return error
    }
  }
}
