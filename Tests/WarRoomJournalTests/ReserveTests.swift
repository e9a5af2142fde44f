import Glibc
import Testing
import WarRoomJournal
import WarRoomSystem

@Suite("Disk held ahead")
struct ReserveTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test("Space is held ahead while a journal is open, never in its size, and given back after")
  func givenBack() throws {
    var options = Journal.Options()
    options.segmentBytes = 4_000
    var journal: Journal? = try sandbox.create(options)
    #expect(try heldBytes("000001.jsonl") > 1_048_576)
    for number in 0..<8 { _ = try journal?.append([Sandbox.note("\(number)")]) }
    let whole = try sandbox.read("000001.jsonl")
    #expect(whole.last == 0x0a)
    #expect(try heldBytes("000001.jsonl") < 65_536)
    #expect(try heldBytes("000002.jsonl") > 1_048_576)
    journal = nil
    #expect(try heldBytes("000002.jsonl") < 65_536)
    #expect(try sandbox.look().report.found == [.whole])
  }

  @Test("What others did to the file is not undone by closing")
  func notOverOthers() throws {
    var journal: Journal? = try sandbox.create()
    _ = try journal?.append([Sandbox.note("ours")])
    let file = try Descriptor.open(sandbox.path("000001.jsonl"), [.write, .append])
    try file.writeAll(Array("theirs\n".utf8))
    let bytes = try sandbox.read()
    journal = nil
    #expect(try sandbox.read() == bytes)
  }

  /// What the file takes on the disk.
  private func heldBytes(_ name: String) throws -> Int {
    var facts = stat()
    try #require(unsafe stat(sandbox.path(name), &facts) == 0)
    return Int(facts.st_blocks) * 512
  }
}
