import Foundation
import Testing
import WarRoomCore
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

/// Journals of earlier versions. The files never change; every later version opens them.
@Suite("Frozen journals")
struct FrozenTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/v1").path

  @Test("Version 1: several segments and a recovered tail")
  func version1() throws {
    guard case .intact(let head) = try JournalVerifier.verify(FrozenTests.folder) else {
      Issue.record("not intact")
      return
    }
    let sandbox = try Sandbox()
    try Files.makeFolders(sandbox.journalFolder)
    for name in try Files.list(FrozenTests.folder) {
      let bytes = try Files.read(FrozenTests.folder + "/" + name, limit: 1_000_000)
      try Files.replace(sandbox.path(name), with: bytes)
    }
    let opened = try sandbox.open()
    #expect(opened.report.found == [.whole])
    #expect(opened.records.map(\.sequence) == (1...head.sequence).map { $0 })
    #expect(head == ChainHead(sequence: 25, hash: try #require(Digest(hex: FrozenTests.hash))))
    #expect(opened.records.count { $0.ticket != nil } == 20)
    let kinds = opened.records.flatMap(\.facts)
    #expect(kinds.contains { if case .journalRecovered = $0 { true } else { false } })
    #expect(kinds.contains { if case .segmentOpened = $0 { true } else { false } })
  }

  private static let hash =
    "ded0574f828a616b6097a74c3d0f1c16d759df0ed2009151479e1bde48045c76"
}
