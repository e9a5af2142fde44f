/// A name that tells that its value is secret.
struct TellingName: Equatable {
  var kind: SecretKind
  /// Any value is secret; otherwise it must look random.
  var isStrong: Bool
  /// Where its words were found: `pass` counts things too.
  var isAmbiguous = false

  /// By its last words: `DB_PASSWORD`, `clientSecret`, `X-Api-Key`, `password1`; but not
  /// `password_policy`, `secretName`, `max_tokens`. Nil for any other name.
  init?(_ name: ArraySlice<UInt8>) {
    guard let last = name.last, ByteSet.alnum.contains(last), TellingName.mayTell(name) else {
      return nil
    }
    var words = TellingName.words(name)
    while words.count > 1, let word = words.last, TellingName.trailing.contains(word) {
      words.removeLast()
    }
    guard let word = words.last else { return nil }
    let before = words.dropLast().last ?? ""
    if TellingName.passwords.contains(word) {
      guard !TellingName.aboutPasswords.contains(before) else { return nil }
      self.init(kind: .password, isStrong: true, isAmbiguous: word == "pass" || word == "pwd")
    } else if TellingName.tokens.contains(word) {
      guard !TellingName.otherTokens.contains(before) else { return nil }
      self.init(kind: TellingName.vendor(words) ?? .token, isStrong: false)
    } else if TellingName.secrets.contains(word) {
      self.init(kind: TellingName.vendor(words) ?? .secret, isStrong: false)
    } else if TellingName.keys.contains(word)
      || (TellingName.keyWords.contains(word) && TellingName.beforeKey.contains(before))
    {
      self.init(kind: TellingName.vendor(words) ?? .key, isStrong: false)
    } else if word == "sig" || (word == "signature" && words.first == "x") {
      self.init(kind: .signature, isStrong: false)
    } else if words.last == "authorization" || words == ["auth"] {
      self.init(kind: .authorization, isStrong: false)
    } else if word == "cookie" || word == "cookies" && words.count == 1 {
      self.init(kind: .cookie, isStrong: false)
    } else {
      return nil
    }
  }

  private init(kind: SecretKind, isStrong: Bool, isAmbiguous: Bool = false) {
    self.kind = kind
    self.isStrong = isStrong
    self.isAmbiguous = isAmbiguous
  }

  /// Whether a name, or what closes its quotes, may end with such a byte.
  static func mayEnd(_ byte: UInt8) -> Bool {
    ByteSet.alnum.contains(byte) || ByteSet.nameClosing.contains(byte)
  }

  /// Three letters of one of the words below stand in it: nearly every name fails here, cheaply.
  private static func mayTell(_ name: ArraySlice<UInt8>) -> Bool {
    var last: UInt32 = 0
    for byte in name {
      last = (last << 8 | UInt32(byte | 0x20)) & 0xff_ffff
      switch last {
      // pas, pwd, pat, psk, tok, sec, sig, cre, coo, key, aut, jwt, bea, dpw, tpw, ses.
      case 0x70_6173, 0x70_7764, 0x70_6174, 0x70_736b, 0x74_6f6b, 0x73_6563, 0x73_6967, 0x63_7265,
        0x63_6f6f, 0x73_6573, 0x6b_6579, 0x61_7574, 0x6a_7774, 0x62_6561, 0x64_7077, 0x74_7077:
        return true
      default: continue
      }
    }
    return false
  }

  private static let passwords: Set = [
    "password", "passwd", "passwort", "passphrase", "passcode", "pass", "pwd", "userpass",
    "dbpass", "dbpassword", "rootpassword", "pgpassword", "pgpass", "mypwd", "passwrd",
    "sshpass", "requirepass", "masterauth", "bindpw", "rootpw", "userpassword",
  ]
  private static let aboutPasswords: Set = ["no", "forgot", "reset", "change", "invalid", "wrong"]
  private static let tokens: Set = [
    "token", "authtoken", "accesstoken", "apitoken", "bearertoken", "refreshtoken", "idtoken",
    "sessiontoken", "sessionid", "jsessionid", "phpsessid", "identitytoken", "registrytoken",
    "bottoken", "securitytoken", "sastoken",
    "jwt", "bearer", "pat",
  ]
  /// Tokens of parsers and pages.
  private static let otherTokens: Set = [
    "unexpected", "next", "page", "continuation", "syntax", "invalid", "per", "sync", "max",
    "prompt", "completion", "fencing", "cancellation", "pagination", "continue",
  ]
  private static let secrets: Set = [
    "secret", "secrets", "credential", "credentials", "creds", "clientsecret", "appsecret",
    "apisecret", "sharedsecret", "consumersecret", "signingsecret", "webhooksecret",
  ]
  private static let keys: Set = [
    "apikey", "secretkey", "accesskey", "privatekey", "authkey", "encryptionkey", "signingkey",
    "accountkey", "sharedaccesskey", "sharedkey", "masterkey", "appkey", "applicationkey",
    "servicekey", "licensekey", "psk", "secretaccesskey", "storagekey", "subscriptionkey",
  ]
  private static let keyWords: Set = ["key", "keys"]
  private static let beforeKey: Set = [
    "api", "access", "secret", "private", "auth", "encryption", "signing", "account", "shared",
    "client", "app", "application", "master", "service", "license", "session", "storage",
    "deploy", "webhook", "subscription", "tls", "integration", "ingest", "hmac", "admin", "rest",
    "routing", "write", "read", "server", "jwt", "cookie", "crypt", "functions", "consumer",
    "preshared",
  ]
  /// Words that may follow the one that tells.
  private static let trailing: Set = [
    "value", "base", "b64", "base64", "plain", "plaintext", "old", "new", "current", "prod",
    "production", "live", "test", "dev", "staging", "data", "hex", "raw", "default", "primary",
    "secondary", "1", "2", "3", "01", "02",
  ]

  /// The kind that a vendor's word in the name makes of it.
  private static func vendor(_ words: [String]) -> SecretKind? {
    for word in words {
      switch word {
      case "datadog", "dd": return .datadogKey
      case "twilio": return .twilioKey
      case "azure", "accountkey", "sharedaccesskey": return .azureSecret
      case "account" where words.last == "key": return .azureSecret
      case "cloudflare", "cf": return .cloudflareKey
      case "heroku": return .herokuKey
      default: continue
      }
    }
    return nil
  }

  /// Split at marks and where the case changes, in lower case, digits at the end apart.
  private static func words(_ name: ArraySlice<UInt8>) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var wasLower = false
    func close() {
      guard !word.isEmpty else { return }
      let digits = word.reversed().prefix { ByteSet.digit.contains($0) }.count
      if digits > 0, digits < word.count, digits <= 2 {
        words.append(String(decoding: word.dropLast(digits), as: UTF8.self))
      } else {
        words.append(String(decoding: word, as: UTF8.self))
      }
      word.removeAll(keepingCapacity: true)
    }
    for byte in name {
      guard ByteSet.alnum.contains(byte) else {
        close()
        wasLower = false
        continue
      }
      let isUpper = byte >= 0x41 && byte <= 0x5a
      if isUpper, wasLower { close() }
      word.append(isUpper ? byte + 0x20 : byte)
      wasLower = !isUpper
    }
    close()
    return words
  }
}
