import Foundation
import Testing
import WarRoomTestSupport

/// Runbooks, evidence and messages, with the real binary.
@Suite struct BookTests {
  private static let runbook = """
    runbook: disk
    title: A disk is full
    matches: { alertname: "Disk*" }
    options:
      - id: clean
        title: Clean up
        pattern: restart
        effect: There is space again.
        risk: low
        undo: none
        command: [touch, "{{labels.file}}"]
        evidence:
          - { name: "who; rm", command: [id] }
          - { name: space, command: [df, -h] }
    """

  private func alert(_ lab: Lab, file: String) -> String {
    """
    {"title":"Disk is full","severity":"warning","status":"firing",
     "labels":{"alertname":"DiskFull","file":"\(file)"}}
    """
  }

  @Test func anAlertThatComesLaterBringsItsRunbook() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      let folder = lab.folder + "/c/runbooks"
      let written = try await lab.warroom("runbook", "new", "disk")
      #expect(written.status == 0, "\(written.errors)")
      #expect(try await lab.warroom("runbook", "new", "disk").status == 73)
      #expect(try await lab.warroom("runbook", "check", folder + "/disk.yaml").status == 0)
      try lab.write(Self.runbook, to: "c/runbooks/disk.yaml")
      let hostile = "\(lab.folder)/x; touch y"
      let body = try lab.write(alert(lab, file: hostile), to: "alert.json")
      let match = try await lab.warroom("runbook", "match", "--alert", body)
      #expect(match.output.contains("disk: 6 points, A disk is full"), "\(match.output)")
      #expect(match.output.contains("+6 label alertname fits Disk*"))
      try await lab.warroom("alert", "--from", body)
      let shown = try await Waiting.first {
        let shown = try await lab.warroom("show").output
        return shown.contains("Clean up") ? shown : nil
      } otherwise: {
        "the late alert's option is not offered"
      }
      #expect(shown.contains("ranked by"))
      #expect(shown.contains("Do nothing and watch"))
      let id = try await lab.room().id
      let words = try await lab.jq(
        #"select(.facts[].k=="option.offered") | .facts[].d.command.words // empty | .[1]"#, id)
      #expect(words == [hostile])
    }
  }

  @Test func evidenceLeavesAsAnArchiveThatOthersCanCheck() async throws {
    try await Lab.open { lab in
      try lab.write(Self.runbook, to: "c/runbooks/disk.yaml")
      _ = try await lab.mitigate()
      let body = try lab.write(alert(lab, file: "\(lab.folder)/x"), to: "alert.json")
      try await lab.warroom("alert", "--from", body)
      try await Waiting.until("the option is offered") {
        try await lab.warroom("propose", "--option", "clean").status == 0
      }
      let list = try await lab.warroom("evidence", "list")
      #expect(list.output.contains("who; rm"))
      #expect(list.output.contains("no secrets found"))
      #expect(try await lab.warroom("evidence", "show", "1").status == 0)
      let first = try await lab.warroom("evidence", "export", "-o", "a.tar")
      #expect(first.status == 0, "\(first.errors)")
      try await lab.warroom("evidence", "export", "-o", "b.tar")
      #expect(try lab.read("a.tar") == lab.read("b.tar"))
      #expect(try await lab.warroom("evidence", "export", "-o", "a.tar").status == 73)
      let check = try await lab.run(
        "sh", ["-c", "mkdir e && tar xf a.tar -C e && cd e/*/ && sha256sum -c SHA256SUMS && ls"])
      #expect(check.status == 0, "\(check.output) \(check.errors)")
      #expect(check.output.contains("-before-who-rm.txt: OK"))
      // Somebody changed it.
      let id = try await lab.room().id
      let changed = try await lab.run(
        "sh", ["-c", "for f in \(lab.folder(of: id))/evidence/*; do echo x >>$f; done"])
      #expect(changed.status == 0)
      #expect(try await lab.warroom("evidence", "show", "1").status == 65)
      #expect(try await lab.warroom("evidence", "export", "-o", "c.tar").status == 65)
    }
  }

  @Test func aMessageIsApprovedSentAndItsLinkKept() async throws {
    try await Lab.open { lab in
      let id = try await lab.mitigate(severity: "sev1")
      let post = try lab.write(
        "#!/bin/sh\ncat >\(lab.folder)/posted\necho see https://s.example/i/42.\n", to: "post.sh",
        executable: true)
      try lab.write("messages:\n  status-page: [\(post), --page, \"a 'b'\"]\n", to: "c/config.yaml")
      let draft = try await lab.warroom("message", "draft", "status-page")
      #expect(draft.status == 0, "\(draft.errors)")
      let sending = try await lab.warroom("message", "send", "status-page")
      #expect(sending.status == 0, "\(sending.errors)")
      #expect(sending.output.contains("waiting for approval"))
      let terminal = try await Tmux.open(in: lab)
      try await terminal.run("warroom approve; echo ended $?")
      try await terminal.wait("Type status-page and Enter")
      try await terminal.run("status-page")
      try await terminal.wait("approved, recorded as", "ended 0")
      try await Waiting.until("it is out") {
        try await lab.kinds(id).contains("message.delivered")
      }
      #expect(try lab.read("posted") + "" == draft.output.dropLast())
      let list = try await lab.warroom("message", "list")
      #expect(list.output.contains("https://s.example/i/42\n") || list.output.contains("i/42  "))
      #expect(list.output.contains("the next update is due"))
      #expect(try await lab.kinds(id).contains("obligation.met"))
    }
  }

  @Test func aMarkdownRunbookBecomesOptionsOfTheIncident() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      let file = try lab.write(
        "# Web\n## Restart\n```sh\nsystemctl restart <unit>\n```\n```sh\nls <folder>\n```\n",
        to: "web.md")
      let out = try await lab.warroom("runbook", "import", file, "-o", "web.yaml")
      #expect(out.status == 0, "\(out.errors)")
      #expect(try await lab.warroom("runbook", "check", "web.yaml").status == 0)
      #expect(try await lab.warroom("runbook", "import", file, "-o", "web.yaml").status == 73)
      let offered = try await lab.warroom(
        "runbook", "import", file, "-i", "checkout", "--set", "unit=web; id")
      #expect(offered.status == 0, "\(offered.errors)")
      #expect(offered.errors.contains("stays a step by hand: the alert has no label `folder`"))
      let shown = try await lab.warroom("show", "--json")
      #expect(shown.output.contains("web; id"))
    }
  }
}
