import WarRoomCore
import WarRoomIntake
import WarRoomJSON
import WarRoomSystem
import WarRoomWire

/// Reads what was named on the command line: tells formats, and brings together what belongs
/// together. Nothing is written.
struct ImportReader {
  /// What was said, whatever the files look like.
  let format: TimelineFormat?
  let fields: LineFields?
  let hints: TimelineHints

  func read(_ paths: [String]) throws -> [ImportedSource] {
    var sources: [ImportedSource] = []
    var exports: [Export] = []
    for path in paths {
      switch try sort(path) {
      case .source(let source): sources.append(source)
      case .export(let more):
        if let place = exports.firstIndex(where: { $0.format == more.format }) {
          exports[place].add(more)
        } else {
          exports.append(more)
        }
      }
    }
    return try sources + exports.map { try read($0) }
  }

  /// Documents of one format: all of those named together count as one export.
  struct Export {
    var format: TimelineFormat
    var documents: [TimelineDocument]
    var files: [String]
    var digest: DigestStream
    var warnings: [String] = []

    mutating func add(_ other: Export) {
      documents += other.documents
      files += other.files
      warnings += other.warnings
      digest.update(Array(other.digest.digest.hex.utf8))
    }
  }

  private enum Sorted {
    case source(ImportedSource)
    case export(Export)
  }

  private func sort(_ path: String) throws -> Sorted {
    if path == "-" { return try sort(standardInput(), path: "standard input") }
    let facts: FileFacts
    do { facts = try Files.factsFollowingLinks(path) } catch {
      throw Failure(.noInput, "\(path): \(error.reason)")
    }
    switch facts.kind {
    case .folder:
      if JournalCopy.isJournal(path) { return .source(try journal(path)) }
      return .export(try SlackFolder(path).export())
    case .regular: break
    case .link, .socket, .other: throw Failure(.noInput, "\(path): not a file or folder")
    }
    let head = try head(of: path)
    guard !head.isEmpty else { throw Failure(.badData, "\(path): the file is empty") }
    if head.starts(with: SlackZip.mark), format == nil || format == .slack {
      return .export(try SlackZip(path).export())
    }
    if let packed = PackedFile(path, head: head) { return try sort(packed) }
    let format = self.format ?? recognise(head, path)
    if format == .warroom { return .source(try journal(path)) }
    if let format, format.isLines { return .source(try lines(path, format)) }
    guard facts.size <= ImportLimits.fileBytes else {
      throw Failure(
        .badData,
        "\(path): it has more than \(ImportLimits.fileBytes >> 20) MiB, read as "
          + "\(format?.rawValue ?? "one JSON text"); cut it down first")
    }
    return try sort(whole(path), path: path)
  }

  /// A packed file, up to where it is damaged.
  private func sort(_ packed: PackedFile) throws -> Sorted {
    let (bytes, warning) = try packed.bytes()
    var sorted = try sort(bytes, path: packed.unpackedPath)
    guard let warning else { return sorted }
    switch sorted {
    case .source(var source):
      source.warnings.append(warning)
      sorted = .source(source)
    case .export(var export):
      export.warnings.append(warning)
      sorted = .export(export)
    }
    return sorted
  }

  /// Bytes that are all in memory.
  private func sort(
    _ bytes: [UInt8], path: String
  ) throws -> Sorted {
    guard !bytes.isEmpty else { throw Failure(.badData, "\(path): there is nothing in it") }
    let format = self.format ?? recognise(Array(bytes.prefix(ImportLimits.headBytes)), path)
    if format == .warroom {
      throw Failure(.badData, "\(path): a journal is given unpacked, by its file")
    }
    let digest = Digest.sha256(of: bytes).hex
    let name = ImportReader.name(of: path)
    if let format, format.isLines {
      var timeline = LineTimeline(format: format, fields: fields, hints: titled(name))
      timeline.feed(bytes)
      return .source(
        try source(name, format, digest) { () throws(TimelineError) in try timeline.finish() })
    }
    guard let format, !format.isDocuments else {
      var stream = DigestStream()
      stream.update(bytes)
      let json = try told(path) { () throws(TimelineError) in try JSONTimeline.parse(bytes) }
      let found = self.format ?? TimelineFormat.ofDocument(json)
      guard let found else { throw Failure(.badData, "\(path): \(TimelineError.unknownShape)") }
      return .export(
        Export(
          format: found, documents: [TimelineDocument(name: name, json: json)], files: [name],
          digest: stream))
    }
    return .source(try text(bytes, name, format, digest))
  }

