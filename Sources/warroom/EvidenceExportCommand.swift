import ArgumentParser
import WarRoomCore
import WarRoomJSON
import WarRoomSystem
import WarRoomWire

/// `warroom evidence export`: all of it in one archive.
struct EvidenceExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write all of it into a tar archive with a manifest of digests.",
    discussion: """
      The archive holds one folder with a file for each item, an index of what each is, and \
      SHA256SUMS, which `sha256sum -c SHA256SUMS` checks in that folder. The same evidence gives \
      the same bytes. A file that is there is not overwritten: exit status 73. What is missing or \
      is not what was recorded is left out and said: exit status 65.
      """)
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where to. Default: evidence-INCIDENT.tar here.", valueName: "file"))
  var output: String?

  func run() throws {
    try reporting {
      let id = try target.resolve(home)
      let room = try RoomFile.room(id, home)
      let items = EvidenceItem.all(in: room).filter { !$0.digest.isEmpty }
      guard let newest = items.map(\.at).max() else {
        throw Failure(.noInput, "nothing was captured for \(id.short)")
      }
      let folder = try home.folder()
      let path = output ?? "evidence-\(id.text).tar"
      let file: Descriptor
      do throws(SystemError) {
        file = try Descriptor.open(path, [.write, .create, .exclusive])
      } catch {
        throw Failure(.cannotCreate, "\(path): \(error.text)")
      }
      var archive = Archive(folder: "evidence-\(id.text)")
      for (index, item) in items.enumerated() {
        do {
          let bytes = try item.text(of: id, in: folder)
          try put(archive.add(item, bytes, place: index + 1), to: file, path)
        } catch let failure as Failure where failure.status != .diskTrouble {
          archive.missing += 1
          Failure(.badData, "left out: \(failure.text)").warn()
        }
      }
      try put(archive.end(at: newest), to: file, path)
      do throws(SystemError) { try file.sync() } catch {
        throw Failure(.diskTrouble, "\(path): \(error.text)")
      }
      Output.line("\(items.count - archive.missing) of \(items.count) written to \(path)")
      Output.line("check it: tar xf \(path) && cd \(archive.folder) && sha256sum -c SHA256SUMS")
      if archive.missing > 0 { throw ExitCode(ExitStatus.badData.rawValue) }
    }
  }

  private func put(_ bytes: [UInt8], to file: borrowing Descriptor, _ path: String) throws {
    do throws(SystemError) { try file.writeAll(bytes) } catch {
      throw Failure(.diskTrouble, "\(path): \(error.text)")
    }
  }

  /// The archive as it grows: only one item's text is held at a time.
  private struct Archive {
    let folder: String
    var missing = 0
    private var sums = ""
    private var index = JSONWriter()

    init(folder: String) {
      self.folder = folder
      index.beginArray()
    }

    mutating func add(_ item: EvidenceItem, _ bytes: [UInt8], place: Int) -> [UInt8] {
      let name = item.fileName(place: place)
      sums += "\(item.digest)  \(name)\n"
      index.beginObject()
      index.member("file", name)
      index.name("evidence")
      item.write(to: &index)
      index.endObject()
      return TarEntry(name: name, folder: folder, bytes: bytes, at: item.at).block
    }

    mutating func end(at newest: Timestamp) -> [UInt8] {
      index.endArray()
      let list = index.take() + [0x0a]
      sums += "\(Digest.sha256(of: list))  index.json\n"
      return TarEntry(name: "index.json", folder: folder, bytes: list, at: newest).block
        + TarEntry(name: "SHA256SUMS", folder: folder, bytes: Array(sums.utf8), at: newest).block
        + TarEntry.end
    }
  }
}
