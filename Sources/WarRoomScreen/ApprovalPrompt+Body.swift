import WarRoomCanvas
import WarRoomCore

extension ApprovalPrompt {
  /// One line of the body.
  struct Line: Equatable, Sendable {
    var label: String
    var text: PrintableText
    var role: ThemeRole
    /// Where the text begins; the line is wrapped to end inside the screen from there.
    var column = ApprovalPrompt.textColumn
  }

  /// What the prompt shows, in lines of at most `columns`. It depends on nothing but the request
  /// and the width, so it stays where it is while it is read.
  func body(columns: Int) -> [Line] {
    let proposal = run.proposal
    let judgment = proposal.judgment
    let dangerous = judgment.commandClass == .destructive || judgment.commandClass == .unknown
    var lines: [Line] = []
    let asked = "asked by \(proposal.proposer.name) at \(run.proposedAt.clock)"
    add(
      "", "\(Wording.commandClass(judgment))   \(asked)", dangerous ? .crit : .warn, columns, &lines
    )
    if proposal.option != nil { add("", proposal.title, .title, columns, &lines) }
    lines.append(Line(label: "", text: "", role: .text))
    lines += commandLines(columns)
    lines += innerLines(columns)
    lines.append(Line(label: "", text: "", role: .text))
    add(
      "in", proposal.command.directory ?? "the incident's evidence folder", .text, columns, &lines)
    if proposal.executor != .host {
      add("runs by", Wording.executor(proposal.executor), .warn, columns, &lines)
    }
    add("with", environment, .muted, columns, &lines)
    let touches = judgment.targets.isEmpty ? ["unknown"] : judgment.targets.map(\.text)
    add("touches", touches.joined(separator: ", "), .text, columns, &lines)
    for (index, reason) in Wording.reasons(judgment).enumerated() {
      add(index == 0 ? "judged" : "", reason, .text, columns, &lines)
    }
    for loosened in proposal.loosened { add("LOOSENED", loosened, .crit, columns, &lines) }
    if let broken {
      add("GLASS BROKEN", Wording.brokenGlass(broken), .crit, columns, &lines)
    }
    for remark in request.remarks { add("bound", remark, .warn, columns, &lines) }
    add("because", proposal.reason, .text, columns, &lines)
    add("undo", undoText, .text, columns, &lines)
    add("evidence", evidenceText, run.evidenceWaiver == nil ? .text : .warn, columns, &lines)
    if !proposal.notChosen.isEmpty {
      add("not chosen", proposal.notChosen.joined(separator: ", "), .muted, columns, &lines)
    }
    if proposal.executor == .host {
      add(
        "stops after", Wording.duration(seconds: proposal.command.timeLimitSeconds), .muted,
        columns, &lines)
    }
    add("needs", needs + "; if denied, nothing runs", .text, columns, &lines)
    if !byKey { add("target", proposal.target, .command, columns, &lines) }
    return Array(lines.prefix(Limits.pageLines))
  }

  /// Where texts beside a label begin.
  static let textColumn = 14
  /// Where the words of the command begin.
  static let commandColumn = 6

  private func add(
    _ label: String, _ text: String, _ role: ThemeRole, _ columns: Int, _ lines: inout [Line]
  ) {
    let isTitle = label.isEmpty && lines.allSatisfy(\.label.isEmpty)
    let column = isTitle ? 1 : ApprovalPrompt.textColumn
    let width = max(columns - column - 1, 10)
    for (index, piece) in PrintableText(text).wrapped(to: width).enumerated() {
      lines.append(
        Line(label: index == 0 ? label : "", text: piece, role: role, column: column))
    }
  }

  /// What a value that was read before says stands in its place.
  private var undoText: String {
    let text = Wording.undo(run.proposal.undo)
    guard text.contains("{before}") else { return text }
    let value = evidence.first { $0.name == Room.undoEvidence && !$0.digest.isEmpty }?.excerpt
    guard let value, !value.isEmpty else { return text + ", {before} as it is now" }
    return text.replacing("{before}", with: value.split(separator: "\n").last ?? "")
  }

  private var environment: String {
    guard run.proposal.executor == .host else { return "all of its own environment, hashed" }
    let names = run.proposal.environment.map(\.name)
    guard !names.isEmpty else { return "an empty environment" }
    return "\(Wording.count(names.count, "variable")): " + names.joined(separator: ", ")
  }

  private var evidenceText: String {
    if let reason = run.evidenceWaiver { return "WAIVED: \(reason)" }
    let names = run.proposal.collectors.map(\.name)
    guard !names.isEmpty else { return "none was asked for" }
    let good = Set(evidence.filter { !$0.digest.isEmpty }.map(\.name))
    let missing = names.filter { !good.contains($0) }
    let count = "\(names.count - missing.count) of \(names.count) captured before this prompt"
    return missing.isEmpty ? count : "\(count); missing: \(missing.joined(separator: ", "))"
  }
}
