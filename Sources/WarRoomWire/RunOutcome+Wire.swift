import WarRoomCore
import WarRoomJSON

extension RunOutcome: WireObject {
  func writeMembers(to writer: inout JSONWriter) {
    switch ending {
    case .exited(let status):
      writer.member("ending", Kind.exited)
      writer.member("status", status)
    case .signalled(let signal):
      writer.member("ending", Kind.signalled)
      writer.member("signal", signal)
    case .timedOut: writer.member("ending", Kind.timedOut)
    case .cancelled: writer.member("ending", Kind.cancelled)
    case .notStarted(let why):
      writer.member("ending", Kind.notStarted)
      writer.member("why", why)
    }
    writer.member("milliseconds", milliseconds)
    writer.member("bytes", byteCount)
    writer.member("digest", digest)
    writer.member("excerpt", excerpt)
    if let redacted { writer.member("redacted", redacted) }
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    let ending: Ending
    switch try object.word("ending", "ending", as: Kind.self) {
    case .exited: ending = .exited(try object.integer("status"))
    case .signalled: ending = .signalled(try object.integer("signal"))
    case .timedOut: ending = .timedOut
    case .cancelled: ending = .cancelled
    case .notStarted: ending = .notStarted(try object.string("why"))
    }
    try self.init(
      ending: ending, milliseconds: object.integer("milliseconds"),
      byteCount: object.integer("bytes"), digest: object.string("digest"),
      excerpt: object.string("excerpt"), redacted: object.optionalInteger("redacted"))
  }

  private enum Kind: String {
    case exited, signalled, cancelled
    case timedOut = "timed out"
    case notStarted = "not started"
  }
}
