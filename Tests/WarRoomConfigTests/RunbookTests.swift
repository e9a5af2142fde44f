import Testing
import WarRoomConfig
import WarRoomCore

private let gate = RuleLibrary.builtIn.gate

private let whole = """
  runbook: checkout-errors
  title: Checkout fails after a release
  matches: { service: checkout }
  service: checkout
  options:
    - id: roll-back
      title: Roll back checkout to v41
      pattern: roll back
      effect: "The failures end."
      does-not-fix: "The fault stays in v42."
      risk: low
      undo: [ctl, release, v42]
      temporary: true
      time-to-effect: 30s
      target: checkout/{{labels.release}}
      directory: /srv/checkout
      command: [ctl, release, "{{labels.release}}"]
      timeout: 2m
      evidence:
        - name: error share
          command: [curl, -sS, "http://127.0.0.1:8080/stats"]
        - { name: log, command: [tail, -n, "200", access.log], timeout: 5s }
      check:
        name: error share
        command: [curl, -sS, "http://127.0.0.1:8080/stats"]
        after: 15s
        works-when: "no failed requests"
    - id: call
      title: Call the vendor
      pattern: fail over
      effect: They switch.
      risk: high
      undo: "Call again."
      steps: |
        Call them.
        Wait.
    - { id: watch, title: Watch, pattern: do nothing and watch, effect: None., risk: low,
        undo: not needed }
  """

private func parse(_ text: String) throws(ConfigError) -> Runbook {
  try Runbook.parse(Array(text.utf8), file: "r.yaml", gate: gate)
}

private func alert(_ labels: [String: String], firing: Bool = true) -> Alert {
  Alert(
    source: "test", fingerprint: "f", title: "t", summary: "", severity: nil,
    severityAsPrinted: "", firing: firing, started: nil, ended: nil, service: nil,
    labels: labels.map { Alert.Label(name: $0.key, value: $0.value) }, link: nil)
}

/// What the shelf with this one runbook says of an alert with these labels.
private func offer(_ text: String, _ labels: [String: String]) -> RunbookShelf.Offer {
  RunbookShelf.load(files: [(name: "r.yaml", bytes: Array(text.utf8))], gate: gate).shelf
    .offer(for: [alert(labels)], gate: gate)
}

@Suite("Runbooks")
struct RunbookTests {
  @Test("a whole runbook with every key")
  func reads() throws {
    let runbook = try parse(whole)
    #expect(runbook.name == "checkout-errors")
    #expect(runbook.matches == [Alert.Label(name: "service", value: "checkout")])
    #expect(runbook.options.map(\.id) == ["roll-back", "call", "watch"])
    let option = try #require(runbook.options.first)
    #expect(option.pattern == .rollBack)
    #expect(option.risk == .low)
    #expect(option.undo == .command(["ctl", "release", "v42"]))
    #expect(option.temporary)
    #expect(option.secondsToEffect == 30)
    #expect(option.doesNotFix == "The fault stays in v42.")
    #expect(option.command?.directory == "/srv/checkout")
    #expect(option.command?.timeLimitSeconds == 120)
    #expect(option.evidence.map(\.command.timeLimitSeconds) == [10, 5])
    #expect(option.evidence.last?.command.words == ["tail", "-n", "200", "access.log"])
    #expect(option.evidence.last?.command.directory == "/srv/checkout")
    #expect(option.check?.afterSeconds == 15)
    #expect(option.check?.worksWhen == "no failed requests")
    #expect(option.source == "checkout-errors")
    #expect(runbook.options[1].undo == .manual("Call again."))
    #expect(runbook.options[1].manualSteps == "Call them.\nWait.")
    #expect(runbook.options[2].undo == .notNeeded)
  }

