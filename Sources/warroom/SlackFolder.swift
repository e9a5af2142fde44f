import WarRoomIntake
import WarRoomJSON
import WarRoomSystem
import WarRoomWire

/// A Slack export that was unpacked: `users.json`, `channels.json`, one folder for each channel
/// with one file for each day.
struct SlackFolder {
  let path: String

  init(_ path: String) { self.path = path }

  func export() throws -> ImportReader.Export {
    var names: [String] = []
    try collect("", depth: 0, into: &names)
    var gathering = SlackGathering(path: path)
    for name in names {
      let bytes: [UInt8]
      do {
        bytes = try Files.read(path + "/" + name, limit: gathering.bytesLeft)
      } catch {
        guard error.number == Errno.tooBig else {
          throw Failure(.noInput, "\(path)/\(name): \(error.reason)")
        }
        throw SlackGathering.tooMuch(path)
      }
      try gathering.add(bytes, name: name)
    }
    return try gathering.export()
  }

  /// Files of the shape of an export; links are not followed.
  private func collect(_ folder: String, depth: Int, into names: inout [String]) throws {
    guard depth < ImportLimits.exportDepth else { return }
    let entries: [String]
    do { entries = try Files.list(folder.isEmpty ? path : path + "/" + folder) } catch {
      throw Failure(.noInput, "\(path): \(error.reason)")
    }
    for entry in entries {
      let name = folder.isEmpty ? entry : folder + "/" + entry
      switch (try? Files.facts(path + "/" + name))?.kind {
      case .folder: try collect(name, depth: depth + 1, into: &names)
      case .regular: if SlackGathering.isPart(name) { names.append(name) }
      case .link, .socket, .other, nil: break
      }
    }
  }
}

/// The files of one export, within bounds.
struct SlackGathering {
  private let path: String
  private var documents: [TimelineDocument] = []
  private var digest = DigestStream()
  private(set) var bytesLeft = ImportLimits.exportBytes

  init(path: String) { self.path = path }

  /// `users.json`, `channels.json` and files named for a day, at any depth.
  static func isPart(_ name: String) -> Bool {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    if file == "users.json" || file == "channels.json" { return true }
    let digits = Array(file.utf8.prefix(10))
    return file.utf8.count == 15 && file.hasSuffix(".json") && digits[4] == 0x2d
      && digits[7] == 0x2d && digits.filter { (0x30...0x39).contains($0) }.count == 8
  }

  mutating func add(_ bytes: [UInt8], name: String) throws {
    guard documents.count < ImportLimits.exportFiles else {
      throw Failure(
        .badData,
        "\(path): the export has more than \(ImportLimits.exportFiles) files; take out "
          + "the channels that are not wanted")
    }
    bytesLeft -= bytes.count
    digest.update(bytes)
    do throws(TimelineError) {
      documents.append(TimelineDocument(name: name, json: try JSONTimeline.parse(bytes)))
    } catch {
      throw Failure(.badData, "\(path)/\(name): \(error.description)")
    }
  }

  func export() throws -> ImportReader.Export {
    guard !documents.isEmpty else {
      throw Failure(
        .badData,
        "\(path): this is no Slack export: there are no files such as "
          + "channel/2026-11-21.json")
    }
    return ImportReader.Export(
      format: .slack, documents: documents, files: [ImportReader.name(of: path)], digest: digest)
  }

  static func tooMuch(_ path: String) -> Failure {
    Failure(
      .badData,
      "\(path): the export has more than \(ImportLimits.exportBytes >> 20) MiB unpacked; "
        + "take out the channels that are not wanted")
  }
}
