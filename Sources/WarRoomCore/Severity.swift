/// How bad: SEV-1 is the worst.
package enum Severity: Int, CaseIterable, Comparable, Sendable {
  case sev1 = 1
  case sev2, sev3, sev4

  /// `SEV-1` and so on.
  package var label: String { "SEV-\(rawValue)" }

  /// SEV-1 and SEV-2 are major: the riskiest actions then need two persons.
  package var isMajor: Bool { self <= .sev2 }

  /// The worse severity is the smaller one.
  package static func < (left: Severity, right: Severity) -> Bool {
    left.rawValue < right.rawValue
  }

  /// Reads `SEV-2`, `sev2` or `2`.
  package init?(label: String) {
    var rest = Substring(label.lowercased())
    if rest.hasPrefix("sev") { rest = rest.dropFirst(3) }
    if rest.hasPrefix("-") { rest = rest.dropFirst() }
    guard let number = Int(rest) else { return nil }
    self.init(rawValue: number)
  }
}