  @Test(
    "one change that breaks it, and the sentence",
    arguments: [
      ("  title: Roll", "  titel: Roll", "r.yaml:7:5: unknown key `titel` (did you mean `title`?)"),
      ("risk: low\n    undo", "risk: lo\n    undo", "r.yaml:11:11: `risk` cannot be `lo` (did"),
      ("pattern: roll back", "pattern: magic", "`pattern` cannot be `magic` (one of `roll back`"),
      ("title: Checkout fails after a release\n", "", "r.yaml:1:1: the file lacks the key `title`"),
      ("time-to-effect: 30s", "time-to-effect: 30", "r.yaml:14:21: `time-to-effect` has to be a d"),
      ("timeout: 2m", "timeout: 0s", "`timeout` has to lie between 1s and 24h"),
      ("timeout: 2m", "timeout: 99999999999999999999h", "`timeout` has to be a duration"),
      ("temporary: true", "temporary: yes", "`temporary` has to be true or false"),
      ("directory: /srv", "directory: srv", "`directory` has to be absolute"),
      ("undo: [ctl, release, v42]", "undo: []", "`undo` names no program"),
      ("undo: [ctl, release, v42]", "undo: ~", "`undo` is empty"),
      ("command: [ctl,", "command: ctl #", "`command` has to be a list of words"),
      ("command: [ctl,", "command: [[ctl],", "entry 1 of `command` has to be a word"),
      ("matches: { service: checkout }", "matches: {}", "`matches` names no label"),
      ("id: call", "id: roll-back", "the id `roll-back` stands here twice"),
      ("id: call", "id: Call", "`id` may hold only a-z"),
      ("    steps: |", "    effect: |", "the key `effect` stands here twice"),
      ("  steps: |", "  does-not-fix: |", "has neither `command` nor `steps`"),
      ("risk: high", "risk: high\n    timeout: 5s", "`timeout` belongs to a command"),
      ("risk: high", "risk: high\n    command: [x]", "`command` and `steps` exclude each other"),
      ("[tail, -n,", "[rm, -n,", "may only read: `rm` removes files"),
      ("works-when", "works-wen", "(did you mean `works-when`?)"),
      ("[ctl, release, \"{{labels.release}}\"]", "[\"{{labels.release}}\"]", "is the program"),
      ("[ctl, release, \"{{labels.release}}\"]", "[sh, -c, \"x {{labels.a}}\"]", "script by `sh`"),
      ("[ctl, release, \"{{labels.release}}\"]", "[env, bash, -ec, \"{{labels.a}}\"]", "by `bash`"),
      ("[ctl, release, \"{{labels.release}}\"]", "[ssh, h, \"{{labels.a}}\"]", "script by `ssh`"),
      ("[ctl, release, \"{{labels.release}}\"]", "[x, \"{{labels.a\"]", "lacks the closing }}"),
      ("[ctl, release, \"{{labels.release}}\"]", "[x, \"{{ labels.a }}\"]", "{{labels.NAME}}"),
      ("[ctl, release, \"{{labels.release}}\"]", "[x, \"{{labels.}}\"]", "is no name of a label"),
      ("effect: They switch.", "effect: \"a\\u202Eb\"", "holds <U+202E>, which cannot be seen"),
      ("runbook: checkout-errors", "runbook: [", "this is not YAML"),
      ("runbook: checkout-errors", "runbook: !!binary aGk=", "tags such as"),
      ("runbook: checkout-errors", "? [a, b]\n: c", "a key has to be a name"),
      ("runbook: checkout-errors", "\tx: 1", "r.yaml:1:1: this is not YAML"),
    ])
  func refuses(from: String, to: String, sentence: String) throws {
    let text = whole.replacing(from, with: to, maxReplacements: 1)
    try #require(text != whole, "\(from)")
    do throws(ConfigError) {
      _ = try parse(text)
      Issue.record("was taken: \(to)")
    } catch {
      #expect(error.description.contains(sentence), "\(error.description)")
      #expect(error.line > 0)
    }
  }

  @Test("files built to hurt are refused at once")
  func hostile() {
    var bomb = "a0: &a0 [x, x]\n"
    for level in 1...30 { bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    let rows: [(String, String)] = [
      (bomb, "aliases are not read"), ("? &a [x]\n: *a\n", "aliases are not read"),
      (String(repeating: "[", count: 100_000), "this is not YAML"),
      (String(repeating: "[", count: 99) + String(repeating: "]", count: 99), "within each other"),
      (String(repeating: "- ", count: 50_000) + "x", "r.yaml"),
      (String(repeating: "a", count: 2 << 20), "at most 1048576 are read"), ("", "is empty"),
      ("# nothing\n", "is empty"), ("a: 1\n---\nb: 2\n", "not YAML"), ("text", "has to be a map"),
    ]
    for (text, words) in rows {
      do throws(ConfigError) {
        _ = try parse(text)
        Issue.record("was taken")
      } catch {
        #expect(error.description.contains(words), "\(error.description.prefix(200))")
      }
    }
    #expect(throws: ConfigError.self) {
      try Runbook.parse([0x61, 0xff], file: "r.yaml", gate: gate)
    }
  }
}

