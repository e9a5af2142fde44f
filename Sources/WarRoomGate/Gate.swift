package import WarRoomCore

/// Says what kind of thing a command is, from its words alone. What it does not know counts as
/// destructive; nothing is guessed, nothing is looked up on the machine, and the same bytes get
/// the same answer.
package struct Gate: Sendable {
  private let book: RuleBook

  package init(_ book: RuleBook) { self.book = book }

  /// Folders whose programs are taken for what their name says.
  package static let folders = [
    "/bin", "/usr/bin", "/usr/local/bin", "/sbin", "/usr/sbin", "/usr/local/sbin",
  ]

  /// True for those, and for the folders of programs below `/usr` and `/opt`, which only the
  /// system's owner can write to: `/opt/kafka/bin`, `/usr/lib/postgresql/16/bin`.
  package static func isProgramFolder(_ folder: String) -> Bool {
    if folders.contains(folder) { return true }
    guard folder.hasPrefix("/usr/") || folder.hasPrefix("/opt/") else { return false }
    let parts = folder.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    guard parts.count > 2, !parts.contains(where: { ["", ".", ".."].contains($0) }) else {
      return false
    }
    return ["bin", "sbin"].contains(parts.last) || folder == "/usr/share/bcc/tools"
  }

  /// How a line that needs a shell is run: without anybody's start-up files, exactly as it was
  /// judged.
  package static func shellWords(for line: String) -> [String] {
    CommandSpec.shell + [line]
  }

  /// The words that run a line: its own when it is one command without anything that a shell has
  /// to do, else a shell's. A line that cannot be read goes to the shell whole, to be refused or
  /// approved as it stands.
  package static func words(for line: String) -> [String] {
    guard Hygiene.complaint(aboutLine: line) == nil,
      let script = try? ShellParser.parse(line), script.commands.count == 1,
      case .simple(let command) = script.commands[0], command.assignments.isEmpty,
      command.redirections.isEmpty, !command.words.isEmpty
    else { return shellWords(for: line) }
    var words: [String] = []
    for word in command.words {
      guard let text = word.literal else { return shellWords(for: line) }
      words.append(text)
    }
    return words
  }

  /// Why a line cannot be read at all, such as a quote that is not closed; nil when it can be.
  package static func complaint(aboutLine line: String) -> String? {
    if let complaint = Hygiene.complaint(aboutLine: line) { return complaint }
    do throws(ShellSyntaxError) {
      return try ShellParser.parse(line).commands.isEmpty ? "there is no command in it" : nil
    } catch {
      return "it cannot be read: \(error.complaint)"
    }
  }

  /// Judges a command; never fails. Parts of reasons count in the command's words.
  package func judge(_ command: CommandSpec) -> Judgment {
    let words = command.words
    if let complaint = Hygiene.complaint(about: words) {
      return Self.judgment(LineVerdict(complaint: complaint)) { _ in nil }
    }
    if words.count == 6, words == Self.shellWords(for: words[5]) {
      let judgment = Self.judgment(verdict(on: words[5])) { span in
        Judgment.Part(word: 5, start: span.start, end: span.end)
      }
      return checked(judgment)
    }
    let (verdict, starts) = verdict(onWords: words)
    let judgment = Self.judgment(verdict) { span in
      let word = starts.lastIndex { $0 <= span.start } ?? 0
      let length = words[word].utf8.count
      return Judgment.Part(
        word: word, start: span.start - starts[word],
        end: min(span.end - starts[word], length))
    }
    return checked(judgment)
  }

  /// The verdict, and where each word begins in the bytes that its spans count.
  private func verdict(onWords words: [String]) -> (verdict: LineVerdict, starts: [Int]) {
    var shellWords: [ShellWord] = []
    var starts: [Int] = []
    var at = 0
    for word in words {
      starts.append(at)
      let end = at + word.utf8.count
      shellWords.append(ShellWord(literal: word, span: Span(at, end)))
      at = end + 1
    }
    var judge = LineJudge(book: book)
    judge.judge(words: shellWords, LineJudge.Surroundings(input: .outer))
    return (LineVerdict(judge), starts)
  }

  /// Judges a line as a shell would read it; parts of reasons are bytes of the line, as word 0.
  package func judge(line: String) -> Judgment {
    if let complaint = Hygiene.complaint(aboutLine: line) {
      return Self.judgment(LineVerdict(complaint: complaint)) { _ in nil }
    }
    let judgment = Self.judgment(verdict(on: line)) { span in
      Judgment.Part(word: 0, start: span.start, end: span.end)
    }
    return checked(judgment)
  }

  private func verdict(on line: String) -> LineVerdict {
    guard line.utf8.count(where: { $0 == 0x7b }) <= Limits.lineBraces else {
      return LineVerdict(complaint: "more than \(Limits.lineBraces) braces are not judged")
    }
    let script: ShellScript
    do throws(ShellSyntaxError) { script = try ShellParser.parse(line) } catch {
      return LineVerdict(complaint: "it cannot be read: \(error.complaint)", span: error.span)
    }
    guard !script.commands.isEmpty else {
      return LineVerdict(complaint: "there is no command in it")
    }
    var judge = LineJudge(book: book)
    judge.judge(script, LineJudge.Surroundings(input: .outer))
    return LineVerdict(judge)
  }

  private static func judgment(
    _ verdict: LineVerdict, part: (Span) -> Judgment.Part?
  ) -> Judgment {
    var judgment = Judgment(
      commandClass: verdict.commandClass, tier: verdict.tier,
      reasons: verdict.findings.prefix(Limits.reasonCount).map { finding in
        Judgment.Reason(
          finding.text, finding.commandClass, part: finding.span.flatMap(part))
      },
      targets: verdict.targets, undo: verdict.undo, preview: verdict.preview,
      innerScripts: verdict.innerScripts)
    judgment.programs = verdict.programs
    return judgment
  }

  /// The judgment with only such commands beside it as may run unasked: a preview, or the reading
  /// of a value for the undo, that is not read-only itself is none.
  private func checked(_ judgment: Judgment) -> Judgment {
    var judgment = judgment
    if let preview = judgment.preview, !onlyReads(preview) { judgment.preview = nil }
    if case .command(_, let before?)? = judgment.undo, !onlyReads(before) {
      judgment.undo = nil
      judgment.commandClass = .destructive
      judgment.reasons.insert(
        Judgment.Reason("the value that its undo needs cannot be read safely", .destructive), at: 0)
    }
    return judgment
  }

  private func onlyReads(_ words: [String]) -> Bool {
    Self.judgment(verdict(onWords: words).verdict) { _ in nil }.commandClass == .readOnly
  }

  /// The judgment once it is known which file a bare name stands for: a read-only one does not
  /// hold for a program of the same name in another folder. `executable` is the path as found,
  /// before links are followed.
  package static func confirm(_ judgment: Judgment, executable: String) -> Judgment {
    let isKnown =
      executable.utf8.lastIndex(of: 0x2f).map { slash in
        isProgramFolder(String(executable[..<slash]))
      } ?? false
    guard !isKnown, judgment.commandClass == .readOnly || judgment.commandClass == .reversible
    else { return judgment }
    let place = "\(Quotation.of(executable)) is no program in one of the system's folders"
    var doubtful = judgment
    doubtful.commandClass = .unknown
    doubtful.undo = nil
    doubtful.reasons.insert(
      Judgment.Reason(place + "; what is not known counts as destructive", .unknown), at: 0)
    return doubtful
  }

  /// 2 for what cannot be taken back; reading changes nothing, so it stays at 1.
  package static func tier(_ judgment: Judgment, undo: MitigationOption.Undo) -> Int {
    switch (judgment.commandClass, undo) {
    case (.readOnly, _): 1
    case (_, .irreversible), (_, .unrecorded): 2
    case (_, .command), (_, .manual), (_, .notNeeded): judgment.tier
    }
  }
}
