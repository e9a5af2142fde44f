import WarRoomCore

/// Puts together what was found in a line.
struct LineVerdict {
  let commandClass: Judgment.CommandClass
  let tier: Int
  let findings: [Finding]
  let targets: [Judgment.Target]
  let undo: Judgment.Undo?
  let preview: [String]?
  let innerScripts: [String]
  let programs: [String]

  /// Nothing of it was judged, and why.
  init(complaint: String, span: Span? = nil, targets: [Judgment.Target] = []) {
    commandClass = .unknown
    tier = 1
    findings = [
      Finding(.unknown, complaint + "; what is not known counts as destructive", span: span)
    ]
    self.targets = targets
    undo = nil
    preview = nil
    innerScripts = []
    programs = []
  }

  init(_ judge: LineJudge) {
    var findings = judge.findings
    let combined = Self.combine(judge.undos)
    if findings.isEmpty { findings = [Finding(.readOnly, "it starts no program", span: nil)] }
    var worst = findings.map(\.commandClass).max { $0.rank < $1.rank } ?? .readOnly
    if worst == .reversible, combined == nil {
      findings.append(
        Finding(.destructive, "how to take it all back cannot be written as one command", span: nil)
      )
      worst = .destructive
    }
    commandClass = worst
    tier = findings.filter { $0.commandClass != .readOnly }.map(\.tier).max() ?? 1
    self.findings = Self.sorted(findings)
    targets = worst == .readOnly ? judge.readTargets : judge.targets
    undo = worst == .reversible ? combined : nil
    preview = judge.commandCount == 1 ? judge.preview : nil
    innerScripts = judge.innerScripts
    programs = judge.programs
  }

  /// The worst first, otherwise in the order of the line; each text once.
  private static func sorted(_ findings: [Finding]) -> [Finding] {
    var seen: Set<String> = []
    let ordered = findings.enumerated().sorted { left, right in
      let ranks = (left.element.commandClass.rank, right.element.commandClass.rank)
      if ranks.0 != ranks.1 { return ranks.0 > ranks.1 }
      if left.element.tier != right.element.tier { return left.element.tier > right.element.tier }
      return left.offset < right.offset
    }
    return ordered.map(\.element).filter { seen.insert($0.text).inserted }
  }

  /// One command that takes all of it back, the last step first; nil when there is none.
  private static func combine(_ steps: [LineJudge.UndoStep]) -> Judgment.Undo? {
    var commands: [(words: [String], before: [String]?)] = []
    for case .command(let words, let before) in steps { commands.append((words, before)) }
    guard let last = commands.last else { return steps.isEmpty ? nil : .noneNeeded }
    if commands.count == 1 { return .command(last.words, before: last.before) }
    guard commands.allSatisfy({ $0.before == nil }) else { return nil }
    let lines = commands.reversed().map { ShellText.line(of: $0.words) }
    return .command(Gate.shellWords(for: lines.joined(separator: "; ")), before: nil)
  }
}
