import WarRoomCore
import WarRoomSystem

/// What a client tells the host of its environment: names of places and languages, no secrets.
enum ClientEnvironment {
  private static let names = [
    "LANG", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LC_TIME", "TZ", "AWS_PROFILE", "AWS_REGION",
    "AWS_DEFAULT_REGION", "CLOUDSDK_CORE_PROJECT", "PGHOST", "PGPORT", "PGDATABASE", "PGUSER",
  ]

  static func entries() -> [Alert.Label] {
    names.compactMap { name in
      ThisProcess.variable(name).map { Alert.Label(name: name, value: $0) }
    }
  }
}
