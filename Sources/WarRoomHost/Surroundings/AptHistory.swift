import WarRoomCore

/// What apt did, from its own log: `/var/log/apt/history.log`.
enum AptHistory {
  static let path = "/var/log/apt/history.log"

  /// Paragraphs of `Name: value`; those without a start or a package are left out. `zone` is the
  /// machine's offset in seconds: the log says local time.
  static func changes(_ text: String, zone: Int) -> [Change] {
    var changes: [Change] = []
    var fields: [Substring: Substring] = [:]
    func take() {
      defer { fields = [:] }
      guard let started = fields["Start-Date"], let at = time(started, zone: zone) else { return }
      let verbs = ["Install", "Upgrade", "Downgrade", "Remove", "Purge", "Reinstall"]
      let done = verbs.compactMap { verb in fields[Substring(verb)].map { (verb, packages($0)) } }
      guard let first = done.first else { return }
      let names = first.1.prefix(3).joined(separator: ", ")
      let count = done.reduce(0) { $0 + $1.1.count }
      let more = count > min(first.1.count, 3) ? " and \(count - min(first.1.count, 3)) more" : ""
      changes.append(
        Change(
          id: "apt:" + at.rfc3339, kind: .dependency,
          title: "\(first.0.lowercased()) \(names)\(more)",
          author: fields["Requested-By"].map { String($0.prefix { $0 != " " }) }, at: at,
          service: nil, source: "apt", size: UInt64(count), link: nil,
          detail: ["cat", path]))
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        take()
      } else if let colon = line.firstIndex(of: ":") {
        let value = line[line.index(after: colon)...].drop { $0 == " " }
        fields[line[..<colon]] = value
      }
    }
    take()
    return changes
  }

  /// `curl:amd64 (7.88.1, 7.88.2), libc6:amd64 (…)`: the names alone.
  private static func packages(_ list: Substring) -> [String] {
    var names: [String] = []
    var depth = 0
    var name = ""
    for character in list {
      switch character {
      case "(": depth += 1
      case ")": depth -= 1
      case "," where depth == 0:
        names.append(name)
        name = ""
      case " " where depth == 0: continue
      case _ where depth == 0: name.append(character)
      case _: continue
      }
    }
    if !name.isEmpty { names.append(name) }
    return names.map { String($0.prefix { $0 != ":" }) }
  }

  /// `2026-11-21  03:09:11`, in local time.
  private static func time(_ text: Substring, zone: Int) -> Timestamp? {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let local = Timestamp(rfc3339: "\(parts[0])T\(parts[1])Z") else {
      return nil
    }
    return local.advanced(bySeconds: Int64(-zone))
  }
}
