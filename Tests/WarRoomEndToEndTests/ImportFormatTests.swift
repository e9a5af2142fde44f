import Foundation
import Testing
import WarRoomTestSupport

/// Formats that take more than one file's bytes: folders, zips, maps of fields, zones.
@Suite struct ImportFormatTests {
  private static func export(in lab: Lab) throws {
    try FileManager.default.createDirectory(
      atPath: lab.folder + "/x/inc-7", withIntermediateDirectories: true)
    try lab.write(#"[{"id":"U1","profile":{"display_name":"Ana"}}]"#, to: "x/users.json")
    try lab.write(#"[{"id":"C1","name":"inc-7","is_channel":true}]"#, to: "x/channels.json")
    try lab.write(
      #"[{"type":"message","user":"U1","text":"a &lt; b","ts":"1772409660.000100"}]"#,
      to: "x/inc-7/2026-03-02.json")
    try lab.write("not JSON, and nobody asked for it", to: "x/canvases.json")
  }

  @Test func aSlackExportIsReadFromItsFolderAndFromItsZip() async throws {
    try await Lab.open { lab in
      try Self.export(in: lab)
      var outputs: [String] = []
      let zip = try await lab.run("zip", ["-q", "-r", "x.zip", "x"])
      let sources = zip.status == 0 ? ["x", "x.zip"] : ["x"]
      for source in sources {
        let run = try await lab.warroom("import", source, "--dry-run", "--json")
        #expect(run.status == 0, "\(run.errors)")
        outputs.append(run.output)
      }
      #expect(outputs[0].contains(#""text":"a < b","actor":"Ana""#), "\(outputs)")
      #expect(Set(outputs).count == 1)
    }
  }

  @Test func aZipThatIsNoneOrUnpacksToTooMuchIsOneSentence() async throws {
    try await Lab.open { lab in
      let broken = lab.folder + "/broken.zip"
      try Data([0x50, 0x4b, 0x03, 0x04] + [UInt8](repeating: 7, count: 5_000))
        .write(to: URL(filePath: broken))
      let run = try await lab.warroom("import", broken)
      #expect(run.status == 65, "\(run.errors)")
      #expect(run.errors.split(separator: "\n").count == 1)
      try FileManager.default.createDirectory(
        atPath: lab.folder + "/b/c", withIntermediateDirectories: true)
      let bomb = try #require(
        FileHandle(forWritingAtPath: try lab.write("", to: "b/c/2026-03-02.json")))
      try bomb.truncate(atOffset: 400 << 20)
      try bomb.close()
      let zip = try await lab.run("zip", ["-q", "-1", "-r", "b.zip", "b"])
      guard zip.status == 0 else { return }
      let burst = try await lab.warroom("import", "b.zip")
      #expect(burst.status == 65, "\(burst.errors)")
      #expect(burst.errors.contains("more than 64 MiB unpacked"), "\(burst.errors)")
    }
  }

  @Test func linesTakeAFieldMapAndAZone() async throws {
    try await Lab.open { lab in
      let log = try lab.write(
        """
        {"ts":"2026-07-01 12:00:00","msg":"summer","service":"api"}
        {"ts":"2026-01-01 12:00:00","msg":"winter","service":"api"}
        """, to: "log.ndjson")
      let map = "time=ts,text=msg,actor=service"
      func times(_ zone: String...) async throws -> [String] {
        let run = try await lab.run(
          Program.warroom,
          ["import", log, "--format", "ndjson", "--map", map, "--dry-run"] + zone)
        #expect(run.status == 0, "\(run.errors)")
        return run.lines.compactMap { line in
          line.hasPrefix("  2026-") ? String(line.dropFirst(2).prefix(19)) : nil
        }
      }
      #expect(try await times() == ["2026-01-01T12:00:00", "2026-07-01T12:00:00"])
      #expect(
        try await times("--zone", "+02:00") == ["2026-01-01T10:00:00", "2026-07-01T10:00:00"])
      if FileManager.default.fileExists(atPath: "/usr/share/zoneinfo/Europe/Berlin") {
        #expect(
          try await times("--zone", "Europe/Berlin")
            == ["2026-01-01T11:00:00", "2026-07-01T10:00:00"])
      }
      let unknown = try await lab.warroom("import", log, "--zone", "Atlantis/Capital")
      #expect(unknown.status == 64)
    }
  }

  @Test(
    arguments: [
      ("empty.md", "", 65), ("prose.md", "Nothing happened at any time.\n", 65),
      ("deep.json", String(repeating: "[", count: 200_000), 65),
      ("cut.json", #"{"incidents":[{"name":"x","incident_updates":[{"#, 65),
      ("other.json", #"{"weather":{"today":"rain"}}"#, 65), ("log.ndjson", "{}\n{}\n", 65),
      ("zero.bin", "\u{0}\u{1}\u{2}PNG\u{0}", 65),
    ] as [(String, String, Int32)])
  func whatIsNoTimelineIsOneSentence(_ name: String, _ text: String, _ status: Int32) async throws {
    try await Lab.open { lab in
      let run = try await lab.warroom("import", try lab.write(text, to: name))
      #expect(run.status == status, "\(run.errors)")
      #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
      #expect(run.errors.contains(name), "\(run.errors)")
      #expect(run.output == "")
      #expect(!FileManager.default.fileExists(atPath: lab.home + "/incidents"))
    }
  }

  @Test func whatIsNotThereOrMayNotBeWrittenSaysSo() async throws {
    try await Lab.open { lab in
      #expect(try await lab.warroom("import", "nowhere.md").status == 66)
      #expect(try await lab.warroom("import", "--format", "pdf", "x").status == 64)
      #expect(try await lab.warroom("import", "--json", "x").status == 64)
      let file = try lab.write("# T\n2026-03-02\n- 09:10 UTC Outage begins\n", to: "t.md")
      try lab.write("in the way", to: "h")
      let run = try await lab.warroom("import", file)
      #expect(run.status == 73, "\(run.errors)")
    }
  }

  @Test func aSparseGigabyteOfOneLineIsReadWithinBounds() async throws {
    try await Lab.open { lab in
      for name in ["line.ndjson", "line.md", "line.json"] {
        let path = try lab.write(name.hasSuffix("md") ? "09:10 " : #"{"a":""#, to: name)
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.truncate(atOffset: 1 << 30)
        try file.close()
        let run = try await lab.run(
          "bash", ["-c", "ulimit -v 4000000; exec warroom import \(path)"])
        #expect(run.status == 65, "\(name): \(run.status) \(run.errors)")
        #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
        try FileManager.default.removeItem(atPath: path)
      }
    }
  }
}
