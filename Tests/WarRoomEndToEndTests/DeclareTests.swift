import Foundation
import Testing
import WarRoomTestSupport

/// `warroom declare`: what comes of alerts and sentences, and of what is neither.
@Suite struct DeclareTests {
  @Test(arguments: AlertBody.all) func takesABody(_ body: AlertBody) async throws {
    try await Lab.open { lab in
      let file = try lab.write(body.text, to: "alert.json")
      let declared = try await lab.warroom("declare", "--from", file)
      #expect(declared.status == 0, "\(declared.errors)")
      #expect(declared.errors == "")
      let room = try await lab.room()
      #expect(declared.output == room.id + "\n")
      #expect(room.title == body.title)
      #expect(room.services == body.services)
      #expect(room.phase == "triage")
      #expect(room.alerts.map(\.firing) == [true])
      #expect(room.severity == body.severity)
    }
  }

  @Test func readsStandardInput() async throws {
    try await Lab.open { lab in
      let declared = try await lab.warroom("declare", "--from", "-", input: AlertBody.webhook())
      #expect(declared.status == 0, "\(declared.errors)")
      #expect(try await lab.room().alerts.first?.labels["alertname"] == "CheckoutErrors")
    }
  }

  @Test func takesASentence() async throws {
    try await Lab.open { lab in
      let declared = try await lab.warroom(
        "declare", "--title", "Nobody can pay", "--severity", "sev2", "--service", "payments",
        "--service", "checkout", "--started", "2026-11-21T02:03:00Z")
      #expect(declared.status == 0, "\(declared.errors)")
      #expect(declared.output.hasPrefix("inc-"))
      #expect(declared.output.hasSuffix("-nobody-can-pay\n"))
      let room = try await lab.room()
      #expect(room.severity == "SEV-2")
      #expect(room.services == ["payments", "checkout"])
      #expect(room.alerts.isEmpty)
    }
  }

  @Test func aTitleStandsAboveTheAlerts() async throws {
    try await Lab.open { lab in
      let file = try lab.write(AlertBody.webhook(), to: "alert.json")
      try await lab.warroom("declare", "--from", file, "--title", "Our own words")
      let room = try await lab.room()
      #expect(room.title == "Our own words")
      #expect(room.alerts.map(\.title) == ["Checkout answers with errors"])
    }
  }

  @Test func twoInOneMinuteAreTwo() async throws {
    try await Lab.open { lab in
      let ids = [try await lab.declare("Same words"), try await lab.declare("Same words")]
      #expect(Set(ids).count == 2)
      #expect(try await lab.warroom("list").lines.count == 2)
    }
  }

  /// Everything that is no alert, with a word of the sentence that says why.
  static let wrong = [
    ("not JSON", "{", "line 1"),
    ("nothing", "", "ends"),
    ("no alert in it", #"{"version":"4","status":"firing","alerts":[]}"#, "no alert"),
    ("another shape", #"{"hello":1}"#, "expected an Alertmanager webhook"),
    ("labels that are none", #"{"version":"4","alerts":[{"status":"firing"}]}"#, "labels"),
    ("a wrong status", #"{"alerts":[{"status":"maybe","labels":{}}]}"#, "status"),
    ("bytes after it", AlertBody.webhook() + "x", "follows"),
  ]

  @Test(arguments: wrong) func refusesWhatIsNoAlert(_ row: (String, String, String)) async throws {
    try await Lab.open { lab in
      let file = try lab.write(row.1, to: "alert.json")
      let declared = try await lab.warroom("declare", "--from", file)
      #expect(declared.status == 65)
      #expect(declared.output == "")
      #expect(declared.errors.hasPrefix("warroom: "))
      #expect(declared.errors.contains(row.2), "\(declared.errors)")
      #expect(declared.errors.filter { $0 == "\n" }.count == 1, "not one sentence")
      #expect(lab.nothingIsDeclared)
    }
  }

  @Test(arguments: ["/nowhere/alert.json", "."])
  func saysWhatItCannotRead(_ path: String) async throws {
    try await Lab.open { lab in
      let declared = try await lab.warroom("declare", "--from", path)
      #expect(declared.status == 66)
      #expect(declared.errors.hasPrefix("warroom: \(path): "), "\(declared.errors)")
      #expect(declared.errors.filter { $0 == "\n" }.count == 1)
      #expect(lab.nothingIsDeclared)
    }
  }

  static let misused = [
    ["declare"], ["declare", "--title", "x", "--severity", "sev9"],
    ["declare", "--title", "x", "--started", "yesterday"], ["declare", "--no-such-option"],
    ["no-such-command", "--x"], ["phase"], ["phase", "asleep"], ["propose"],
  ]

  @Test(arguments: misused) func misuseIsUsage(_ arguments: [String]) async throws {
    try await Lab.open { lab in
      _ = try await lab.declare()
      let used = try await lab.run(Program.warroom, arguments)
      #expect(used.status == 64, "\(used.errors)")
      #expect(used.output == "")
      #expect(used.errors != "")
    }
  }

  @Test func aTitleOfNothingIsRefusedAndLeavesNothing() async throws {
    try await Lab.open { lab in
      let declared = try await lab.warroom("declare", "--title", " ")
      #expect(declared.status == 77)
      #expect(declared.errors.contains("title"))
      #expect(lab.nothingIsDeclared)
    }
  }

  /// A terminal's commands, text that runs backwards, and lines of its own.
  @Test func hostileTextIsShownAndNeverActs() async throws {
    try await Lab.open { lab in
      let hostile = #"\u001b]0;owned\u0007\u001b[2J\u009b31m\u202egnp\u2066\nFAKE LINE\r\u0000x"#
      let body = AlertBody.webhook(summary: hostile)
      let file = try lab.write(body, to: "alert.json")
      let declared = try await lab.warroom("declare", "--from", file)
      #expect(declared.status == 0, "\(declared.errors)")
      for arguments in [["show"], ["show", "--json"], ["list"], ["list", "--json"], []] {
        let shown = try await lab.run(Program.warroom, arguments)
        #expect(shown.status == 0)
        let raw = shown.output.unicodeScalars.filter {
          $0.value != 10 && $0.properties.generalCategory == .control
            || $0.properties.generalCategory == .format
        }
        #expect(raw.isEmpty, "\(arguments) printed \(raw.map(\.value))")
        #expect(!shown.lines.contains { $0.hasPrefix("FAKE") })
      }
      let names = try FileManager.default.contentsOfDirectory(atPath: lab.home + "/incidents")
      let plain = Set("abcdefghijklmnopqrstuvwxyz0123456789-")
      #expect(names.allSatisfy { plain.isSuperset(of: $0) })
    }
  }
}

extension Lab {
  /// There is no folder of any incident.
  var nothingIsDeclared: Bool {
    let names = try? FileManager.default.contentsOfDirectory(atPath: home + "/incidents")
    return names?.isEmpty ?? true
  }
}
