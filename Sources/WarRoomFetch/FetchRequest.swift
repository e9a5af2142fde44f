/// One HTTP GET.
package struct FetchRequest: Sendable {
  /// Whole, with its query; http or https.
  package var url: String
  package var access: Access
  /// For all of it, from the look-up of the name to the last byte.
  package var milliseconds: Int64
  /// Of the body; a longer one is cut off and counts as no answer.
  package var bytes: Int64

  /// How a server is let in and trusted. Never written anywhere, and no part of any description.
  package struct Access: Sendable, CustomStringConvertible, CustomReflectable {
    /// `NAME:PASSWORD`.
    package var user: String?
    package var bearer: String?
    /// A file of certificates to trust in place of the system's.
    package var authorities: String?

    package init(user: String? = nil, bearer: String? = nil, authorities: String? = nil) {
      self.user = user
      self.bearer = bearer
      self.authorities = authorities
    }

    /// Nothing of what it holds.
    package var description: String { "access" }
    /// Nothing either.
    package var customMirror: Mirror { Mirror(self, children: [:]) }
  }

  package init(url: String, access: Access = Access(), milliseconds: Int64, bytes: Int64) {
    self.url = url
    self.access = access
    self.milliseconds = milliseconds
    self.bytes = bytes
  }
}
