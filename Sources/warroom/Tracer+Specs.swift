import WarRoomReview

extension Tracer {
  /// Rules that are shown: more than that nobody checks a fix against.
  private static let rules = 12
  /// Files of rules that are read.
  private static let ruleFiles = 200

  /// What the constitution and the specs of a spec-driven repository say of the part that a
  /// requirement is about; empty for a repository without `.specify`.
  func rules(for trace: Trace) throws -> [SpecRule] {
    guard let requirement = trace.requirement,
      try !repository.files([".specify/**"]).isEmpty
    else { return [] }
    let files = try repository.files([
      ".specify/memory/*.md", ".specify/specs/**/spec.md", "specs/**/spec.md",
    ])
    var rules: [SpecRule] = []
    for file in files.prefix(Tracer.ruleFiles) {
      guard let text = repository.text(of: file) else { continue }
      rules += SpecRule.all(in: text, file: file)
    }
    let named = rules.filter { $0.text.contains(requirement.id) }
    let about =
      [requirement.title, requirement.type ?? ""] + requirement.acceptance + [trace.alert ?? ""]
    let near = SpecRule.concerning(about, among: rules).filter { !named.contains($0) }
    return Array((named + near).prefix(Tracer.rules))
  }
}
