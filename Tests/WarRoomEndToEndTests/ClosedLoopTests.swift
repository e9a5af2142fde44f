import Foundation
import Glibc
import Testing
import WarRoomTestSupport

/// The whole loop with the real Prometheus, Alertmanager and node exporter: a fault raises an
/// alert, the alert declares the incident, and Prometheus tells what an action has done.
@Suite(.needsStack) struct ClosedLoopTests {
  private static let patient = ["WARROOM_IDLE_SECONDS": "300"]

  @Test func aRollBackEndsInRecovered() async throws {
    try await Lab.open(Self.patient) { lab in
      let service = try await MeasuredService.start(in: lab)
      let broken = Date.now
      try await service.release("v42")
      let id = try await service.incident()
      let declared = Date.now
      try await expectTheAlert(of: id, in: lab)
      let console = try await mitigate(id, in: lab)
      try await console.open("Enter", "Why this one")
      try await console.answer("Why this one", "v42 has just gone out")
      try await approve("checkout/v41", "release v41", on: console, run: 1, of: id, in: lab)
      let approved = Date.now
      let last = try await service.verdict(after: 1, in: id)
      say(
        "\(seconds(broken, declared)) s from the fault to the incident, "
          + "\(seconds(approved, .now)) s from the roll-back to recovered")
      #expect(last.verdict == "recovered", "\(last)")
      #expect(last.basis.contains("baseline 0 %"), "history from before the incident: \(last)")
      #expect(try service.release.hasPrefix("v41"))
      try await console.terminal.wait("recovered 9")
      try await Waiting.until("Alertmanager says that it is over") {
        try await lab.room(id).alerts.map(\.firing) == [false]
      }
      #expect(try await lab.room(id).andon == nil)
      let moved = try await lab.warroom("phase", "monitoring", "-i", id)
      #expect(moved.status == 0, "\(moved.errors)")
      #expect(try await lab.warroom("verify", id).output.hasPrefix("whole"))
    }
  }

  @Test func aWrongActionPullsTheCordAndItsUndoRecovers() async throws {
    try await Lab.open(Self.patient) { lab in
      let service = try await MeasuredService.start(in: lab)
      try await service.release("v42")
      let id = try await service.incident()
      let console = try await mitigate(id, in: lab)
      let proposed = try await lab.warroom(
        "propose", id, "--option", "hotfix")
      #expect(proposed.status == 0, "\(proposed.errors)")
      try await approve("checkout/v43", "release v43", on: console, run: 1, of: id, in: lab)
      let acted = Date.now
      let worse = try await service.verdict(after: 1, in: id)
      say("\(worse.samples ?? 0) samples, \(seconds(acted, .now)) s, to the andon cord")
      #expect(worse.verdict == "worsened", "\(worse)")
      #expect((worse.samples ?? .max) <= 3, "\(worse)")
      try await console.terminal.wait("STOPPED")
      let stopped = try await lab.room(id) { $0.runs.last?.run == 2 }
      #expect(stopped.andon?.contains("worsened after run 1") == true, "\(stopped.andon ?? "")")
      try await lab.room(id) { $0.runs.last?.state == "waiting for approval" }
      let early = try await Tmux.open(in: lab)
      try await early.run("warroom approve -i \(id); echo ended $?")
      try await early.wait("Type checkout/v43 and Enter")
      try await early.run("checkout/v43")
      try await early.wait("ended 77")
      let released = try await lab.warroom(
        "andon", "--release", "--reason", "the undo is understood", "-i", id)
      #expect(released.status == 0, "\(released.errors)")
      try await approve("checkout/v43", "release v41", on: console, run: 2, of: id, in: lab)
      let undone = Date.now
      let last = try await service.verdict(after: 2, in: id)
      say("\(seconds(undone, .now)) s from the undo to recovered")
      #expect(last.verdict == "recovered", "\(last)")
      #expect(try service.release.hasPrefix("v41"))
      try await tellsTheStory(id, in: lab)
    }
  }

