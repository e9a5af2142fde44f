/// What kind of incident this is now; it decides where work starts.
package enum Classification: String, CaseIterable, Sendable {
  /// Impaired now.
  case active
  /// Partly working; impact limited or growing slowly. Asks for the scope before acting.
  case degraded
  /// Impact over, cause unknown.
  case postIncident = "post-incident"
}
