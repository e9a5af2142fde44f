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

  @Test("Version 1: a whole incident, from the alert to its end")
  func wholeIncident() throws {
    let folder = FrozenTests.folder + "-incident"
    guard case .intact(let head) = try JournalVerifier.verify(folder) else {
      Issue.record("not intact")
      return
    }
    #expect(head == ChainHead(sequence: 42, hash: try #require(Digest(hex: FrozenTests.ending))))
    var room = Room()
    for record in try JournalReader(path: folder).records() { room.evolve(record) }
    #expect(room.misfits == [])
    #expect(room.incident?.phase == .closed)
    #expect(room.runs.map(\.state.word) == ["denied", "succeeded", "succeeded", "withdrawn"])
    #expect(room.evidence.map(\.kind) == [.before, .before, .after, .after])
    #expect(room.closing.verification?.outcome == .passed)
    #expect(room.closing.cause?.category == .codeDefect)
    #expect(room.alerts.map(\.alert.firing) == [false])
    #expect(room.entries.first { $0.sequence == 7 }?.amendments == ["it was 10:57"])
    #expect(
      !room.entries.contains { if case .unrecognised = $0.fact { true } else { false } })
  }

  private static let ending =
    "2f8a49eb4d3c0b8887f5dd16f3d439f17ff92edd624c72aa82b41921ac56d7c6"

  private static let hash =
    "ded0574f828a616b6097a74c3d0f1c16d759df0ed2009151479e1bde48045c76"
}
