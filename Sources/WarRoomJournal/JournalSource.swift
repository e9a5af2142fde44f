import WarRoomSystem

/// The files of a journal that someone named, in order.
struct JournalSource: Sendable {
  let segments: [Segment]

  struct Segment: Sendable {
    let number: Int
    let name: String
    let path: String
  }

  /// An incident's folder, a folder of segments, or one file, which counts as the whole journal.
  init(_ path: String) throws(JournalError) {
    let facts: FileFacts
    do { facts = try Files.factsFollowingLinks(path) } catch {
      throw error.isMissing ? .missing(path) : .system(error)
    }
    if facts.kind == .regular {
      let name = path.split(separator: "/").last.map { String($0) } ?? path
      segments = [Segment(number: 1, name: name, path: path)]
      return
    }
    guard facts.kind == .folder else { throw .exposed(path: path, .notRegularFile) }
    let within = JournalPlace(incident: path)
    let isIncident = (try? Files.factsFollowingLinks(within.folder))?.kind == .folder
    let place = isIncident ? within : JournalPlace(folder: path)
    segments = try place.segments().map { number in
      let name = JournalPlace.segmentName(number)
      return Segment(number: number, name: name, path: place.path(name))
    }
    if segments.isEmpty { throw .missing(path) }
  }

  func contents(_ segment: Segment) throws(JournalError) -> [UInt8] {
    do {
      return try Files.read(
        segment.path, limit: Limits.readableSegmentBytes, followLinks: true)
    } catch {
      guard error.number == Errno.tooBig else {
        throw error.isMissing ? .missing(segment.path) : .system(error)
      }
      throw .damaged(JournalDamage(file: segment.name, line: 0, offset: 0, reason: .tooLarge))
    }
  }
}
