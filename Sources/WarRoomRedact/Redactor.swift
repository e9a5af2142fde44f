/// Takes secrets out of text that goes by in pieces, wherever the pieces are cut.
///
/// **Rules.** (1) What its own beginning gives away: the table of `Anchor`, by the formats that
/// vendors document; after it a body of the right bytes and length, before it no letter or digit.
/// (2) What its shape gives away: private key blocks over their lines, JSON web tokens, password
/// hashes, tokens with a mark inside. (3) What stands around it: user and password of a URL,
/// webhook addresses, Authorization, Cookie and the like, options of programs, SQL, and values
/// beside a telling name (`TellingName`) in the forms of environments, JSON, YAML, HTTP, queries
/// and command lines; beside a name that is only likely to tell, the value must look random
/// (`Randomness`). (4) The data of a Kubernetes Secret once its kind was seen.
///
/// A hash, UUID, digest or blob of base64 is no secret by itself. What was found is replaced by
/// `[redacted: kind]`, and only its kind is counted.
///
/// Text is looked at line by line (line feed or carriage return), in one pass: the work for a byte
/// is bounded, so the time is linear. What has no line end yet is held back; a line beyond
/// `Limits.lineBytes` is cut at its last blank there.
package struct Redactor: Sendable {
  /// How many of each kind were taken out so far.
  package private(set) var counts: [SecretKind: Int] = [:]
  private var pending: [UInt8] = []
  /// Bytes of `pending` in which there is no line end.
  private var searched = 0
  private var state = LineState()

  package init() {}

  /// How many secrets were taken out so far, of whatever kind.
  package var total: Int { counts.values.reduce(0, +) }

  /// Takes the next piece; gives what is safe to keep now.
  package mutating func take(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    pending += bytes
    var output: [UInt8] = []
    output.reserveCapacity(pending.count)
    var start = 0
    while let end = nextEnd(from: start) {
      redact(start..<end, to: &output)
      start = end
      searched = start
    }
    pending.removeFirst(start)
    searched -= start
    return output
  }

  /// The text has ended: gives what was held back.
  package mutating func finish() -> [UInt8] {
    var output: [UInt8] = []
    if !pending.isEmpty { redact(0..<pending.count, to: &output) }
    pending = []
    searched = 0
    state = LineState()
    return output
  }

  /// A whole text at once.
  package static func redact(_ text: String) -> (text: String, counts: [SecretKind: Int]) {
    var redactor = Redactor()
    let bytes = redactor.take(text.utf8) + redactor.finish()
    return (String(decoding: bytes, as: UTF8.self), redactor.counts)
  }

  /// Behind the next line end; where a line must be cut, there; nil where more is needed.
  private mutating func nextEnd(from start: Int) -> Int? {
    var place = max(start, searched)
    let most = start + Limits.lineBytes
    while place < pending.count, place < most {
      let byte = pending[place]
      place += 1
      if byte == 0x0a || byte == 0x0d { return place }
    }
    searched = place
    guard place >= most else { return nil }
    let blank = pending[start..<most].lastIndex { ByteSet.blank.contains($0) }
    return blank.map { $0 + 1 } ?? most
  }

  private mutating func redact(_ range: Range<Int>, to output: inout [UInt8]) {
    var scanner = LineScanner(pending, range)
    scanner.scan(&state)
    var kept = range.lowerBound
    for span in scanner.spans {
      output += pending[kept..<span.range.lowerBound]
      if span.isNamed {
        output += "[redacted: \(span.kind.rawValue)]".utf8
        counts[span.kind, default: 0] += 1
      }
      kept = span.range.upperBound
    }
    output += pending[kept..<range.upperBound]
  }
}
