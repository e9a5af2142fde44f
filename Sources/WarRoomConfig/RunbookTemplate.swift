/// A runbook to begin with: it can be read as it stands, and says what each key is for.
package enum RunbookTemplate {
  /// The file's text; `name` is a short name of a-z, 0-9 and `-`.
  package static func text(name: String) -> String {
    String(decoding: PackageResources.runbook_template_yaml, as: UTF8.self)
      .replacing("runbook: NAME\n", with: "runbook: \(name)\n", maxReplacements: 1)
  }
}
