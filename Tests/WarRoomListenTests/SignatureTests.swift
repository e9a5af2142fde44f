import Crypto
import Testing
import WarRoomListen

/// Requests as senders make them: with the right secret, a wrong one, an old time, a changed body.
@Suite("Signatures")
struct SignatureTests {
  private static let now: Int64 = 1_795_219_200
  private static let secret = "s3cret-of-the-test"
  private static let body = #"{"event":{"id":"01DEN4HPBQAAAG05V5QQYBRZMF"}}"#

  private static func hex(_ text: String, _ secret: String = secret) -> String {
    let key = SymmetricKey(data: Array(secret.utf8))
    return HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key).map {
      ($0 < 16 ? "0" : "") + String($0, radix: 16)
    }.joined()
  }

  /// One request and what becomes of it.
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let scheme: SenderScheme
    let headers: [String: String]
    var body = SignatureTests.body
    var secrets = [SignatureTests.secret]
    /// Status of the refusal; nil where it is taken.
    var status: Int?

    var testDescription: String { name }
  }

  private static let stripe = SenderScheme.hmac(
    SenderScheme.Signed(
      header: "X-Signature", prefix: "v0=", timeHeader: "X-Time", template: "v0:{time}:{body}"))

  static let rows: [Row] = [
    Row(
      name: "PagerDuty, right", scheme: .pagerDuty,
      headers: ["X-PagerDuty-Signature": "v1=\(hex(body))"]),
    Row(
      name: "PagerDuty, two signatures while the secret changes", scheme: .pagerDuty,
      headers: ["X-PagerDuty-Signature": "v1=\(hex(body, "old")), v1=\(hex(body))"]),
    Row(
      name: "PagerDuty, the older of two secrets", scheme: .pagerDuty,
      headers: ["X-PagerDuty-Signature": "v1=\(hex(body))"], secrets: ["new", secret]),
    Row(
      name: "PagerDuty, another secret", scheme: .pagerDuty,
      headers: ["X-PagerDuty-Signature": "v1=\(hex(body, "guess"))"], status: 403),
    Row(
      name: "PagerDuty, the body was changed", scheme: .pagerDuty,
      headers: ["X-PagerDuty-Signature": "v1=\(hex(body))"], body: body + " ", status: 403),
    Row(
      name: "PagerDuty, no hex", scheme: .pagerDuty,
      headers: ["X-PagerDuty-Signature": "v1=zz"], status: 400),
    Row(
      name: "PagerDuty, another version", scheme: .pagerDuty,
      headers: ["X-PagerDuty-Signature": "v2=\(hex(body))"], status: 400),
    Row(name: "PagerDuty, none", scheme: .pagerDuty, headers: [:], status: 401),
    Row(
      name: "Sentry, right", scheme: .sentry, headers: ["Sentry-Hook-Signature": hex(body)]),
    Row(
      name: "Sentry, cut by one digit", scheme: .sentry,
      headers: ["Sentry-Hook-Signature": String(hex(body).dropLast())], status: 400),
    Row(
      name: "Sentry, another secret", scheme: .sentry,
      headers: ["Sentry-Hook-Signature": hex(body, "guess")], status: 403),
    Row(
      name: "GitHub, its documented example", scheme: .gitHub,
      headers: [
        "X-Hub-Signature-256":
          "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
      ], body: "Hello, World!", secrets: ["It's a Secret to Everybody"]),
    Row(
      name: "GitHub, without the prefix", scheme: .gitHub,
      headers: ["X-Hub-Signature-256": hex(body)], status: 400),
    Row(
      name: "GitHub, another secret", scheme: .gitHub,
      headers: ["X-Hub-Signature-256": "sha256=\(hex(body, "guess"))"], status: 403),
    Row(
      name: "signed time, now", scheme: stripe,
      headers: ["X-Time": "\(now)", "X-Signature": "v0=\(hex("v0:\(now):\(body)"))"]),
    Row(
      name: "signed time, at the edge of the window", scheme: stripe,
      headers: [
        "X-Time": "\(now - 300)", "X-Signature": "v0=\(hex("v0:\(now - 300):\(body)"))",
      ]),
    Row(
      name: "signed time, too old", scheme: stripe,
      headers: [
        "X-Time": "\(now - 301)", "X-Signature": "v0=\(hex("v0:\(now - 301):\(body)"))",
      ], status: 403),
    Row(
      name: "signed time, too far ahead", scheme: stripe,
      headers: [
        "X-Time": "\(now + 301)", "X-Signature": "v0=\(hex("v0:\(now + 301):\(body)"))",
      ], status: 403),
    Row(
      name: "signed time, replaced by a fresh one", scheme: stripe,
      headers: ["X-Time": "\(now)", "X-Signature": "v0=\(hex("v0:\(now - 900):\(body)"))"],
      status: 403),
    Row(
      name: "signed time, no number", scheme: stripe,
      headers: ["X-Time": "noon", "X-Signature": "v0=\(hex(body))"], status: 400),
    Row(
      name: "signed time, none", scheme: stripe,
      headers: ["X-Signature": "v0=\(hex(body))"], status: 401),
    Row(
      name: "bearer, right", scheme: .bearer, headers: ["Authorization": "Bearer \(secret)"]),
    Row(
      name: "bearer, in small letters", scheme: .bearer,
      headers: ["Authorization": "bearer \(secret)"]),
    Row(
      name: "bearer, wrong", scheme: .bearer, headers: ["Authorization": "Bearer \(secret)x"],
      status: 403),
    Row(
      name: "bearer, a password instead", scheme: .bearer,
      headers: ["Authorization": "Basic \(secret)"], status: 400),
    Row(name: "bearer, none", scheme: .bearer, headers: [:], status: 401),
    Row(
      name: "basic, right", scheme: .basic,
      headers: ["Authorization": "Basic YWxlcnRzOm9wZW4gc2VzYW1l"],
      secrets: ["alerts:open sesame"]),
    Row(
      name: "basic, wrong", scheme: .basic,
      headers: ["Authorization": "Basic YWxlcnRzOm9wZW4gc2VzYW1m"],
      secrets: ["alerts:open sesame"], status: 403),
    Row(
      name: "basic, no Base64", scheme: .basic, headers: ["Authorization": "Basic a:b"],
      secrets: ["a:b"], status: 400),
    Row(name: "nothing asked, nothing shown", scheme: .none, headers: [:], secrets: []),
  ]

  @Test("count only with the secret, the whole body and the time", arguments: rows)
  func check(_ row: Row) {
    let sender = Sender(
      name: "s", scheme: row.scheme, secrets: row.secrets.map { Array($0.utf8) })
    let check = SignatureCheck(sender)
    var status: Int?
    do throws(Rejection) {
      try check.check(
        header: { row.headers[$0] }, body: Array(row.body.utf8), now: Self.now)
    } catch {
      status = error.status
      #expect(!error.reason.contains(Self.secret))
    }
    #expect(status == row.status)
  }

  @Test(
    "an address is numeric, with a port",
    arguments: [
      ("127.0.0.1:9094", true), ("0.0.0.0:1", true), ("[::1]:9094", true), ("[::]:0", true),
      ("localhost:9094", false), ("127.0.0.1", false), ("127.1:80", false), ("::1:80", false),
      ("127.0.0.1:65536", false), ("127.0.0.256:80", false), ("[127.0.0.1]:80", false),
    ])
  func address(_ text: String, isOne: Bool) {
    #expect((ListenOptions.parse(text) != nil) == isOne)
  }
}
