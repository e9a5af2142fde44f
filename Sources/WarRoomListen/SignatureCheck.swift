import Crypto

/// Whether a request is its sender's. Every comparison takes the same time wherever the first
/// difference is.
package struct SignatureCheck: Sendable {
  private let sender: Sender
  private let keys: [SymmetricKey]
  /// Passwords are compared by their digests under a key that nobody outside knows.
  private let blind = SymmetricKey(size: .bits256)

  package init(_ sender: Sender) {
    self.sender = sender
    keys = sender.secrets.map { SymmetricKey(data: $0) }
  }

  /// `header` gives all values of a header, joined by commas; `now` is in seconds since 1970.
  package func check(
    header: (String) -> String?, body: [UInt8], now: Int64
  ) throws(Rejection) {
    switch sender.scheme {
    case .none: return
    case .bearer: try check(password: try authorization(header, "bearer "))
    case .basic:
      guard let decoded = Base64Text.decode(try authorization(header, "basic ")) else {
        throw .malformed
      }
      try check(password: decoded)
    case .pagerDuty, .sentry, .gitHub, .hmac:
      guard let signed = sender.scheme.signed else { return }
      try check(signed, header, body, now)
    }
  }

  private func authorization(
    _ header: (String) -> String?, _ scheme: String
  ) throws(Rejection) -> [UInt8] {
    guard let value = header("Authorization") else { throw .unsigned }
    guard value.count > scheme.count, value.prefix(scheme.count).lowercased() == scheme else {
      throw .malformed
    }
    return Array(value.dropFirst(scheme.count).utf8)
  }

  private func check(password: [UInt8]) throws(Rejection) {
    let given = HMAC<SHA256>.authenticationCode(for: password, using: blind)
    var isRight = false
    for secret in sender.secrets
    where HMAC<SHA256>.isValidAuthenticationCode(given, authenticating: secret, using: blind) {
      isRight = true
    }
    guard isRight else { throw .wrongPassword }
  }

  private func check(
    _ signed: SenderScheme.Signed, _ header: (String) -> String?, _ body: [UInt8], _ now: Int64
  ) throws(Rejection) {
    guard let value = header(signed.header), !value.isEmpty else { throw .unsigned }
    let text = try text(signed, header, body, now)
    var isReadable = false
    var isRight = false
    for part in value.split(separator: ",").prefix(Limits.signatures) {
      let word = part.drop { $0 == " " }
      guard word.hasPrefix(signed.prefix),
        let code = Self.bytes(ofHex: word.dropFirst(signed.prefix.count)),
        code.count == SHA256.byteCount
      else { continue }
      isReadable = true
      for key in keys
      where HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: text, using: key) {
        isRight = true
      }
    }
    guard isReadable else { throw .malformed }
    guard isRight else { throw .forged }
  }

  /// What is signed. The time is looked at here and believed only with the signature: a wrong one
  /// is refused either way.
  private func text(
    _ signed: SenderScheme.Signed, _ header: (String) -> String?, _ body: [UInt8], _ now: Int64
  ) throws(Rejection) -> [UInt8] {
    var time = ""
    if let name = signed.timeHeader {
      guard let printed = header(name) else { throw .unsigned }
      guard let seconds = Int64(printed) else { throw .malformed }
      let (distance, overflow) = now.subtractingReportingOverflow(seconds)
      guard !overflow, distance.magnitude <= UInt64(sender.windowSeconds) else { throw .stale }
      time = printed
    }
    guard signed.template != "{body}" else { return body }
    var text: [UInt8] = []
    var rest = Substring(signed.template)
    while !rest.isEmpty {
      if rest.hasPrefix("{body}") {
        text += body
        rest = rest.dropFirst(6)
      } else if rest.hasPrefix("{time}") {
        text += Array(time.utf8)
        rest = rest.dropFirst(6)
      } else {
        text += Array(String(rest.removeFirst()).utf8)
      }
    }
    return text
  }

  private static func bytes(ofHex text: Substring) -> [UInt8]? {
    var bytes: [UInt8] = []
    var high: UInt8?
    for character in text.utf8 {
      let digit: UInt8
      switch character {
      case 0x30...0x39: digit = character - 0x30
      case 0x61...0x66: digit = character - 0x61 + 10
      case 0x41...0x46: digit = character - 0x41 + 10
      case _: return nil
      }
      if let first = high {
        bytes.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    return high == nil ? bytes : nil
  }
}
