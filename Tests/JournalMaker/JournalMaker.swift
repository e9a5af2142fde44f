import WarRoomCore
import WarRoomSystem
import WarRoomWire

/// Writes a large journal that was never lived, for what has to be measured or tested at size.
///
///     journal-maker small|usual|storm|dense|imported <records> <seed> <new folder or .jsonl file>
///
/// A folder becomes an incident's folder with segments of 64 MiB.
@main
enum JournalMaker {
  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    guard words.count == 4, let kind = RecordMix.Kind(rawValue: words[0]),
      let count = Int(words[1]), count > 0, let seed = UInt64(words[2])
    else { ThisProcess.exitNow(64) }
    ThisProcess.keepFilesPrivate()
    do {
      let isFile = words[3].hasSuffix(".jsonl")
      let folder = words[3] + "/journal"
      if !isFile { try Files.makeFolders(folder) }
      var writer = try MadeJournal(
        isFile ? .file(words[3]) : .folder(folder), segmentBytes: 67_108_864)
      var mix = RecordMix(kind, count: count, seed: seed)
      for _ in 0..<count { try writer.add(mix.next()) }
      try writer.finish()
    } catch {
      try? Descriptor(owning: 2).writeAll(Array("failed: \(error)\n".utf8))
      ThisProcess.exitNow(74)
    }
  }
}
