/// How one Prometheus server lets us in: an entry of `prometheus` in `sources.yaml`. Secrets are
/// not written there; files name them.
package struct PrometheusServer: Equatable, Sendable {
  /// As signals name it, without a slash at its end.
  package var address: String
  package var user: String?
  /// Holds the password of `user` alone; 0600.
  package var passwordFile: String?
  /// Holds a bearer token alone; 0600.
  package var tokenFile: String?
  /// Certificates to trust in place of the system's.
  package var authoritiesFile: String?

  static func parse(_ map: YamlMap) throws(ConfigError) -> PrometheusServer {
    try map.allow(["server", "user", "password-file", "bearer-file", "ca-file"])
    var server = PrometheusServer(address: try SignalReader.server(map.required("server")))
    server.user = try map.optionalLine("user")
    server.passwordFile = try path(map, "password-file")
    server.tokenFile = try path(map, "bearer-file")
    server.authoritiesFile = try path(map, "ca-file")
    guard (server.user == nil) == (server.passwordFile == nil) else {
      throw map.place.error("`user` and `password-file` belong together")
    }
    guard server.user == nil || server.tokenFile == nil else {
      throw map.place.error("`user` and `bearer-file` exclude each other")
    }
    guard server.user?.utf8.contains(0x3a) != true else {
      throw try map.required("user").wrong("holds a colon, which ends a name there")
    }
    return server
  }

  private static func path(_ map: YamlMap, _ key: String) throws(ConfigError) -> String? {
    guard let value = map.optional(key) else { return nil }
    let path = try value.line(limit: Limits.textLength)
    guard path.hasPrefix("/") else { throw value.wrong("has to be an absolute path") }
    return path
  }
}
