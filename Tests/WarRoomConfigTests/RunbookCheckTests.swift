import Foundation
import Testing
import WarRoomConfig
import WarRoomCore

private let gate = RuleLibrary.builtIn.gate

private func read(_ text: String) -> Runbook.Reading {
  Runbook.read(Array(text.utf8), file: "r.yaml", gate: gate)
}

/// What somebody sees who checks a runbook, or looks which one fits.
@Suite struct RunbookCheckTests {
  @Test func everythingThatIsWrongIsSaidWithItsPlace() {
    let reading = read(
      """
      runbook: Bad
      extra: 1
      matches: { service: "*" }
      options:
        - id: a
          title: T
          pattern: magic
          effect: e
          risk: lo
          undo: none
          command: [rm, "{{labels.x"]
          evidence:
            - { name: n, command: [rm, x] }
            - { name: m, template: kubectl-logs, with: { podd: x } }
      """)
    #expect(reading.runbook == nil)
    #expect(
      reading.errors.map { "\($0.line):\($0.column)" } == [
        "1:10", "1:1", "7:14", "9:11", "11:19", "13:29", "14:52",
      ])
    #expect(reading.errors[1].problem.contains("lacks the key `title`"))
    #expect(reading.warnings.map { "\($0.line):\($0.column)" } == ["2:1"])
    #expect(reading.warnings.first?.problem == "unknown key `extra`")
  }

  @Test func aKeyThatNobodyKnowsIsPassedOverAndANearOneIsNot() {
    let good =
      "runbook: r\ntitle: t\nmatches: { a: b }\noptions:\n  - { id: w, title: W, effect: e, "
      + "risk: low, undo: not needed, pattern: do nothing and watch"
    let unknown = read(good + ", owner: ana }\n")
    #expect(unknown.runbook?.options.count == 1)
    #expect(unknown.warnings.count == 1)
    let near = read(good + ", evidense: [] }\n")
    #expect(near.runbook == nil)
    #expect(near.errors.map(\.hint) == ["did you mean `evidence`?"])
  }

  @Test func theTemplateCanBeUsedAsItStands() {
    let reading = read(RunbookTemplate.text(name: "my-own"))
    #expect(reading.errors.isEmpty && reading.warnings.isEmpty)
    #expect(reading.runbook?.name == "my-own")
    #expect(reading.runbook?.options.first?.evidence.map(\.name) == ["pods", "log", "disk"])
  }

  /// The published schema names what is read, and nothing else.
  @Test func theSchemaNamesEveryKey() throws {
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(RunbookSchema.json)) as? [String: Any])
    func keys(_ object: Any?) -> Set<String> {
      Set(((object as? [String: Any])?["properties"] as? [String: Any])?.keys.map { $0 } ?? [])
    }
    let definitions = try #require(schema["$defs"] as? [String: Any])
    #expect(keys(schema) == Set(Runbook.keys))
    #expect(keys(definitions["option"]) == Set(Runbook.optionKeys))
    let collector = try #require(
      (definitions["collector"] as? [String: Any])?["properties"] as? [String: Any])
    let templates = (collector["template"] as? [String: Any])?["enum"] as? [String]
    #expect(templates == CollectorTemplate.allCases.map(\.rawValue))
  }

  @Test(arguments: CollectorTemplate.allCases)
  func aTemplateOnlyReadsAndKeepsItsParametersApart(template: CollectorTemplate) throws {
    let names = template.parameters.required + template.parameters.optional
    let with = names.map { "\($0): \"{{labels.\($0)}}\"" }.joined(separator: ", ")
    let text =
      "runbook: r\ntitle: t\nmatches: { a: b }\noptions:\n  - { id: w, title: W, effect: e, "
      + "risk: low, undo: none, pattern: restart, command: [x], "
      + "evidence: [{ name: n, template: \(template.rawValue), with: { \(with) } }] }\n"
    let reading = read(text)
    #expect(reading.errors.map(\.description) == [])
    let option = try #require(reading.runbook?.options.first)
    let hostile = "x; rm $(id)"
    let labels = names.map { Alert.Label(name: $0, value: hostile) }
    let filled = RunbookShelf.fill(option, from: alert("t", labels: labels), gate: gate)
    let words = try #require(filled.option?.evidence.first?.command.words, "\(filled.problem)")
    #expect(words.count { $0.hasSuffix(hostile) } == names.count)
    // What has to be given is missed.
    let bare = read(text.replacing("with: { \(with) }", with: "with: {}"))
    #expect(bare.errors.isEmpty == template.parameters.required.isEmpty)
  }

  @Test(
    arguments: [
      (
        "matches: { service: web }", 15, ["+10 label service is web", "+5 it is about the service"]
      ),
      ("matches: { pod: \"web-*\" }", 11, ["+6 label pod fits web-*"]),
      ("matches: { pod: \"web-?\" }", nil, []), ("matches: { pod: \"*\" }", 11, ["+6 label pod"]),
      ("matches: { service: \"w*\", pod: other }", nil, []),
      ("words: [disk]", 8, ["+3 disk stands"]),
      ("words: [DISK, full]", 11, ["+3 DISK", "+3 full"]), ("words: [\"full disk\"]", nil, []),
      ("words: [\"disk is full\"]", 8, ["+3 disk is full stands in the title"]),
      ("words: [latency]", 6, ["+1 latency stands in the summary"]), ("words: [isk]", nil, []),
      ("words: [\"dis*\"]", 8, ["+3 dis*"]), ("matches: { service: web }\nwords: [cat]", nil, []),
      ("matches: { service: web }\nwords: [disk]", 18, ["+10", "+3"]),
    ] as [(String, Int?, [String])])
  func fits(head: String, points: Int?, terms: [String]) throws {
    let option =
      "options: [{ id: w, title: W, effect: e, risk: low, undo: not needed, "
      + "pattern: do nothing and watch }]"
    let text = "runbook: r\ntitle: t\nservice: web\n\(head)\n\(option)\n"
    let runbook = try #require(read(text).runbook)
    let labels = [
      Alert.Label(name: "pod", value: "web-7d9f"), Alert.Label(name: "service", value: "web"),
    ]
    let fit = RunbookFit(runbook, alert("The disk is full", "High latency", labels: labels))
    #expect(fit?.points == points)
    let told = fit?.terms.map { "+\($0.points) \($0.text)" } ?? []
    for term in terms { #expect(told.contains { $0.hasPrefix(term) }, "\(told)") }
  }

  @Test func theBetterFitComesFirst() {
    let option =
      "options: [{ id: w, title: W, effect: e, risk: low, undo: not needed, "
      + "pattern: do nothing and watch }]"
    let files = [
      (name: "a", bytes: Array("runbook: wide\ntitle: t\nwords: [disk]\n\(option)\n".utf8)),
      (
        name: "b",
        bytes: Array("runbook: exact\ntitle: t\nmatches: { service: web }\n\(option)\n".utf8)
      ),
    ]
    let shelf = RunbookShelf.load(files: files, gate: gate).shelf
    let labels = [Alert.Label(name: "service", value: "web")]
    let found = shelf.found(for: [alert("disk", labels: labels)])
    #expect(found.map(\.runbook.name) == ["exact", "wide"])
    let offer = shelf.offer(for: [alert("disk", labels: labels)], gate: gate)
    #expect(offer.options.map(\.id) == ["w", "wide-w"])
  }

  private func alert(
    _ title: String, _ summary: String = "", labels: [Alert.Label] = []
  ) -> Alert {
    Alert(
      source: "test", fingerprint: "f", title: title, summary: summary, severity: nil,
      severityAsPrinted: "", firing: true, started: nil, ended: nil,
      service: labels.first { $0.name == "service" }?.value, labels: labels, link: nil)
  }
}
