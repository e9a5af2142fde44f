import WarRoomCore
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

/// A folder of its own for one test, with what it takes to keep a journal there.
final class Sandbox {
  let root: String
  /// The incident's folder.
  var incident: String { root + "/incident" }
  var journalFolder: String { incident + "/journal" }

  init() throws {
    let name = try Machine.randomBytes(8).map { String($0, radix: 16) }.joined()
    root = "/tmp/warroom-journal-\(name)"
    try Files.makeFolder(root)
  }

  deinit {
    Sandbox.removeAll(root)
  }

  static let author = Author(
    login: nil, uid: 1_001, gid: 1_001, pid: 77, host: "bastion", tty: nil, via: .host,
    agent: false, asserted: nil, user: "maria")

  /// `seconds` after the first record, without a step of the clock.
  static func moment(_ seconds: Int64 = 0) -> Moment {
    Moment(
      wall: Timestamp(microseconds: 1_790_000_000_000_000 + seconds * 1_000_000),
      boottime: (1_000 + seconds) * 1_000_000_000, boot: "9f1c2ab4")
  }

  static let identity = JournalIdentity(
    id: "00112233445566778899aabbccddeeff",
    incident: IncidentID(title: "checkout 5xx", declared: moment().wall), host: "bastion")

  static func note(_ text: String, at seconds: Int64 = 1) -> RecordDraft {
    RecordDraft(
      moment: moment(seconds), author: author, ticket: "t-\(text)",
      facts: [.noteAdded(.note, text: text, occurred: nil)])
  }

  func create(_ options: Journal.Options = .init()) throws -> Journal {
    try Journal.create(
      directory: incident, identity: Sandbox.identity, author: Sandbox.author,
      moment: Sandbox.moment(), options: options)
  }

  func open(
    at moment: Moment = Sandbox.moment(60), _ options: Journal.Options = .init()
  ) throws(JournalError) -> Journal.Opened {
    try Journal.open(
      directory: incident, author: Sandbox.author, moment: moment, options: options)
  }

  /// Opens, looks, and closes again.
  func look() throws(JournalError) -> (records: [Record], report: RecoveryReport) {
    let opened = try open()
    return (opened.records, opened.report)
  }

  func path(_ name: String) -> String { journalFolder + "/" + name }

  func read(_ name: String = "000001.jsonl") throws -> [UInt8] {
    try Files.read(path(name), limit: 100_000_000)
  }

  func write(_ bytes: [UInt8], _ name: String = "000001.jsonl") throws {
    try Files.replace(path(name), with: bytes)
  }

  /// Files of the journal's folder that are neither lock nor segment.
  func others() throws -> [String] {
    try Files.list(journalFolder).filter { $0 != "lock" && !$0.hasSuffix(".jsonl") }
  }

  /// Removes a tree of the test's own making.
  private static func removeAll(_ path: String) {
    if let names = try? Files.list(path) {
      for name in names { removeAll(path + "/" + name) }
      try? Files.removeFolder(path)
    } else {
      try? Files.remove(path)
    }
  }
}
