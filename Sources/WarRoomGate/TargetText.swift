/// What a command touches, as far as its words show it.
enum TargetText {
  /// Paths among the words of a command that is not known.
  static func read(off words: [String]) -> [String] {
    typeable(
      words.dropFirst().filter {
        $0.utf8.first != 0x2d && $0.utf8.contains(0x2f) && !$0.utf8.contains(0x20)
      })
  }

  /// The ones that a person can type: plain ASCII without blanks, not too long, none twice.
  static func typeable(_ targets: [String]) -> [String] {
    var kept: [String] = []
    for target in targets where kept.count < Limits.targetCount {
      let fits =
        !target.isEmpty && target.utf8.count <= Limits.targetLength
        && target.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f }
      if fits, !kept.contains(target) { kept.append(target) }
    }
    return kept
  }
}
