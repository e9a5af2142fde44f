import Foundation
import Testing
import WarRoomTestSupport

/// `warroom verify`: a journal is what was written, or it says where it is not.
@Suite struct VerifyTests {
  @Test func aWholeJournalIsWhole() async throws {
    try await Lab.open { lab in
      let id = try await lab.mitigate()
      for arguments in [["verify"], ["verify", id], ["verify", lab.journal(of: id)]] {
        let verified = try await lab.run(Program.warroom, arguments)
        #expect(verified.status == 0, "\(arguments): \(verified.errors)")
        #expect(verified.output.hasPrefix("whole: "), "\(verified.output)")
      }
      let records = try await lab.room().records
      #expect(try await lab.warroom("verify").output.hasPrefix("whole: \(records) records"))
      let none = try await lab.warroom("verify", "/nowhere/000001.jsonl")
      #expect(none.status == 66)
    }
  }

  /// One bit in the middle of each record but the last, which counts as a write that was cut short.
  @Test func namesTheLineOfAFlippedByte() async throws {
    try await Lab.open { lab in
      let id = try await lab.mitigate()
      try await lab.warroom("note", "the last one")
      try await lab.warroom("host", "stop")
      let whole = try Data(contentsOf: URL(filePath: lab.journal(of: id)))
      var start = whole.startIndex
      var line = 0
      while let end = whole[start...].firstIndex(of: 0x0a), end + 1 < whole.endIndex {
        line += 1
        var flipped = whole
        flipped[start + (end - start) / 2] ^= 1
        try flipped.write(to: URL(filePath: lab.journal(of: id)))
        start = end + 1
        let verified = try await lab.warroom("verify", id)
        #expect(verified.status == 65, "line \(line): \(verified.output)")
        #expect(verified.output.contains("000001.jsonl:\(line)"), "\(line): \(verified.output)")
      }
      #expect(line >= 3)
      let listed = try await lab.warroom("list")
      #expect(listed.errors.contains("\(id) does not open"), "\(listed.errors)")
    }
  }

  @Test func aCutLastLineIsSaidAndNoHarm() async throws {
    try await Lab.open { lab in
      let id = try await lab.declare()
      try await lab.warroom("host", "stop")
      let file = try #require(FileHandle(forWritingAtPath: lab.journal(of: id)))
      try file.seekToEnd()
      try file.write(contentsOf: Data(#"{"v":1,"n":3,"#.utf8))
      try file.close()
      let verified = try await lab.warroom("verify", id)
      #expect(verified.status == 0)
      #expect(verified.output.contains("cut short: 13 bytes"), "\(verified.output)")
    }
  }

  @Test func namesTheFileThatItWasGiven() async throws {
    try await Lab.open { lab in
      let id = try await lab.mitigate()
      try await lab.warroom("host", "stop")
      var lines = try lab.read(lab.journal(of: id)).split(separator: "\n")
      lines[1] = Substring(String(lines[1]).replacingOccurrences(of: "t", with: "T"))
      let copy = try lab.write(lines.joined(separator: "\n") + "\n", to: "copied.jsonl")
      let verified = try await lab.warroom("verify", copy)
      #expect(verified.status == 65)
      #expect(verified.output.contains("copied.jsonl:2"), "\(verified.output)")
    }
  }
}
