import Testing
import WarRoomConfig
import WarRoomCore

private let gate = RuleLibrary.builtIn.gate

/// Options made of what people wrote down in Markdown.
@Suite struct MarkdownRunbookTests {
  static let shell = CommandSpec.shell

  private func draft(_ text: String) -> RunbookDraft {
    RunbookDraft(MarkdownRunbook(text), file: "docs/checkout.md", gate: gate)
  }

  /// A block of the language `sh`, and the words of its options; nil for a step by hand.
  static let blocks: [(String, [[String]?])] = [
    ("systemctl restart web", [["systemctl", "restart", "web"]]),
    ("# look\nuptime\n\ndf -h", [["uptime"], ["df", "-h"]]),
    ("kubectl logs <pod>", [["kubectl", "logs", "{{labels.pod}}"]]),
    (
      "kubectl logs $POD_NAME -n ${NAMESPACE}",
      [
        ["kubectl", "logs", "{{labels.pod}}", "-n", "{{labels.namespace}}"]
      ]
    ),
    ("kubectl get pod/{{ pod }}", [["kubectl", "get", "pod/{{labels.pod}}"]]),
    ("docker ps --format '{{.Names}}'", [["docker", "ps", "--format", "{{.Names}}"]]),
    ("echo $HOME", [shell + ["echo $HOME"]]), ("echo '$POD'", [["echo", "$POD"]]),
    ("cat <file> | sort", [shell + ["cat \"$1\" | sort", "runbook", "{{labels.file}}"]]),
    ("echo \"a <b> c\" | cat", [shell + ["echo \"a ${1} c\" | cat", "runbook", "{{labels.b}}"]]),
    (
      "echo 'a <b> c' | cat",
      [
        shell + ["echo 'a '\"$1\"' c' | cat", "runbook", "{{labels.b}}"]
      ]
    ),
    ("cat < in > out", [shell + ["cat < in > out"]]),
    ("ssh <host> uptime", [nil]), ("ssh web 'kill <pid>'", [nil]), ("eval \"$COMMAND\"", [nil]),
    ("sh -c \"rm <file>\"", [nil]), ("rm \"$(dirname <file>)\" | cat", [nil]),
    ("xargs kill <<EOF\n<pid>\nEOF", [nil]),
    ("for p in a b; do\n  echo $p\ndone", [shell + ["for p in a b; do echo $p; done"]]),
    ("cd /srv\nls", [shell + ["cd /srv; ls"]]),
    ("kubectl get pods \\\n  -n web", [["kubectl", "get", "pods", "-n", "web"]]),
  ]

  @Test(arguments: blocks.indices) func takesCommands(index: Int) {
    let (text, words) = Self.blocks[index]
    let draft = draft("# T\n```sh\n\(text)\n```\n")
    #expect(draft.options.map(\.command?.words) == words, "\(text)")
    for option in draft.options where option.command == nil {
      #expect(!option.manualSteps.isEmpty)
    }
  }

  @Test func headingsAreTitlesAndOtherBlocksAreSaid() {
    let draft = draft(
      """
      Checkout is slow
      ================
      ## Restart it
      It loses nothing.
      ```console
      $ systemctl restart web
      restarted
      $ uptime
      ```
      ```yaml
      a: b
      ```
      ```
      Some printed text.
      ```
      ~~~
      systemctl status web
      ~~~
      """)
    #expect(draft.title == "Checkout is slow")
    #expect(draft.name == "checkout")
    #expect(
      draft.options.map(\.title) == ["Restart it", "Restart it (2)", "Restart it (3)"])
    #expect(draft.options.map(\.pattern) == [.restart, .watch, .watch])
    #expect(draft.options.map(\.effect).prefix(2) == ["It loses nothing.", "It loses nothing."])
    #expect(draft.options.first?.undo == .unrecorded)
    #expect(draft.options.first?.risk == .unrecorded)
    #expect(draft.lines == [6, 8, 17])
    #expect(draft.remarks == ["line 11: a block of another language is passed over"])
  }

  @Test func whatIsWrittenReadsBackTheSame() throws {
    for (text, _) in Self.blocks {
      let draft = draft("# A \"title\": with\\marks\n```sh\n\(text)\n```\n")
      let yaml = RunbookYAML.text(draft, matches: [Alert.Label(name: "a: b", value: "c\" #")])
      let reading = Runbook.read(Array(yaml.utf8), file: "o.yaml", gate: gate)
      #expect(reading.errors.map(\.description) == [], "\(yaml)")
      #expect(reading.runbook?.options == draft.options)
      #expect(reading.runbook?.matches == [Alert.Label(name: "a: b", value: "c\" #")])
    }
  }

  @Test(arguments: ["$(touch x)", "`id`", "a'b\"c", "a; rm -rf x", "a b  c", "*"])
  func aHostileValueStaysOneArgument(value: String) throws {
    for text in ["kubectl logs <pod>", "kubectl logs <pod> | sort", "echo 'x <pod> y' | sort"] {
      let option = try #require(draft("# T\n```sh\n\(text)\n```").options.first)
      let alert = Alert(
        source: "t", fingerprint: "f", title: "t", summary: "", severity: nil,
        severityAsPrinted: "", firing: true, started: nil, ended: nil, service: nil,
        labels: [Alert.Label(name: "pod", value: value)], link: nil)
      let filled = RunbookShelf.fill(option, from: alert, gate: gate).option?.command?.words
      let words = try #require(filled)
      #expect(words.count { $0 == value } == 1)
      #expect(words.filter { $0 != value }.allSatisfy { !$0.contains(value) || value == "*" })
    }
  }

  @Test func aFileBuiltToHurtEndsInTime() {
    let fences = String(repeating: "```sh\nls <a> $B {{c}}\n```\n", count: 20_000)
    let open = "```sh\n" + String(repeating: "for i in a; do\n", count: 5_000)
    for text in [fences, open, String(repeating: "`", count: 100_000), "```sh\n<", "```\n{{"] {
      #expect(draft(text).options.count <= 32)
    }
  }
}