  /// As a person would look at it, from a pipe; nothing of it is left behind.
  @Test func theDemoGoesThroughIt() async throws {
    try await Lab.open { lab in
      let script = Program.root + "/Scripts/run"
      let words = ["--full", "--binary", Program.warroom]
      let done = try await lab.run(script, words, within: .seconds(180))
      #expect(done.status == 0, "\(done.errors)")
      for text in ["Failed checkouts recovered, ", "quiet", "Roll back checkout to v41: succeeded"]
      {
        #expect(done.output.contains(text), "\(text) is missing in\n\(done.output)")
      }
      #expect(!done.output.contains("\u{1b}") && !done.errors.contains("\u{1b}"))
      try await expectNothingLeft(in: lab)
    }
  }

  @Test func killedInItsMidstTheDemoLeavesNothing() async throws {
    try await Lab.open { lab in
      let script = Program.root + "/Scripts/run"
      let terminal = try await Tmux.open(in: lab)
      try await terminal.run("\(script) --full --binary \(Program.warroom)")
      try await Waiting.until("Prometheus runs", within: MeasuredService.loopLimit) {
        ProcessTable.naming(lab.folder + "/t").contains {
          ProcessTable.words($0).first == "prometheus"
        }
      }
      for pid in ProcessTable.naming(lab.folder) where ProcessTable.words(pid).contains(script) {
        ProcessTable.signal(pid, SIGKILL)
      }
      try await expectNothingLeft(in: lab)
    }
  }

  private func expectNothingLeft(in lab: Lab) async throws {
    try await Waiting.until("nothing of the demo is left") {
      let names = try FileManager.default.contentsOfDirectory(atPath: lab.folder + "/t")
      return names.isEmpty && ProcessTable.naming(lab.folder + "/t/warroom-demo").isEmpty
    }
  }

  /// What came over HTTP is what Prometheus had found.
  private func expectTheAlert(of id: String, in lab: Lab) async throws {
    let room = try await lab.room(id)
    #expect(room.severity == "SEV-1" && room.services == ["checkout"])
    #expect(room.title.hasSuffix("of all checkouts fail"))
    let alert = try #require(room.alerts.first)
    #expect(alert.firing && room.alerts.count == 1)
    #expect(alert.labels["alertname"] == "CheckoutErrorRate")
    #expect(room.options.map(\.id).contains("roll-back"))
  }

  /// Takes command and says what kind of incident it is; the console shows both signals.
  private func mitigate(_ id: String, in lab: Lab) async throws -> Console {
    let taken = try await lab.warroom("role", "commander", NSUserName(), "-i", id)
    #expect(taken.status == 0, "\(taken.errors)")
    let classified = try await lab.warroom("classify", "active", "-i", id)
    #expect(classified.status == 0, "\(classified.errors)")
    let console = try await Console.open(in: lab, columns: 120, rows: 50)
    try await console.terminal.wait("MITIGATING", "Failed checkouts", "Busy processors")
    return console
  }

  /// The evidence is there before the question; then the target is typed.
  private func approve(
    _ target: String, _ command: String, on console: Console, run: Int, of id: String, in lab: Lab
  ) async throws {
    try await lab.room(id) { $0.runs.last?.state == "waiting for approval" }
    let evidence = try await lab.room(id).evidence.filter { $0.run == run }
    #expect(run > 1 || evidence.count == 3 && evidence.allSatisfy { $0.failure.isEmpty })
    try await console.openApproval()
    try await console.terminal.wait(command)
    try await console.approve(target)
    try await lab.room(id) { $0.runs.last?.state == "succeeded" }
  }

  private func seconds(_ start: Date, _ end: Date) -> String {
    String(format: "%.1f", start.distance(to: end))
  }

  /// The figures, for whoever runs the tests.
  private func say(_ text: String) {
    FileHandle.standardError.write(Data("the closed loop: \(text)\n".utf8))
  }

  private func tellsTheStory(_ id: String, in lab: Lab) async throws {
    let story = [
      "alert.received", "run.proposed", "evidence.captured", "run.approved", "run.ended",
      "signal.judged", "andon.pulled", "run.proposed", "andon.released", "run.approved",
      "run.ended", "signal.judged",
    ]
    var rest = try await lab.kinds(id)[...]
    for kind in story {
      let place = try #require(rest.firstIndex(of: kind), "\(kind) is missing")
      rest = rest[(place + 1)...]
    }
  }
}
