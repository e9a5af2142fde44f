/// Reads the one URL of a fetch as text.
enum URLText {
  /// Takes exactly one plain `http://` or `https://` URL.
  static func fit(_ words: [String]) -> ReadOnlyRule.Verdict {
    guard let url = words.first else { return .unfit("`curl` has no URL") }
    guard words.count == 1 else { return .unfit("`curl` with more than one URL is not known") }
    guard url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f && !globs.contains($0) }) else {
      return .unfit("\(Quotation.of(url)) is no plain URL")
    }
    let schemes = ["http://", "https://"]
    guard let scheme = schemes.first(where: { url.hasPrefix($0) }) else {
      return .unfit("\(Quotation.of(url)) does not begin with http:// or https://")
    }
    let authority = url.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    guard !authority.isEmpty else { return .unfit("\(Quotation.of(url)) names no host") }
    guard !authority.contains("@") else {
      return .unfit("the URL holds a user name or a password")
    }
    return .reads([String(authority)])
  }

  /// Brackets and braces make curl fetch many addresses; the others mean different things to
  /// different readers of URLs.
  private static let globs: Set<UInt8> = Set("[]{}\\\"<>^`|".utf8)
}
