import WarRoomConfig
import WarRoomCore
import WarRoomListen
import WarRoomSystem
import WarRoomWire

extension Host {
  /// Listens where `config.yaml` says so. What is wrong is logged: the room works without.
  func listenAsConfigured() {
    guard let section = configuredListening(), let address = section.address else { return }
    log(listen(at: address, exposed: section.exposed))
  }

  /// Takes alerts at an address, or no longer, and reads the senders anew.
  func listen(at address: String?, exposed: Bool, for session: Session) {
    guard mayManage(session) else {
      let who = "only the owner of this home, at its own socket, may have it listen"
      return send(.warning(who), to: session)
    }
    if let address {
      send(.warning(listen(at: address, exposed: exposed)), to: session)
    } else {
      let before = intake.listener?.address
      stopListening()
      send(.warning(before.map { "no longer listening at \($0)" } ?? "not listening"), to: session)
    }
  }

  func stopListening() {
    intake.listener?.stop()
    intake.listener = nil
  }

  /// What came of it, in words.
  private func listen(at address: String, exposed: Bool) -> String {
    guard let (host, port) = ListenOptions.parse(address) else {
      return "not listening: \(address) is no numeric address with a port, such as 127.0.0.1:9094"
    }
    let isLoopback = ListenOptions.isLoopback(host)
    guard isLoopback || exposed else {
      return "not listening: other machines reach \(host); say --exposed if that is meant"
    }
    let section = configuredListening() ?? ListenSection()
    let senders: [Sender]
    do throws(SecretFile.Problem) {
      senders = try section.senders.map { sender throws(SecretFile.Problem) in try Sender(sender) }
    } catch {
      return "not listening: \(error.text)"
    }
    let takesUnnamed = section.unnamed ?? (isLoopback && senders.isEmpty)
    guard takesUnnamed || !senders.isEmpty else {
      return "not listening: nobody could send; name senders in config.yaml, or `unnamed: true`"
    }
    stopListening()
    let box = intake.box
    do throws(AlertListener.Failure) {
      let listener = try AlertListener(
        ListenOptions(
          host: host, port: port, senders: senders, takesUnnamed: takesUnnamed,
          clock: ListenOptions.Clock(
            seconds: { SystemClock.now().wall / 1_000_000 },
            monotonic: { SystemClock.boottime() }))
      ) { box.post($0) }
      intake.listener = listener
      let whom = takesUnnamed ? "anybody who reaches it" : "\(senders.count) senders"
      let warning = isLoopback ? "" : "; warning: other machines reach it, and nothing is encrypted"
      return "listening at \(listener.address) for \(whom)\(warning)"
    } catch {
      return "not listening: \(error.text)"
    }
  }

  private func configuredListening() -> ListenSection? {
    let path = options.configuration + "/config.yaml"
    guard let bytes = try? Files.read(path, limit: Limits.configurationBytes, followLinks: true)
    else { return nil }
    do throws(ConfigError) {
      return try SettingsFile.parse(bytes, file: path).listen
    } catch {
      log("listen: \(error.description)")
      return nil
    }
  }

  /// The rules that say where alerts go, read again when some seconds have passed. While they are
  /// broken the last good ones stand.
  func refreshRoutes() {
    let now = SystemClock.boottime()
    if let read = intake.routesRead, now - read < Limits.routesSeconds * 1_000_000_000 { return }
    intake.routesRead = now
    let own = options.configuration + "/routes.yaml"
    let shared = options.configuration + "/config.yaml"
    do throws(ConfigError) {
      let routes: AlertRoutes?
      if let bytes = try? Files.read(own, limit: Limits.configurationBytes, followLinks: true) {
        routes = try RoutesFile.parse(bytes, file: own)
      } else if let bytes = try? Files.read(
        shared, limit: Limits.configurationBytes, followLinks: true)
      {
        routes = try SettingsFile.parse(bytes, file: shared).routes
      } else {
        routes = nil
      }
      intake.routes = routes ?? AlertRoutes()
      intake.routesProblem = nil
    } catch {
      guard intake.routesProblem != error.description else { return }
      intake.routesProblem = error.description
      log("routes: \(error.description); what was known before counts until it is mended")
    }
  }
}

extension Sender {
  /// With its secrets, as they stand in their files now.
  fileprivate init(_ sender: ListenSection.Sender) throws(SecretFile.Problem) {
    let scheme: SenderScheme =
      switch sender.scheme {
      case .none: .none
      case .bearer: .bearer
      case .basic: .basic
      case .pagerduty: .pagerDuty
      case .sentry: .sentry
      case .github: .gitHub
      case .hmac:
        .hmac(
          SenderScheme.Signed(
            header: sender.header ?? "", prefix: sender.prefix, timeHeader: sender.timeHeader,
            template: sender.template))
      }
    let secrets = try sender.secretFiles.map { path throws(SecretFile.Problem) in
      try SecretFile.read(path)
    }
    self.init(
      name: sender.name, scheme: scheme, secrets: secrets,
      windowSeconds: sender.windowSeconds ?? WarRoomListen.Limits.windowSeconds,
      requestsPerSecond: sender.requestsPerSecond ?? WarRoomListen.Limits.requestsPerSecond)
  }
}
