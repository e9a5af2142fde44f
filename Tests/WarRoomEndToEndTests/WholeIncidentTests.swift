import Foundation
import Testing
import WarRoomTestSupport

/// One incident from its alert to its end, by keys alone, on a service that really fails.
@Suite struct WholeIncidentTests {
  @Test func isTakenThroughByKeys() async throws {
    try await Lab.open { lab in
      let service = try await DemoService.start(in: lab)
      try await lab.warroom("declare", "--from", lab.folder + "/alert.json")
      let id = try await lab.room().id
      let console = try await Console.open(in: lab)
      try await mitigate(console, service, lab)
      try await close(console, lab)
      try await console.terminal.press("q")
      try await console.terminal.waitForShell(after: "/h/incidents/")
      let kept = try await lab.warroom("verify", id)
      #expect(kept.status == 0 && kept.output.hasPrefix("whole"), "\(kept.output)")
      try await tellsTheStory(lab, id)
      try await provesItself(lab, id)
      let report = try lab.read(lab.folder(of: id) + "/report.md")
      #expect(report.contains("a rate was missing"))
    }
  }

  private func mitigate(_ console: Console, _ service: DemoService, _ lab: Lab) async throws {
    try await console.terminal.wait("unclassified", "TRIAGE", "checkout", "Roll back checkout")
    try await console.open("c", "What kind of incident is it")
    try await console.take("active")
    try await console.terminal.wait("active  MITIGATING")
    try await console.open("Enter", "Why this one")
    try await console.answer("Why this one", "quickest and safe")
    try await lab.room { $0.runs.first?.state == "waiting for approval" }
    #expect(try await lab.room().evidence.count == 4)
    try await console.openApproval()
    let prompt = try await console.terminal.screen()
    #expect(prompt.contains("service/bin/checkoutctl release v41"))
    #expect(prompt.contains("4 of 4 captured before this prompt"))
    #expect(prompt.contains("because      quickest and safe"))
    try await console.approve("checkout/v41")
    try await lab.room { $0.runs.first?.state == "succeeded" }
    #expect(try await lab.room().runs.first?.approvers.count == 1)
    try await console.terminal.wait("the service now runs")
    #expect(try lab.read(service.root + "/service.state").hasPrefix("v41"))
    let before = try service.log(after: 0).count
    try await Waiting.until("ten requests after the roll-back") {
      try service.log(after: before).count >= 10
    }
    let requests = try service.log(after: before)
    #expect(requests.allSatisfy { $0.contains(" 200 ") && $0.contains("v41") })
    #expect(try await service.text.contains("v41"))
  }

  private func close(_ console: Console, _ lab: Lab) async throws {
    try await console.open("v", "Does it work again")
    try await console.take("passed")
    try await console.answer("How do you know", "no failure in ten requests, access log")
    for (phase, shown) in [
      ("monitoring", "MONITORING"), ("resolved", "RESOLVED"), ("review", "REVIEW"),
    ] {
      try await console.open("p", "Phase, now")
      try await console.take(phase)
      try await console.terminal.wait(shown)
    }
    try await console.open("R", "Root cause")
    for text in ["v42 went out", "a rate was missing", "a third of checkouts", "no test had SEK"] {
      try await console.terminal.type(text)
      try await console.terminal.wait(text)
      try await console.terminal.press("Enter")
    }
    try await console.terminal.wait("> code defect")
    try await console.terminal.press("Enter")
    try await lab.room { $0.closing["category"] == .some("code defect") }
    try await console.open("W", "Post-incident report")
    for text in ["a rate was missing", "the roll-back was quick", "test every currency"] {
      try await console.terminal.type(text)
      try await console.terminal.wait(text)
      try await console.terminal.press("Enter")
    }
    try await console.terminal.wait("Recorded: report")
    #expect(try await lab.room().closing["report"] == .some("a rate was missing"))
    try await console.open("p", "Phase, now review")
    try await console.take("closed")
    try await console.terminal.wait("CLOSED")
  }

  /// The journal alone, read with `jq`.
  private func tellsTheStory(_ lab: Lab, _ id: String) async throws {
    let told = try await lab.kinds(id)
    let story = [
      "journal.opened", "incident.declared", "alert.received", "option.offered",
      "role.assigned", "incident.classified", "phase.moved", "run.proposed", "evidence.captured",
      "approval.requested", "run.approved", "run.started", "run.ended", "verification.stated",
      "phase.moved", "phase.moved", "phase.moved", "cause.recorded", "report.filed", "phase.moved",
    ]
    var rest = told[...]
    for kind in story {
      let place = try #require(rest.firstIndex(of: kind), "\(kind) is missing after \(told)")
      rest = rest[(place + 1)...]
    }
    let moves = try await lab.jq(
      #".facts[] | select(.k == "phase.moved") | .d | "\(.from) \(.to)""#, id)
    #expect(
      moves == [
        "triage mitigating", "mitigating monitoring", "monitoring resolved", "resolved review",
        "review closed",
      ])
    let started = try await lab.jq(#".facts[] | select(.k == "run.started") | .d.digest"#, id)
    let approved = try await lab.jq(#".facts[] | select(.k == "run.approved") | .d.digest"#, id)
    #expect(started == approved && started.count == 1)
    #expect(
      try await lab.jq(#"select(.facts[].k == "run.approved") | .who.tty | type"#, id)
        == ["string"])
  }

  /// Each line's hash is the SHA-256 of the line without it, and each line names the one before.
  private func provesItself(_ lab: Lab, _ id: String) async throws {
    let script = #"""
      n=0; before=
      while IFS= read -r line; do
        said=$(printf %s "$line" | jq -r .h)
        found=$(printf %s "$line" | sed 's/,"h":"[0-9a-f]*"}$//' | sha256sum | cut -d' ' -f1)
        [ "$said" = "$found" ] || { echo "line $n: $said, not $found"; exit 1; }
        [ -z "$before" ] || [ "$(printf %s "$line" | jq -r .p)" = "$before" ] || exit 2
        before=$said; n=$((n + 1))
      done <"$1"
      echo "$n lines"
      """#
    let proved = try await lab.run("sh", ["-c", script, "sh", lab.journal(of: id)])
    #expect(proved.status == 0, "\(proved.output)\(proved.errors)")
    #expect(proved.lines.last == "\(try await lab.room(id).records) lines")
  }
}