@Suite("What a shelf offers")
struct RunbookShelfTests {
  @Test("labels fill words, each staying one word")
  func fills() throws {
    let options = offer(whole, ["service": "checkout", "release": "v 41; rm -rf $(x)"]).options
    #expect(options.map(\.id) == ["roll-back", "call", "watch"])
    #expect(options.first?.command?.words == ["ctl", "release", "v 41; rm -rf $(x)"])
    #expect(options.first?.target == "checkout/v 41; rm -rf $(x)")
  }

  @Test("only where every label fits")
  func matches() {
    #expect(offer(whole, ["service": "cart", "release": "1"]).options.isEmpty)
    #expect(offer(whole, ["release": "1"]).options.isEmpty)
    #expect(offer(whole, ["service": "checkout2", "release": "1"]).options.isEmpty)
  }

  @Test(
    "what a label holds cannot become an option, a path elsewhere or a part of the screen",
    arguments: [
      ("-rf", "would be taken for an option"), ("a\nb", "<U+000A>"), ("\u{1B}[2J", "<U+001B>"),
      ("a\u{202E}", "<U+202E>"), ("..", "another folder"), ("a/b", "inside of a longer word"),
      ("", "is empty"), (String(repeating: "x", count: 2_000), "longer than"),
      ("\u{301}x", nil), ("v41", nil),
    ] as [(String, String?)])
  func injection(value: String, reason: String?) {
    let offer = offer(whole, ["service": "checkout", "release": value])
    guard let reason else {
      #expect(offer.problems.isEmpty)
      return
    }
    #expect(offer.options.map(\.id) == ["call", "watch"])
    #expect(offer.problems.count == 1)
    let said = offer.problems.first?.description ?? ""
    #expect(said.contains(reason), "\(said)")
    #expect(said.hasPrefix("r.yaml:6:5: the option `roll-back` is not offered"), "\(said)")
  }

  @Test("a label that the alert does not have is named")
  func missing() {
    let problems = offer(whole, ["service": "checkout"]).problems
    #expect(
      problems.map(\.problem) == [
        "the option `roll-back` is not offered: the alert has no label `release`"
      ])
  }

  @Test("evidence is judged again with what the label holds")
  func evidence() {
    let text = whole.replacing("[tail, -n, \"200\", access.log]", with: "[cat, \"{{labels.f}}\"]")
    let labels = ["service": "checkout", "release": "v1"]
    let good = offer(text, labels.merging(["f": "/var/log/x"]) { $1 })
    #expect(good.problems.isEmpty)
    let bad = offer(text, labels.merging(["f": "/dev/watchdog"]) { $1 })
    #expect(bad.problems.first?.problem.contains("acts when it is opened") == true)
  }

  @Test("a broken file is reported, the others stand; ids stay unique; patterns keep their order")
  func shelf() {
    let other = whole.replacing("checkout-errors", with: "another")
    let files = [
      (name: "b.yaml", bytes: Array(whole.utf8)), (name: "a.yaml", bytes: Array(other.utf8)),
      (name: "x.yaml", bytes: Array("nonsense: 1".utf8)),
      (name: "z.yaml", bytes: Array(whole.utf8)),
    ]
    let loaded = RunbookShelf.load(files: files, gate: gate)
    #expect(loaded.errors.map(\.file) == ["x.yaml", "z.yaml"])
    #expect(loaded.errors.last?.problem.contains("stands in b.yaml already") == true)
    let labels = ["service": "checkout", "release": "v1"]
    #expect(
      loaded.shelf.offer(
        for: [alert(labels, firing: false), alert(labels)], gate: gate
      ).options.map(\.id) == [
        "roll-back", "checkout-errors-roll-back", "call", "checkout-errors-call", "watch",
        "checkout-errors-watch",
      ])
  }

  @Test("the firing alert fills the words before the one that is over")
  func firingFirst() {
    let shelf = RunbookShelf.load(files: [(name: "r.yaml", bytes: Array(whole.utf8))], gate: gate)
      .shelf
    let offer = shelf.offer(
      for: [
        alert(["service": "checkout", "release": "old"], firing: false),
        alert(["service": "checkout", "release": "new"]),
      ], gate: gate)
    #expect(offer.options.first?.target == "checkout/new")
  }
}
