import Foundation
import Testing
import WarRoomTestSupport

/// `warroom import`: other people's records become journals, and nothing half-made stays.
@Suite struct ImportTests {
  private static let timeline = """
    # Checkout down

    Date: 2026-03-02. All times are in UTC.

    ## Timeline

    - 09:10 Outage begins
    - 09:15 ana: looks at the dashboards
    - 09:40 Incident resolved
    """

  private static let page = """
    {"page":{"id":"p","url":"https://status.example"},"incidents":[{"id":"a","name":"Login slow",
     "impact":"major","shortlink":"https://s/a","incident_updates":[
      {"status":"resolved","body":"Over.","display_at":"2026-03-02T10:00:00Z"},
      {"status":"investigating","body":"Logins \\u001b[31m fail.",
       "display_at":"2026-03-02T09:10:00Z"}]},
     {"id":"b","name":"Mail late","impact":"none","shortlink":"https://s/b","incident_updates":[
      {"status":"investigating","body":"Mail.","display_at":"2026-03-03T09:10:00Z"},
      {"status":"resolved","body":"No time.","display_at":"soon"}]}]}
    """

  @Test func aDryRunPrintsOneObjectAndWritesNothing() async throws {
    try await Lab.open { lab in
      let file = try lab.write(Self.page, to: "page.json")
      let run = try await lab.warroom("import", file, "--dry-run", "--json")
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.lines.count == 1)
      let whole = try #require(
        try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      #expect(Set(whole.keys) == ["incidents", "unread"])
      let incidents = try #require(whole["incidents"] as? [[String: Any]])
      #expect(incidents.map { $0["title"] as? String } == ["Login slow", "Mail late"])
      let first = try #require(incidents.first)
      #expect(Set(first.keys) == ["title", "zone", "entries"])
      let entries = try #require(first["entries"] as? [[String: Any]])
      let entry = try #require(entries.first)
      #expect(
        Set(entry.keys) == ["at", "end", "text", "actor", "kind", "line", "guesses"])
      #expect(entry["at"] as? String == "2026-03-02T09:10:00.000000Z")
      #expect(entry["end"] is NSNull)
      #expect(entry["kind"] as? String == "declared")
      let unread = try #require(whole["unread"] as? [[String: Any]])
      #expect(unread.count == 1)
      #expect(Set(unread[0].keys) == ["line", "text"])
      #expect(!FileManager.default.fileExists(atPath: lab.home + "/incidents"))
      let table = try await lab.warroom("import", file, "--dry-run")
      #expect(table.output.contains("Login slow"))
      #expect(table.output.contains("Not read as entries:"))
      #expect(!table.output.contains("\u{1b}"), "nothing from outside reaches the terminal")
    }
  }

  @Test func eachIncidentBecomesAJournalInTheHome() async throws {
    try await Lab.open { lab in
      let text = try lab.write(Self.timeline, to: "checkout.md")
      let page = try lab.write(Self.page, to: "page.json")
      let run = try await lab.warroom("import", text, page)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.lines.count == 3)
      #expect(run.errors.contains("page.json: not read: "))
      for id in run.lines {
        let verified = try await lab.warroom("verify", id)
        #expect(verified.output.hasPrefix("whole: "), "\(verified.output)\(verified.errors)")
        let shown = try await lab.warroom("show", id)
        #expect(shown.status == 0, "\(shown.errors)")
      }
      let listed = try await lab.warroom("list")
      #expect(listed.lines.count == 3)
      #expect(listed.output.contains("resolved"))
      #expect(listed.lines.filter { $0.hasPrefix("  -  ") }.count == 2, "no severity is invented")
      let left = try FileManager.default.contentsOfDirectory(atPath: lab.home + "/incidents")
      #expect(left.sorted() == run.lines.sorted())
    }
  }

  @Test func itWorksBesideAHostAndTheSameTwiceIsSaid() async throws {
    try await Lab.open { lab in
      _ = try await lab.declare()
      let file = try lab.write(Self.timeline, to: "checkout.md")
      let first = try await lab.warroom("import", file)
      #expect(first.status == 0, "\(first.errors)")
      let id = try #require(first.lines.first)
      let same = try await lab.warroom("import", file)
      #expect(same.status == 73)
      #expect(same.errors.contains("was imported before, as \(id)"), "\(same.errors)")
      let second = try await lab.warroom("import", "--again", file)
      #expect(second.lines == [id + "-2"])
      #expect(try await lab.warroom("list").lines.count == 3)
      let note = try await lab.warroom("note", "seen before", "-i", id)
      #expect(note.status == 0, "\(note.errors)")
      let acted = try await lab.warroom("phase", "mitigating", "-i", id)
      #expect(acted.status == 77)
      #expect(acted.errors.contains("was imported"), "\(acted.errors)")
      // The default stays the incident that is open here.
      #expect(try await lab.warroom("ack").status == 0)
    }
  }

  @Test func withAFileEachJournalVerifiesAndNoneIsReplaced() async throws {
    try await Lab.open { lab in
      let page = try lab.write(Self.page, to: "page.json")
      let out = lab.folder + "/out.jsonl"
      let run = try await lab.warroom("import", "-o", out, page)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.lines == [out, lab.folder + "/out-2.jsonl"])
      for file in run.lines {
        let verified = try await lab.warroom("verify", file)
        #expect(verified.output.hasPrefix("whole: "), "\(verified.output)\(verified.errors)")
      }
      let before = try lab.read(out)
      let again = try await lab.warroom("import", "-o", out, page)
      #expect(again.status == 73)
      #expect(try lab.read(out) == before)
      let nowhere = try await lab.warroom("import", "-o", lab.folder + "/no/out.jsonl", page)
      #expect(nowhere.status == 73, "\(nowhere.errors)")
      let back = try await lab.warroom("import", out)
      #expect(back.status == 0, "\(back.errors)")
      #expect(try await lab.warroom("verify", back.lines[0]).output.hasPrefix("whole: "))
    }
  }

  @Test func aDamagedJournalIsTakenUpToTheDamageAndToldSo() async throws {
    try await Lab.open { lab in
      let page = try lab.write(Self.page, to: "page.json")
      let out = lab.folder + "/out.jsonl"
      try await lab.warroom("import", "-o", out, page)
      var lines = try lab.read(out).split(separator: "\n", omittingEmptySubsequences: false)
      lines[2] = Substring(String(lines[2]).replacingOccurrences(of: "fail", with: "work"))
      let damaged = try lab.write(lines.joined(separator: "\n"), to: "damaged.jsonl")
      let run = try await lab.warroom("import", damaged)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.contains("damaged.jsonl:3"), "\(run.errors)")
      lines[1] = Substring(String(lines[1]).replacingOccurrences(of: "Login", with: "Logon"))
      let worse = try lab.write(lines.joined(separator: "\n"), to: "worse.jsonl")
      #expect(try await lab.warroom("import", worse).status == 65)
    }
  }

  @Test func filesOfOneIncidentComeTogether() async throws {
    try await Lab.open { lab in
      let incident = try lab.write(
        """
        {"incident":{"id":"P1","type":"incident","incident_number":7,"title":"Queue grows",
         "status":"resolved","urgency":"high","created_at":"2026-05-01T01:00:00Z"}}
        """, to: "i.json")
      let log = try lab.write(
        """
        {"log_entries":[{"type":"trigger_log_entry","summary":"Triggered.",
         "created_at":"2026-05-01T01:00:00Z","incident":{"id":"P1"}}]}
        """, to: "l.json")
      let run = try await lab.warroom("import", log, incident)
      #expect(run.lines == ["inc-20260501-0100-queue-grows"], "\(run.errors)")
    }
  }

  @Test func aNoteInAHomeOfImportsAloneAsksWhichOne() async throws {
    try await Lab.open { lab in
      let file = try lab.write(Self.timeline, to: "checkout.md")
      let id = try #require(try await lab.warroom("import", file).lines.first)
      let note = try await lab.warroom("note", "which one?")
      #expect(note.status == 66)
      #expect(note.errors.contains("only imported ones: name one with -i"), "\(note.errors)")
      #expect(note.errors.split(separator: "\n").count == 1)
      #expect(try await lab.warroom("note", "this one", "-i", id).status == 0)
    }
  }

  @Test(arguments: [("gzip", ".gz"), ("zstd", ".zst")])
  func aPackedFileIsReadUpToItsDamage(_ tool: String, _ ending: String) async throws {
    try await Lab.open { lab in
      let entries = (0..<6_000).map { number in
        let minute = "0\(number % 60)".suffix(2)
        return "- 2026-03-02 \(10 + number / 600):\(minute) UTC step \(number &* 7_919 % 6_007)"
      }
      let plain = try lab.write("# Long night\n" + entries.joined(separator: "\n"), to: "long.md")
      guard try await lab.run("/usr/bin/" + tool, ["-k", plain]).status == 0 else { return }
      let packed = plain + ending
      let whole = try await lab.warroom("import", "--dry-run", packed)
      #expect(whole.status == 0, "\(whole.errors)")
      #expect(whole.output.contains("6000 entries"), "\(whole.output.suffix(200))")
      let bytes = try Data(contentsOf: URL(filePath: packed))
      try bytes.prefix(bytes.count * 2 / 3).write(to: URL(filePath: packed))
      let part = try await lab.warroom("import", "--dry-run", packed)
      if tool == "gzip" || part.status == 0 {
        #expect(part.status == 0, "\(part.errors)")
        #expect(part.errors.contains("the packed file is damaged behind line"), "\(part.errors)")
      }
      let replayed = try await lab.warroom("replay", packed, "--plain")
      #expect(replayed.status == part.status, "\(replayed.errors)")
      try Data("nothing packed".utf8).write(to: URL(filePath: packed))
      let none = try await lab.warroom("import", packed)
      #expect(none.status == 65)
    }
  }

  @Test func whatWasReadFromWordsIsShownAsSuch() async throws {
    try await Lab.open { lab in
      let text = Self.timeline.replacingOccurrences(
        of: "- 09:15", with: "| 09:12 | alert | errors above 5 % |\n\n- 09:15")
      let file = try lab.write(text, to: "checkout.md")
      let table = try lab.write(
        "time,kind,text\n2026-03-02T09:12Z,alert,errors\n2026-03-02T09:40Z,resolved,over\n",
        to: "stated.csv")
      let run = try await lab.warroom("import", file, table)
      #expect(run.status == 0, "\(run.errors)")
      let read = try await lab.warroom("show", run.lines[0])
      #expect(read.output.contains("resolved (read from the text)"), "\(read.output)")
      #expect(read.output.contains("started             2026-03-02 09:10:00Z ~ read from"))
      #expect(read.output.contains("09:40:00 ~resolved"))
      let stated = try await lab.warroom("show", run.lines[1])
      #expect(!stated.output.contains("(read from the text)"), "\(stated.output)")
      #expect(stated.output.contains("09:40:00  resolved"))
      #expect(stated.output.contains("1 alert on record, no service named"))
    }
  }
}
