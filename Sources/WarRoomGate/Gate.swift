package import WarRoomCore

/// Says what kind of thing a command is, from its words alone. What it does not know counts as
/// destructive; nothing is guessed.
package enum Gate {
  /// Folders whose programs are taken for what their name says.
  package static let folders = [
    "/bin", "/usr/bin", "/usr/local/bin", "/sbin", "/usr/sbin",
  ]

  /// Judges a command; never fails, never looks at the machine.
  package static func judge(_ command: CommandSpec) -> Judgment {
    let words = command.words
    if let complaint = Hygiene.complaint(about: words) {
      return unknown([complaint + consequence], targets: [])
    }
    guard let name = programName(words[0]) else {
      let place = "\(Quotation.of(words[0])) is no program in one of the system's folders"
      return unknown([place + consequence], targets: TargetText.read(off: words))
    }
    guard let rule = ReadOnlyRule.builtIn[name] else {
      let reason = "warroom does not know \(Quotation.of(name)); "
      return unknown(
        [reason + "what it does not know counts as destructive"],
        targets: TargetText.read(off: words))
    }
    switch rule.match(Array(words.dropFirst()), directory: command.directory) {
    case .reads(let targets):
      return Judgment(
        commandClass: .readOnly, tier: 1,
        reasons: ["`\(name)` only reads, and every option of it is known"],
        targets: TargetText.typeable(targets))
    case .unfit(let complaint):
      return unknown([complaint + consequence], targets: TargetText.read(off: words))
    }
  }

  /// The judgment once it is known which file a bare name stands for: a read-only one does not
  /// hold for a program of the same name in another folder. `executable` is the path as found,
  /// before links are followed.
  package static func confirm(_ judgment: Judgment, executable: String) -> Judgment {
    guard judgment.commandClass == .readOnly,
      programName(executable) == nil
        || executable.utf8.first != 0x2f
    else { return judgment }
    let place = "\(Quotation.of(executable)) is no program in one of the system's folders"
    return unknown([place + consequence], targets: judgment.targets)
  }

  /// 2 for what cannot be taken back; reading changes nothing, so it stays at 1.
  package static func tier(_ judgment: Judgment, undo: MitigationOption.Undo) -> Int {
    switch (judgment.commandClass, undo) {
    case (.readOnly, _): 1
    case (_, .irreversible): 2
    case (_, .command), (_, .manual), (_, .notNeeded): judgment.tier
    }
  }

  /// The bare name; nil for a path outside of the known folders.
  static func programName(_ word: String) -> String? {
    // Strings that look alike may compare as equal: names are plain ASCII or not known.
    guard word.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f }), word.utf8.first != 0x2d else {
      return nil
    }
    guard word.utf8.contains(0x2f) else { return word.isEmpty ? nil : word }
    for folder in folders where word.hasPrefix(folder + "/") {
      let name = word.dropFirst(folder.utf8.count + 1)
      if !name.isEmpty, name != ".", name != "..", !name.utf8.contains(0x2f) {
        return String(name)
      }
    }
    return nil
  }

  private static let consequence = "; what is not known counts as destructive"

  private static func unknown(_ reasons: [String], targets: [String]) -> Judgment {
    Judgment(commandClass: .unknown, tier: 1, reasons: reasons, targets: targets)
  }
}
