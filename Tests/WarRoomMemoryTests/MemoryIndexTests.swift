import Foundation
import Testing
import WarRoomCore
import WarRoomJournal
import WarRoomMemory
import WarRoomSystem

/// The index is derived: it follows the journals, and any damage to it costs only time.
@Suite struct MemoryIndexTests {
  private static func update(_ home: MemoryHome) throws -> (MemoryIndex.Update, MemoryIndex.Opening)
  {
    let (update, opening) = try MemoryIndex.open(home.index) { index throws(MemoryError) in
      try index.update(from: home.folder)
    }
    return (update, opening)
  }

  private static func titles(_ question: String, _ home: MemoryHome) throws -> [String] {
    try MemoryIndex.open(home.index) { index throws(MemoryError) in
      _ = try index.update(from: home.folder)
      return try index.search(question, synonyms: .builtIn, limit: 5).map(\.past.title)
    }.value
  }

  @Test func onlyWhatChangedIsReadAgain() throws {
    let home = try MemoryHome()
    let first = try home.write(FailureKind.all[0], of: "cart", at: MemoryHome.start)
    try home.write(FailureKind.all[1], of: "cart", at: MemoryHome.start)
    #expect(try MemoryIndexTests.update(home).0.read == 2)
    #expect(try MemoryIndexTests.update(home).0.read == 0)
    try home.write(
      first, at: MemoryHome.start, step: 1,
      [
        .incidentDeclared(first, Declaration(title: "zebra crossing", severity: .sev2))
      ])
    #expect(try MemoryIndexTests.update(home).0.read == 1)
    #expect(try MemoryIndexTests.titles("zebra", home) == ["zebra crossing"])
    #expect(try MemoryIndexTests.titles("disk space", home) == [])
    try FileManager.default.removeItem(atPath: home.folder.folder(of: first))
    #expect(try MemoryIndexTests.update(home).0.removed == 1)
    #expect(try MemoryIndexTests.titles("zebra", home) == [])
  }

  @Test func itIsBuiltAgainWhenMissingDamagedOrOfAnotherVersion() throws {
    let home = try MemoryHome()
    try home.write(FailureKind.all[0], of: "cart", at: MemoryHome.start)
    #expect(try MemoryIndexTests.update(home).1 == .new)
    #expect(try MemoryIndexTests.update(home).1 == .asItWas)
    try FileManager.default.removeItem(atPath: home.index)
    #expect(try MemoryIndexTests.update(home).1 == .new)
    try Data("no database at all, and long enough to be read as one".utf8)
      .write(to: URL(filePath: home.index))
    #expect(try MemoryIndexTests.update(home).1 == .damaged)
    #expect(try MemoryIndexTests.titles("disk space", home) == ["cart ran out of disk space"])
    // The schema's version stands at byte 60 of the header.
    var bytes = try Data(contentsOf: URL(filePath: home.index))
    bytes[63] = 77
    try bytes.write(to: URL(filePath: home.index))
    #expect(try MemoryIndexTests.update(home).1 == .otherVersion)
    #expect(try MemoryIndexTests.titles("disk space", home) == ["cart ran out of disk space"])
  }

  @Test(arguments: [0.1, 0.3, 0.5, 0.7, 0.9])
  func whereverItIsDamagedTheAnswerStaysRight(share: Double) throws {
    let home = try MemoryHome()
    for (place, kind) in FailureKind.all.enumerated() {
      let time = MemoryHome.start.advanced(bySeconds: Int64(place) * 60)
      try home.write(kind, of: "cart", at: time)
    }
    _ = try MemoryIndexTests.update(home)
    let whole = try Data(contentsOf: URL(filePath: home.index))
    try whole.prefix(Int(Double(whole.count) * share)).write(to: URL(filePath: home.index))
    #expect(try MemoryIndexTests.titles("disk space", home).first == "cart ran out of disk space")
  }

  @Test func nobodyElseCanReadIt() throws {
    let home = try MemoryHome()
    _ = try MemoryIndex.open(home.index) { index throws(MemoryError) in
      _ = try index.update(from: home.folder)
      let names = (try? Files.list(home.folder.path)) ?? []
      for name in names where name.hasPrefix("memory") {
        let facts = try? Files.facts(home.folder.path + "/" + name)
        #expect(facts?.isPrivate == true, "\(name)")
      }
      #expect(names.contains("memory.sqlite"))
    }
  }

  @Test func aReaderDoesNotWaitForAWriter() throws {
    let home = try MemoryHome()
    try home.write(FailureKind.all[0], of: "cart", at: MemoryHome.start)
    _ = try MemoryIndexTests.update(home)
    try MemoryHome.whileWriting(home.index) {
      let found = try MemoryIndex.open(home.index) { index throws(MemoryError) in
        try index.search("disk", synonyms: .builtIn, limit: 3)
      }
      #expect(found.value.map(\.past.title) == ["cart ran out of disk space"])
      #expect(found.opening == .asItWas)
    }
  }

  @Test func whatComesBeforeDamageOfAJournalIsRemembered() throws {
    let home = try MemoryHome()
    let id = try home.write(FailureKind.all[0], of: "cart", at: MemoryHome.start)
    let path = home.folder.folder(of: id) + "/journal/000001.jsonl"
    var lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    lines[2] = "{\"broken\":true}"
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path))
    #expect(try MemoryIndexTests.update(home).0.damaged == [id])
    #expect(try MemoryIndexTests.titles("disk", home) == ["cart ran out of disk space"])
  }

  @Test func hostileWordsAreOnlyWords() throws {
    let home = try MemoryHome()
    try home.write(FailureKind.all[0], of: "cart", at: MemoryHome.start)
    for question in [
      "\" OR 1=1 --", "disk'; DROP TABLE past; --", "NEAR(a b)", "title:disk*", "\u{0}disk", "",
      String(repeating: "disk ", count: 10_000), "\u{202E}\u{1B}[31m",
    ] { _ = try MemoryIndexTests.titles(question, home) }
    #expect(try MemoryIndexTests.titles("disk", home) == ["cart ran out of disk space"])
  }
}
