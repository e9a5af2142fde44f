package import WarRoomCore
import WarRoomJSON

/// Records to sealed lines and back.
package enum RecordCodec {
  /// The line of `record`, chained to `previous`.
  ///
  /// Throws `tooLong` when the line would exceed `RecordLine.maximumBytes`, `unencodable` for a
  /// value without a form in JSON.
  package static func seal(
    _ record: Record, previous: Digest
  ) throws(WireError) -> RecordLine {
    var bytes: [UInt8] = []
    var origins = PrintedOrigins()
    let hash = try seal(record, previous: previous, origins: &origins, into: &bytes)
    let head = RecordLine.Head(
      version: RecordLine.version, sequence: record.sequence, batch: record.batch,
      previous: previous, hash: hash)
    return RecordLine(bytes: bytes, head: head)
  }

  /// Appends the line of `record` to `buffer` and gives its hash, which the next line names.
  /// `buffer` is as it was when this throws. `origins` saves printing the same author again.
  package static func seal(
    _ record: Record, previous: Digest, origins: inout PrintedOrigins, into buffer: inout [UInt8]
  ) throws(WireError) -> Digest {
    let start = buffer.count
    var held: [UInt8] = []
    swap(&held, &buffer)
    var writer = JSONWriter(held)
    held = []
    let origin = origins.printed(boot: record.moment.boot, record.author)
    write(record, previous: previous, origin: origin, to: &writer)
    let content = writer.bytes.count
    let hash = Digest.sha256(of: writer.bytes[start..<content])
    writer.raw(",\"h\":\"")
    writer.raw(hash)
    writer.raw("\"}\n")
    let problem = problem(with: record, in: writer, from: start)
    if problem != nil { writer.truncate(to: start) }
    buffer = writer.take()
    if let problem { throw problem }
    return hash
  }

  /// Verifies `line` (line feed included) and reads its record.
  ///
  /// Facts of unknown kinds become `unrecognised`; members that this version does not know are
  /// passed over; a missing or wrong member of a known kind fails the whole line.
  package static func decode(_ line: [UInt8]) throws(WireError) -> Record {
    _ = try RecordLine.verify(line)
    let json: JSON
    do { json = try JSON.parse(line, limits: Limits.line) } catch { throw .json(error) }
    do { return try Record(JSONObject(json), line: line) } catch { throw .shape(error) }
  }

  /// As above, for a line within a larger buffer.
  package static func decode(_ line: ArraySlice<UInt8>) throws(WireError) -> Record {
    try decode(Array(line))
  }

  private static func problem(
    with record: Record, in writer: JSONWriter, from start: Int
  ) -> WireError? {
    if let what = writer.unencodable { return .unencodable(what) }
    if record.sequence == 0 || record.batch == 0 || record.batch > record.sequence {
      return .unencodable("sequence")
    }
    if writer.bytes.count - start > Limits.lineBytes { return .tooLong(limit: Limits.lineBytes) }
    return nil
  }

  private static func write(
    _ record: Record, previous: Digest, origin: [UInt8], to writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.member("v", RecordLine.version)
    writer.member("n", record.sequence)
    writer.member("b", record.batch)
    writer.member("t", record.moment.wall)
    writer.member("c", record.counter)
    writer.member("m", record.moment.boottime)
    writer.printed(origin)
    writer.member("ticket", record.ticket)
    writer.name("facts")
    writer.beginArray()
    for fact in record.facts { fact.write(to: &writer) }
    writer.endArray()
    writer.raw(",\"p\":\"")
    writer.raw(previous)
    writer.raw("\"")
  }
}

extension Record {
  /// `line` is what `json` was read from.
  fileprivate init(_ json: JSONObject, line: [UInt8]) throws(JSONShapeError) {
    var facts: [Fact] = []
    for (index, fact) in try json.objects("facts").enumerated() {
      facts.append(
        try Fact(fact) { () -> String? in FactText.ofFact(index, inRecord: line) })
    }
    try self.init(
      sequence: json.integer("n"), batch: json.integer("b"),
      moment: Moment(
        wall: json.timestamp("t"), boottime: json.integer("m"), boot: json.string("boot")),
      counter: json.integer("c"), author: Author(json.object("who")),
      ticket: json.optionalString("ticket"), facts: facts)
  }
}
