/// Why a request was not taken. The text is one line of ours: nothing of the request is in it.
package struct Rejection: Error, Equatable, Sendable {
  /// Of HTTP.
  package let status: Int
  package let reason: String
  /// Seconds after which it may be tried again; nil where that changes nothing.
  package let retryAfter: Int?

  package init(_ status: Int, _ reason: String, retryAfter: Int? = nil) {
    self.status = status
    self.reason = reason
    self.retryAfter = retryAfter
  }

  static let unsigned = Rejection(401, "the request has no signature or password")
  static let malformed = Rejection(400, "the signature cannot be read")
  static let forged = Rejection(403, "no secret of this sender gives that signature")
  static let stale = Rejection(403, "the signed time is too far from now")
  static let wrongPassword = Rejection(403, "no secret of this sender is that password")
  static let busy = Rejection(503, "too many alerts wait for the journal", retryAfter: 1)
}
