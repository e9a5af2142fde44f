/// The way from an alert to what it is about: the requirement, its intent, the code that says it
/// implements it, and the commits that name it. What was not found is said, never filled in.
package struct Trace: Equatable, Sendable {
  package var alert: String?
  package var requirement: Requirement?
  /// Ids of the requirements beside it.
  package var related: [String] = []
  package var intent: Requirement?
  package var code: [Place] = []
  /// Newest first.
  package var commits: [Commit] = []
  /// Rules of a spec-driven repository that concern it, the closest first; for a person to check
  /// a fix against.
  package var rules: [SpecRule] = []
  /// One sentence for each hop that leads nowhere.
  package var missing: [String] = []

  /// A line of a file.
  package struct Place: Hashable, Sendable {
    package var file: String
    package var line: Int

    package init(file: String, line: Int) {
      self.file = file
      self.line = line
    }
  }

  /// A commit that names the requirement.
  package struct Commit: Equatable, Sendable {
    package var hash: String
    /// As git prints it, RFC 3339.
    package var at: String
    package var subject: String

    package init(hash: String, at: String, subject: String) {
      self.hash = hash
      self.at = at
      self.subject = subject
    }
  }

  package init(alert: String?) {
    self.alert = alert
  }

  /// The lines of a tree, for a terminal; not yet safe for one.
  package func lines() -> [String] {
    var lines: [String] = []
    if let alert { lines.append("alert        \(alert)") }
    if let requirement {
      lines.append("requirement  " + Trace.line(requirement))
      for criterion in requirement.acceptance { lines.append("  accepted when  \(criterion)") }
      let about = [
        requirement.type.map { "type \($0)" }, requirement.priority.map { "priority \($0)" },
      ].compactMap { $0 }
      if !about.isEmpty { lines.append("  " + about.joined(separator: ", ")) }
    }
    for id in related { lines.append("  related      \(id)") }
    if let intent { lines.append("intent       " + Trace.line(intent)) }
    for place in code { lines.append("code         \(place.file):\(place.line)") }
    for commit in commits {
      lines.append("commit       \(commit.hash.prefix(12))  \(commit.at)  \(commit.subject)")
    }
    for rule in rules { lines.append("rule         \(rule.file):\(rule.line)  \(rule.text)") }
    for sentence in missing { lines.append("missing      \(sentence)") }
    return lines
  }

  private static func line(_ section: Requirement) -> String {
    "\(section.id)  \(section.file):\(section.line)"
      + (section.title.isEmpty ? "" : "  \(section.title)")
  }
}
