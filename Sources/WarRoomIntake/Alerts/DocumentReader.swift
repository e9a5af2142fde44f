import WarRoomJSON

/// Splits a body into its documents: one, or one a line, of JSON or of something else.
struct DocumentReader {
  /// One document of a body.
  struct Document {
    /// Nil for plain words.
    var json: JSON?
    /// False when it broke off; it is then kept, not understood.
    var isComplete = true
    /// Its bytes.
    var range: Range<Int>
  }

  private let bytes: [UInt8]
  private let bounds: IntakeBounds
  /// Without a byte order mark and white space around.
  private let range: Range<Int>

  init(_ bytes: [UInt8], bounds: IntakeBounds) throws(IntakeError) {
    guard bytes.count <= bounds.json.bytes else {
      let problem = JSONError.Problem.tooLarge(limit: bounds.json.bytes)
      throw .badJSON(JSONError(line: 1, column: 1, problem: problem))
    }
    self.bytes = bytes
    self.bounds = bounds
    var start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    while start < bytes.count, DocumentReader.isSpace(bytes[start]) { start += 1 }
    guard start < bytes.count else { throw .empty }
    range = start..<bytes.count
  }

  func documents(unknown: AlertIntake.Unknown) throws(IntakeError) -> [Document] {
    let body = range.lowerBound == 0 ? bytes : Array(bytes[range])
    let strict: JSONError
    switch DocumentReader.parse(body, bounds) {
    case .success(.string(let text)): return [textual(text)]
    case .success(let json) where Fields(json: json).isObject || Fields(json: json).isArray:
      return [Document(json: json, range: range)]
    case .success: return try scalar(unknown)
    case .failure(let error): strict = error
    }
    guard DocumentReader.looksLikeJSON(body) else {
      if unknown == .refused { throw .badJSON(strict) }
      return [textual(String(decoding: body, as: UTF8.self))]
    }
    if let lines = lines(), unknown == .kept || lines.allSatisfy(\.isComplete) { return lines }
    let lenient = LenientJSON.read(body, limits: bounds.json)
    if lenient.isWhole { return [Document(json: lenient.json, range: range)] }
    if unknown == .refused { throw .badJSON(strict) }
    return sequence(body) ?? [Document(json: lenient.json, isComplete: false, range: range)]
  }

  private static func parse(_ body: [UInt8], _ bounds: IntakeBounds) -> Result<JSON, JSONError> {
    do throws(JSONError) {
      return .success(try JSON.parse(body, limits: bounds.json))
    } catch {
      return .failure(error)
    }
  }

  private func scalar(_ unknown: AlertIntake.Unknown) throws(IntakeError) -> [Document] {
    if unknown == .refused { throw .unknownShape }
    return [Document(json: nil, range: range)]
  }

  /// Words, or names and values in words.
  private func textual(_ text: String) -> Document {
    if let json = EmbeddedJSON.object(in: text) { return Document(json: json, range: range) }
    return Document(json: TextReader.object(text), range: range)
  }

  /// JSON Lines: each line a document; nil unless there are several and the first one is whole.
  private func lines() -> [Document]? {
    var documents: [Document] = []
    var start = range.lowerBound
    while start < bytes.count, documents.count <= bounds.alerts {
      let end = bytes[start...].firstIndex(of: 0x0a) ?? bytes.count
      defer { start = end + 1 }
      guard let first = bytes[start..<end].firstIndex(where: { !DocumentReader.isSpace($0) })
      else { continue }
      let line = Array(bytes[first..<end])
      if let json = try? JSON.parse(line, limits: bounds.json) {
        documents.append(Document(json: json, range: first..<end))
        continue
      }
      let lenient = LenientJSON.read(line, limits: bounds.json)
      if documents.isEmpty, !lenient.isWhole { return nil }
      documents.append(
        Document(json: lenient.json, isComplete: lenient.isWhole, range: first..<end))
    }
    return documents.count > 1 ? documents : nil
  }

  /// Documents one behind the other, over several lines each.
  private func sequence(_ body: [UInt8]) -> [Document]? {
    var documents: [Document] = []
    var start = 0
    while start < body.count, documents.count <= bounds.alerts {
      let reading = LenientJSON.read(body, from: start, limits: bounds.json)
      guard reading.isComplete, reading.end > start else { return nil }
      let begin = range.lowerBound
      documents.append(
        Document(json: reading.json, range: begin + start..<begin + reading.end))
      start = reading.end
      while start < body.count, DocumentReader.isSpace(body[start]) { start += 1 }
      guard start == body.count || body[start] == UInt8(ascii: "{") else { return nil }
    }
    return documents.count > 1 ? documents : nil
  }

  /// `[2026-11-21] disk full` is no list.
  private static func looksLikeJSON(_ body: [UInt8]) -> Bool {
    guard let first = body.first else { return false }
    if first == UInt8(ascii: "{") { return true }
    let next = body.dropFirst().first { !isSpace($0) } ?? UInt8(ascii: "[")
    return first == UInt8(ascii: "[") && "{[\"]".utf8.contains(next)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0d).contains(byte)
  }
}
