import WarRoomCore
import WarRoomSystem

/// Which environment a command gets: what locates programs and the home comes from the host, what
/// names places and languages may come from the proposer. All of it is in the digest.
enum ProposerEnvironment {
  /// Names that a proposer's client may bring.
  private static let brought: Set<String> = [
    "LANG", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LC_TIME", "TZ", "AWS_PROFILE", "AWS_REGION",
    "AWS_DEFAULT_REGION", "CLOUDSDK_CORE_PROJECT", "PGHOST", "PGPORT", "PGDATABASE", "PGUSER",
  ]
  /// Names that only the host's own environment gives.
  private static let own = ["HOME", "LOGNAME", "PATH", "SHELL", "USER"]
  /// Where programs are looked for when the host was started without a path.
  private static let defaultPath =
    "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

  /// Keeps what is allowed, bounded, without values that hide something.
  static func allowed(_ entries: [Alert.Label]) -> [Alert.Label] {
    entries.prefix(Limits.environmentEntries).filter { entry in
      brought.contains(entry.name) && entry.value.utf8.count <= 1_024
        && entry.value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7f }
    }
  }

  /// The whole environment, sorted by name. No proxies and no personal `.curlrc`: with them a
  /// command that is known to read one place could be made to talk to another.
  static func complete(_ entries: [Alert.Label], curlHome: String) -> [Alert.Label] {
    var all: [String: String] = ["PATH": defaultPath, "CURL_HOME": curlHome]
    for name in own {
      if let value = ThisProcess.variable(name) { all[name] = value }
    }
    for entry in entries { all[entry.name] = entry.value }
    return all.map { Alert.Label(name: $0.key, value: $0.value) }.sorted { $0.name < $1.name }
  }
}
