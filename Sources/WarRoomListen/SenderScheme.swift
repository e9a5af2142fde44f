/// How a sender shows that a request is its own.
package enum SenderScheme: Equatable, Sendable {
  /// It shows nothing.
  case none
  /// `Authorization: Bearer SECRET`.
  case bearer
  /// `Authorization: Basic …`; a secret is `user:password`.
  case basic
  /// `X-PagerDuty-Signature: v1=HEX,v1=HEX` of the body.
  case pagerDuty
  /// `Sentry-Hook-Signature: HEX` of the body.
  case sentry
  /// `X-Hub-Signature-256: sha256=HEX` of the body.
  case gitHub
  /// Any other HMAC-SHA256 in hex.
  case hmac(Signed)

  /// What is signed, and where the signature stands.
  package struct Signed: Equatable, Sendable {
    package var header: String
    /// What stands before the hex digits, such as `sha256=`.
    package var prefix: String
    /// Header with the seconds since 1970 that are signed too; nil where no time is.
    package var timeHeader: String?
    /// The signed text around time and body: `{time}` and `{body}` stand for them.
    package var template: String

    package init(
      header: String, prefix: String = "", timeHeader: String? = nil, template: String = "{body}"
    ) {
      self.header = header
      self.prefix = prefix
      self.timeHeader = timeHeader
      self.template = template
    }
  }

  /// Where the signature stands; nil for what is no signature of a body.
  var signed: Signed? {
    switch self {
    case .none, .bearer, .basic: nil
    case .pagerDuty: Signed(header: "X-PagerDuty-Signature", prefix: "v1=")
    case .sentry: Signed(header: "Sentry-Hook-Signature")
    case .gitHub: Signed(header: "X-Hub-Signature-256", prefix: "sha256=")
    case .hmac(let signed): signed
    }
  }

  /// The header that a request of this scheme has; nil where there is none.
  var header: String? {
    switch self {
    case .none: nil
    case .bearer, .basic: "Authorization"
    case .pagerDuty, .sentry, .gitHub, .hmac: signed?.header
    }
  }
}
