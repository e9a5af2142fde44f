import WarRoomCore
import WarRoomJSON

extension Evidence: WireObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("number", number)
    writer.member("name", name)
    writer.member("kind", kind)
    writer.member("run", run?.number)
    writer.member("words", words)
    writer.member("exitStatus", exitStatus)
    writer.member("failure", failure)
    writer.member("bytes", byteCount)
    writer.member("digest", digest)
    writer.member("milliseconds", milliseconds)
    writer.member("excerpt", excerpt)
    if let redacted { writer.member("redacted", redacted) }
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    try self.init(
      number: object.integer("number"), name: object.string("name"),
      kind: object.word("kind", "kind of evidence"),
      run: object.optionalInteger("run").map { RunID($0) }, words: object.strings("words"),
      exitStatus: object.optionalInteger("exitStatus"), failure: object.string("failure"),
      byteCount: object.integer("bytes"), digest: object.string("digest"),
      milliseconds: object.integer("milliseconds"), excerpt: object.string("excerpt"),
      redacted: object.optionalInteger("redacted"))
  }
}
