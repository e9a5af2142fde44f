/// What client and host agree on when they connect.
package enum ProtocolVersion {
  /// Spoken by this program.
  package static let current = 1
  /// The oldest that this program still understands.
  package static let oldest = 1
}
