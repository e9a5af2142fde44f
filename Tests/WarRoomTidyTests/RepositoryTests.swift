import Testing

/// The repository itself keeps every rule.
@Suite struct RepositoryTests {
  @Test(arguments: Rule.all) func keeps(rule: Rule) {
    let findings = Repository.files.flatMap(rule.findings)
    #expect(findings.isEmpty, "\(Self.listed(findings))")
  }

  @Test func hasNoStrayFiles() {
    let findings = Rule.strayPaths(in: Repository.paths)
    #expect(findings.isEmpty, "\(Self.listed(findings))")
  }

  /// Guards the guard: a walk that finds nothing would keep every rule.
  @Test func isReadAsAWhole() {
    let paths = Set(Repository.files.map(\.path))
    let expected: Set = [
      "Package.swift", "Scripts/run", "Scripts/test", ".ci/run", "Themes/default.yaml",
      "Sources/WarRoomCore/Limits.swift", "Tests/WarRoomTidyTests/RepositoryTests.swift",
    ]
    #expect(paths.isSuperset(of: expected))
    let targets = Set(Repository.files.filter(\.isSwift).compactMap(\.target))
    #expect(targets == Set(Rule.allowedImports.keys))
  }

  private static func listed(_ findings: [Finding]) -> String {
    "\n" + findings.map { "  \($0)" }.joined(separator: "\n")
  }
}
