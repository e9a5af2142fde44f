/// How the console stands with its host.
package enum Connection: Equatable, Sendable {
  case live
  /// Tried again since; nothing can be changed meanwhile.
  case reconnecting(attempt: Int)
  /// Given up, with the sentence that says why.
  case lost(String)

  /// Orders can be sent.
  package var isLive: Bool { self == .live }
}
