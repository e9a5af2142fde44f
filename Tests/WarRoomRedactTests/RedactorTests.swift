import Testing

@testable import WarRoomRedact

@Suite struct RedactorTests {
  static let forms: [(before: String, after: String)] = [
    ("", ""), ("nothing here\n", "nothing here\n"),
    ("DB_PASSWORD=s3cr3t!\n", "DB_PASSWORD=[redacted: password]\n"),
    ("postgres://app:pa55@db/x", "postgres://app:[redacted: url-password]@db/x"),
    ("https://u:${PASS}@host/", "https://u:${PASS}@host/"),
    (
      "curl -u bob:hunter2 https://example.com",
      "curl -u bob:[redacted: password] https://example.com"
    ),
    ("mysqldump -uroot -pgeheim7 app", "mysqldump -uroot -p[redacted: password] app"),
    ("{\"password\":\"a\\\"b1\",\"x\":1}", "{\"password\":\"[redacted: password]\",\"x\":1}"),
    ("Authorization: Bearer abcd1234efgh", "Authorization: Bearer [redacted: authorization]"),
    ("Cookie: a=b; session=c\r\nHost: x", "Cookie: [redacted: cookie]\r\nHost: x"),
    (
      "GITHUB_TOKEN=ghp_0123456789abcdefghijABCDEFGHIJ012345",
      "GITHUB_TOKEN=[redacted: github-token]"
    ),
    (
      "-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEAs0m3\nabcdefghijklmnop=\n"
        + "-----END RSA PRIVATE KEY-----\nnext\n",
      "[redacted: private-key]\nnext\n"
    ),
    (
      "key: \"-----BEGIN PRIVATE KEY-----\\nMIIE\\n-----END PRIVATE KEY-----\\n\", a: 1",
      "key: \"[redacted: private-key]\\n\", a: 1"
    ),
    (
      "-----BEGIN OPENSSH PRIVATE KEY-----\nbut then the log goes on, cut\n",
      "[redacted: private-key]\nbut then the log goes on, cut\n"
    ),
    (
      "kind: Secret\nmetadata:\n  name: x\ndata:\n  user: YWRtaW4=\n  tls.crt: LS0t\n"
        + "type: Opaque\n",
      "kind: Secret\nmetadata:\n  name: x\ndata:\n  user: [redacted: secret-manifest]\n"
        + "  tls.crt: [redacted: secret-manifest]\ntype: Opaque\n"
    ),
    ("kind: ConfigMap\ndata:\n  user: admin\n", "kind: ConfigMap\ndata:\n  user: admin\n"),
    ("token=[redacted: token]", "token=[redacted: token]"),
    ("héé password: 'pässwörd1' ü", "héé password: '[redacted: password]' ü"),
  ]

  @Test(arguments: forms) func redacts(row: (before: String, after: String)) {
    let once = Redactor.redact(row.before).text
    #expect(once == row.after)
    #expect(Redactor.redact(once).text == row.after)
  }

  @Test func countsKindsAndNeverSaysValues() {
    var redactor = Redactor()
    let bytes = redactor.take("password=abc123x password=def456y token=x9Kd83nLq02mZz7A\n".utf8)
    #expect(redactor.counts == [.password: 2, .token: 1])
    #expect(redactor.total == 3)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("abc123x"))
  }

  /// Every place where a text may be cut in two, and pieces of every small size.
  @Test func anyCutGivesTheSame() {
    var corpus = SecretCorpus(dice: Dice(seed: 3))
    for index in 0..<150 {
      let line = "before\n" + corpus.next(index).text + "\r\nafter " + corpus.next(index + 7).text
      let bytes = Array(line.utf8)
      let whole = Array(Redactor.redact(line).text.utf8)
      for cut in stride(from: 0, through: bytes.count, by: 1) {
        var redactor = Redactor()
        let first = redactor.take(bytes[..<cut])
        #expect(first + redactor.take(bytes[cut...]) + redactor.finish() == whole)
      }
    }
  }

  @Test func cutsALineThatNeverEnds() {
    var redactor = Redactor()
    let secret = "ghp_0123456789abcdefghijABCDEFGHIJ012345"
    let filler = String(repeating: "word ", count: Limits.lineBytes / 5 - 4)
    var output = redactor.take((filler + secret + " " + filler + secret).utf8)
    #expect(!output.isEmpty)
    output += redactor.finish()
    #expect(redactor.counts == [.githubToken: 2])
    #expect(!String(decoding: output, as: UTF8.self).contains(secret))
    var endless = Redactor()
    let held = endless.take([UInt8](repeating: 0x61, count: 3 * Limits.lineBytes))
    #expect(held.count + endless.finish().count == 3 * Limits.lineBytes)
  }

  /// In the forms in which text is quoted elsewhere.
  @Test func seesThroughEscapes() {
    for (name, make) in SecretCorpus.shaped {
      var dice = Dice(seed: 99)
      let secret = make(&dice)
      for form in ["a\\n%\\n", "x=%3D%", "\\\"%\\\"", "\u{1b}[1;31m%\u{1b}[m", "(%)", "<%>", "%"] {
        let place = form.range(of: "%", last: true)
        let text = form.replacingPlace(place, with: secret)
        #expect(!Redactor.redact(text).text.contains(secret), "\(name) in \(form)")
      }
    }
  }

  @Test func bearsAnyBytes() {
    var dice = Dice(seed: 1)
    let parts = [
      "password", "=", ":", "\"", "'", "\\", "://", "@", "-----BEGIN ", "PRIVATE KEY", "eyJ", ".",
      "Bearer ", "Cookie: ", "a=", "\n", "\r", " ", "$2a$", "--token ", "kind: Secret\n", "data:\n",
      "sk-", "AKIA", "\u{0}", "é", "{", "-",
    ]
    for _ in 0..<2_000 {
      let text = (0..<dice.whole(0...12)).map { _ in dice.pick(parts) }.joined()
      let whole = Redactor.redact(text).text
      var redactor = Redactor()
      var pieces: [UInt8] = []
      for byte in text.utf8 { pieces += redactor.take([byte]) }
      pieces += redactor.finish()
      #expect(pieces == Array(whole.utf8))
    }
  }
}

extension String {
  fileprivate func range(of mark: Character, last: Bool) -> String.Index? {
    last ? lastIndex(of: mark) : firstIndex(of: mark)
  }

  fileprivate func replacingPlace(_ place: String.Index?, with text: String) -> String {
    guard let place else { return self }
    return self[..<place] + text + self[index(after: place)...]
  }
}
