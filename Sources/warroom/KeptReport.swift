import WarRoomSystem
import WarRoomWire

/// A report in a file of the user's: the derived part stands between two marks, with its digest,
/// and whatever people write around it stays.
enum KeptReport {
  private static let begin = "<!-- warroom: derived from the journal, sha256 "
  private static let end = "<!-- warroom: end of the derived part -->\n"

  /// Bytes of a report that somebody may have written around.
  private static let fileBytes = 16 << 20

  /// Throws `refused` for a file that is there and was not written as such a report.
  static func checkOwn(_ path: String, _ format: ReportCommand.Format) throws {
    guard (try? Files.factsFollowingLinks(path)) != nil else { return }
    let bytes = (try? Files.read(path, limit: fileBytes, followLinks: true)) ?? []
    let text = String(decoding: bytes, as: UTF8.self)
    let isOwn =
      switch format {
      case .md: false
      case .html: text.range(of: "<meta name=\"generator\" content=\"warroom\">") != nil
      case .json: text.hasPrefix("{\"title\":") && text.range(of: "\"sections\":[") != nil
      }
    guard isOwn else {
      throw Failure(.refused, "\(path) is no report of warroom's: choose another name")
    }
  }

  /// `text` within the file at `path`, or as a file of its own where there is none yet. Throws
  /// `refused` for a derived part that somebody edited, and for a file that holds none.
  static func merge(_ text: String, into path: String) throws -> String {
    let derived = begin + Digest.sha256(of: Array(text.utf8)[...]).hex + " -->\n" + text + end
    guard (try? Files.factsFollowingLinks(path)) != nil else { return derived }
    let bytes: [UInt8]
    do { bytes = try Files.read(path, limit: fileBytes, followLinks: true) } catch {
      throw Failure(.noInput, "\(path): \(error.text)")
    }
    let old = String(decoding: bytes, as: UTF8.self)
    guard let start = old.range(of: begin), let stop = old.range(of: end),
      start.upperBound < stop.lowerBound,
      let line = old[start.upperBound..<stop.lowerBound].firstIndex(of: "\n")
    else {
      throw Failure(.refused, "\(path) is no report of warroom's: choose another name")
    }
    let digest = old[start.upperBound..<line].prefix(64)
    let body = old[old.index(after: line)..<stop.lowerBound]
    guard Digest.sha256(of: Array(body.utf8)[...]).hex == digest else {
      throw Failure(
        .refused,
        "the derived part of \(path) was edited: move your words out of it, or choose another name")
    }
    return String(old[..<start.lowerBound]) + derived + String(old[stop.upperBound...])
  }
}

extension String {
  /// The first place where `text` stands.
  fileprivate func range(of text: String) -> Range<String.Index>? {
    let wanted = Array(text.utf8)
    var from = utf8.startIndex
    while let first = utf8[from...].firstIndex(of: wanted[0]) {
      if utf8[first...].starts(with: wanted) {
        return first..<utf8.index(first, offsetBy: wanted.count)
      }
      from = utf8.index(after: first)
    }
    return nil
  }
}
