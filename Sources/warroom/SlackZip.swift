import WarRoomHost
import WarRoomIntake
import WarRoomSystem

/// A Slack export in a zip file, unpacked by the machine's `unzip` into a pipe: nothing of it ever
/// lies on the disk, and a file that unpacks to more than the bound is left alone.
struct SlackZip {
  /// What a zip file begins with.
  static let mark: [UInt8] = [0x50, 0x4b, 0x03, 0x04]
  let path: String

  init(_ path: String) { self.path = path }

  func export() throws -> ImportReader.Export {
    let listed = try unzip(["-Z1", "--", archive], limit: ImportLimits.listBytes)
    let names = listed.split(separator: 0x0a).map { String(decoding: $0, as: UTF8.self) }
    guard names.count <= ImportLimits.exportFiles * 10 else { throw SlackGathering.tooMuch(path) }
    var gathering = SlackGathering(path: path)
    for name in names where SlackGathering.isPart(name) && SlackZip.isPlain(name) {
      let bytes = try unzip(
        ["-p", "--", archive, SlackZip.escaped(name)], limit: gathering.bytesLeft)
      try gathering.add(bytes, name: name)
    }
    return try gathering.export()
  }

  /// A name that `unzip` cannot take for an option.
  private var archive: String { path.hasPrefix("-") ? "./" + path : path }

  /// Nothing that leaves the export, or that is no name.
  private static func isPlain(_ name: String) -> Bool {
    !name.hasPrefix("-") && !name.hasPrefix("/")
      && name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7f }
  }

  /// `unzip` takes names for patterns.
  private static func escaped(_ name: String) -> String {
    var text = ""
    for character in name {
      if "[]*?\\".contains(character) { text.append("\\") }
      text.append(character)
    }
    return text
  }

  private func unzip(_ arguments: [String], limit: Int) throws -> [UInt8] {
    do throws(ToolOutput.Problem) {
      return try ToolOutput.read(
        "unzip", arguments, limit: limit, seconds: ImportLimits.unzipSeconds)
    } catch {
      switch error {
      case .notStarted:
        throw Failure(
          .noInput, "\(path): unzip is not installed; unpack it and give the folder instead")
      case .tooMuch: throw SlackGathering.tooMuch(path)
      case .silent(let seconds):
        throw Failure(.badData, "\(path): unzip said nothing for \(seconds) s")
      case .failed(let status):
        throw Failure(.badData, "\(path): unzip cannot read it (status \(status))")
      case .system(let error): throw Failure(.diskTrouble, error.text)
      }
    }
  }
}
