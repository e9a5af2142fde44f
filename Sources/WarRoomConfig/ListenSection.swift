/// Where and from whom alerts are taken: `listen:` in `config.yaml`.
package struct ListenSection: Equatable, Sendable {
  /// Such as `127.0.0.1:9094`; nil: only senders are configured, and `warroom host listen` says
  /// where.
  package var address: String?
  /// Other machines reach the address, and that is meant.
  package var exposed = false
  /// Whether senders that are not named here may send; nil: only where none is named.
  package var unnamed: Bool?
  package var senders: [Sender] = []

  package init() {}

  /// Somebody who may send.
  package struct Sender: Equatable, Sendable {
    package var name: String
    package var scheme: Scheme
    /// Absolute paths of files that hold one secret each.
    package var secretFiles: [String]
    /// Of `hmac` alone: where the signature stands.
    package var header: String?
    package var prefix: String
    package var timeHeader: String?
    package var template: String
    package var windowSeconds: Int64?
    package var requestsPerSecond: Int?
  }

  /// How it shows who it is.
  package enum Scheme: String, CaseIterable, Sendable {
    case none, bearer, basic, pagerduty, sentry, github, hmac
  }

  static func read(_ value: YamlValue) throws(ConfigError) -> ListenSection {
    let map = try value.map()
    try map.allow(["address", "exposed", "unnamed", "senders"])
    var section = ListenSection()
    section.address = try map.optionalLine("address")
    section.exposed = try map.optional("exposed")?.truth() ?? false
    section.unnamed = try map.optional("unnamed")?.truth()
    for entry in try map.optional("senders")?.list(limit: Limits.senderCount) ?? [] {
      let sender = try sender(entry.map())
      guard !section.senders.contains(where: { $0.name == sender.name }) else {
        throw entry.wrong("has the name of another sender")
      }
      section.senders.append(sender)
    }
    return section
  }

  private static func sender(_ map: YamlMap) throws(ConfigError) -> Sender {
    try map.allow([
      "name", "scheme", "secrets", "header", "prefix", "time-header", "signed", "window", "rate",
    ])
    let scheme = try map.required("scheme").choice(Scheme.self)
    var files: [String] = []
    for value in try map.optional("secrets")?.list(limit: Limits.secretCount) ?? [] {
      let path = try value.line()
      guard path.hasPrefix("/") else { throw value.wrong("has to be an absolute path") }
      files.append(path)
    }
    guard files.isEmpty == (scheme == .none) else {
      throw map.place.error(
        scheme == .none ? "a sender without a scheme has no secrets" : "a sender needs `secrets`",
        hint: "a list of files with mode 0600, one secret in each")
    }
    let own = ["header", "prefix", "time-header", "signed"]
    guard scheme == .hmac || own.allSatisfy({ map.optional($0) == nil }) else {
      throw map.place.error("header, prefix, time-header and signed belong to `hmac` alone")
    }
    let template = try map.optionalLine("signed") ?? "{body}"
    guard template.contains("{body}") else {
      throw try map.required("signed").wrong("has to name {body}", hint: "such as {time}.{body}")
    }
    let timeHeader = try map.optionalLine("time-header")
    guard template.contains("{time}") == (timeHeader != nil) else {
      throw map.place.error("`time-header` and {time} in `signed` belong together")
    }
    return Sender(
      name: try map.slug("name"), scheme: scheme, secretFiles: files,
      header: scheme == .hmac ? try map.line("header") : nil,
      prefix: try map.optionalLine("prefix") ?? "", timeHeader: timeHeader, template: template,
      windowSeconds: try map.optional("window")?.seconds(atLeast: 1),
      requestsPerSecond: try map.optional("rate")
        .map { rate throws(ConfigError) in
          Int(try rate.number(in: Limits.requestRate, unit: "requests in a second"))
        })
  }
}