  private func text(
    _ bytes: [UInt8], _ name: String, _ format: TimelineFormat, _ digest: String
  ) throws -> ImportedSource {
    let isUTF16 = bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff])
    guard isUTF16 || !bytes.prefix(ImportLimits.headBytes).contains(0) else {
      throw Failure(.badData, "\(name): this is no text")
    }
    let hints = titled(name)
    return try source(name, format, digest) { () throws(TimelineError) in
      guard format != .text else { return TextTimeline.read(bytes, hints: hints) }
      do throws(TableTimelineError) {
        return try TableTimeline.read(
          bytes, separator: format == .tsv ? 0x09 : nil, hints: hints)
      } catch {
        throw .badTable(ImportReader.words(error))
      }
    }
  }

  private static func words(_ error: TableTimelineError) -> String {
    switch error {
    case .empty: "the table has no rows"
    case .noTimeColumn(let columns):
      "no column of the table holds times; it has: \(columns.joined(separator: ", "))"
    }
  }

  private func source(
    _ name: String, _ format: TimelineFormat, _ digest: String,
    _ read: () throws(TimelineError) -> TimelineReading
  ) throws -> ImportedSource {
    let reading = try told(name, read)
    guard !reading.incidents.isEmpty else {
      throw Failure(.badData, "\(name): \(TimelineError.noEntries(format))")
    }
    return ImportedSource(file: name, format: format, digest: digest, reading: reading)
  }

  private func read(_ export: Export) throws -> ImportedSource {
    let first = export.files.first ?? "export"
    let name = export.files.count > 1 ? "\(first) and \(export.files.count - 1) more" : first
    var source = try source(name, export.format, export.digest.digest.hex) {
      () throws(TimelineError) in
      try JSONTimeline.read(export.documents, format: export.format, hints: titled(first))
    }
    source.warnings = export.warnings
    return source
  }

  private func journal(_ path: String) throws -> ImportedSource {
    try JournalCopy.source(path, name: ImportReader.name(of: path))
  }

  /// From a file of any size, piece by piece.
  private func lines(_ path: String, _ format: TimelineFormat) throws -> ImportedSource {
    let name = ImportReader.name(of: path)
    var timeline = LineTimeline(format: format, fields: fields, hints: titled(name))
    var digest = DigestStream()
    do throws(SystemError) {
      let file = try Descriptor.open(path, [.read, .follow])
      var chunk: [UInt8] = []
      while !timeline.isFull {
        chunk.removeAll(keepingCapacity: true)
        guard try file.read(into: &chunk, limit: ImportLimits.chunkBytes) > 0 else { break }
        digest.update(chunk)
        timeline.feed(chunk)
      }
    } catch {
      throw Failure(.noInput, "\(path): \(error.reason)")
    }
    return try source(name, format, digest.digest.hex) { () throws(TimelineError) in
      try timeline.finish()
    }
  }

  private func titled(_ name: String) -> TimelineHints {
    var hints = hints
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    hints.title = parts.count > 1 ? parts.dropLast().joined(separator: ".") : name
    return hints
  }

  /// What the reader could not do, with the file's name.
  private func told<Result>(
    _ name: String, _ body: () throws(TimelineError) -> Result
  ) throws -> Result {
    do { return try body() } catch { throw Failure(.badData, "\(name): \(error.description)") }
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

extension ImportReader {
  /// The format of a file by its first bytes; nil for one JSON text, whose format its whole shows.
  private func recognise(_ head: [UInt8], _ path: String) -> TimelineFormat? {
    guard TextShape.isJSON(head) else {
      return TextShape.format(head, name: ImportReader.name(of: path))
    }
    let text = TextShape.unmarked(head)
    let start = text.firstIndex { $0 > 0x20 } ?? 0
    let end = head[start...].firstIndex(of: 0x0a) ?? head.count
    let rest = head[end...].first { $0 > 0x20 }
    let isWhole = end < head.count || head.count < ImportLimits.headBytes
    guard isWhole, let line = try? JSON.parse(head[start..<end]) else { return nil }
    let byLine = TimelineFormat.ofLine(line)
    // Several values are lines; one may be a document that nobody broke into lines.
    guard rest == nil, byLine == .ndjson else { return byLine }
    return TimelineFormat.ofDocument(line) == nil ? .ndjson : nil
  }

  private func head(of path: String) throws -> [UInt8] {
    do throws(SystemError) {
      let file = try Descriptor.open(path, [.read, .follow])
      var head: [UInt8] = []
      _ = try file.read(into: &head, limit: ImportLimits.headBytes, at: 0)
      return head
    } catch {
      throw Failure(.noInput, "\(path): \(error.reason)")
    }
  }

  private func whole(_ path: String) throws -> [UInt8] {
    do {
      return try Files.read(path, limit: ImportLimits.fileBytes, followLinks: true)
    } catch {
      throw Failure(.noInput, "\(path): \(error.reason)")
    }
  }

  private func standardInput() throws -> [UInt8] {
    do {
      return try StandardStream.input.readAll(limit: ImportLimits.fileBytes)
    } catch {
      throw Failure(.noInput, "standard input: \(error.reason)")
    }
  }
}
