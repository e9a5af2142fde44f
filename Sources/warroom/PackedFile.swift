import WarRoomHost
import WarRoomSystem

/// A file in `.gz` or `.zst`, unpacked by the machine's tool into memory: nothing of it ever lies
/// on the disk, and one that unpacks to more than the bound is left alone.
struct PackedFile {
  let path: String
  private let tool: String

  /// By its first bytes; nil: it is not packed.
  init?(_ path: String, head: [UInt8]) {
    self.path = path
    if head.starts(with: [0x1f, 0x8b]) {
      tool = "gzip"
    } else if head.starts(with: [0x28, 0xb5, 0x2f, 0xfd]) {
      tool = "zstd"
    } else {
      return nil
    }
  }

  /// The path without the ending that says how it is packed.
  var unpackedPath: String {
    for ending in [".gz", ".zst"]
    where path.hasSuffix(ending) && path.utf8.count > ending.utf8.count {
      return String(path.dropLast(ending.utf8.count))
    }
    return path
  }

  /// All of it, or what stands before the damage, and then what is to be told.
  func bytes() throws -> (bytes: [UInt8], warning: String?) {
    let file = path.hasPrefix("-") ? "./" + path : path
    do throws(ToolOutput.Problem) {
      let (bytes, problem) = try ToolOutput.readOn(
        tool, ["-dcq", "--", file], limit: ImportLimits.fileBytes,
        seconds: ImportLimits.unzipSeconds)
      guard problem != nil else { return (bytes, nil) }
      // A line that was cut through is left out.
      let whole = bytes.lastIndex(of: 0x0a).map { Array(bytes[...$0]) } ?? []
      guard !whole.isEmpty else {
        throw ToolOutput.Problem.failed(status: 1)
      }
      let lines = whole.reduce(0) { $0 + ($1 == 0x0a ? 1 : 0) }
      return (
        whole,
        "\(path): the packed file is damaged behind line \(lines), \(tool) could not read on; "
          + "taken up to there"
      )
    } catch {
      throw failure(error)
    }
  }

  private func failure(_ problem: ToolOutput.Problem) -> Failure {
    switch problem {
    case .notStarted: Failure(.noInput, "\(path): \(tool) is not installed; unpack it first")
    case .tooMuch(let limit):
      Failure(
        .badData, "\(path): it unpacks to more than \(limit >> 20) MiB; unpack it and cut it down")
    case .silent(let seconds): Failure(.badData, "\(path): \(tool) said nothing for \(seconds) s")
    case .failed: Failure(.badData, "\(path): \(tool) cannot unpack it")
    case .system(let error): Failure(.diskTrouble, error.text)
    }
  }
}
