import WarRoomConfig
import WarRoomCore
import WarRoomFetch
import WarRoomGate
import WarRoomSystem

/// How monitoring servers let us in, as `sources.yaml` says; read again when the file has changed.
/// Secrets are read for each request and kept nowhere.
struct ServerAccess {
  private var servers: [PrometheusServer] = []
  private var problem: String?
  private var seen: FileFacts?
  private var looked: Int64 = 0

  /// What a request to `server` takes along.
  mutating func access(
    to server: String, configuration: String, gate: Gate
  ) -> Result<FetchRequest.Access, SignalProblem> {
    reload(configuration + "/sources.yaml", gate)
    guard let entry = servers.first(where: { $0.address == server }) else {
      if let problem { return .failure(SignalProblem(problem)) }
      return .success(FetchRequest.Access())
    }
    do throws(SignalProblem) {
      var access = FetchRequest.Access(authorities: entry.authoritiesFile)
      if let user = entry.user, let file = entry.passwordFile {
        access.user = user + ":" + (try ServerAccess.secret(file))
      }
      if let file = entry.tokenFile { access.bearer = try ServerAccess.secret(file) }
      return .success(access)
    } catch {
      return .failure(error)
    }
  }

  private mutating func reload(_ path: String, _ gate: Gate) {
    let now = SystemClock.boottime()
    guard looked == 0 || now - looked > 1_000_000_000 else { return }
    looked = now
    let facts = try? Files.factsFollowingLinks(path)
    guard facts != seen else { return }
    seen = facts
    problem = nil
    servers = []
    guard facts != nil else { return }
    do {
      let bytes = try Files.read(path, limit: Limits.configurationBytes, followLinks: true)
      servers = try SourcesFile.parse(bytes, file: path, gate: gate).servers
    } catch let error as ConfigError {
      problem = "sources.yaml is broken: \(error.description)"
    } catch {
      problem = "sources.yaml cannot be read"
    }
  }

  /// One line that nobody but its owner can read, and that can be part of a header.
  private static func secret(_ path: String) throws(SignalProblem) -> String {
    do throws(SystemError) {
      let file = try Descriptor.open(path, [.read, .follow, .nonblocking])
      let facts = try file.facts()
      guard facts.kind == .regular, facts.isPrivate else {
        throw SystemError(call: "use", number: Errno.permission, path: path)
      }
      var bytes = try file.readAll(limit: Limits.secretBytes)
      while let last = bytes.last, last == 0x0a || last == 0x0d { bytes.removeLast() }
      guard !bytes.isEmpty, bytes.allSatisfy({ (0x20..<0x7f).contains($0) }) else {
        throw SystemError(call: "use", number: Errno.permission, path: path)
      }
      return String(decoding: bytes, as: UTF8.self)
    } catch {
      throw SignalProblem(
        "the secret in \(path) is missing, is no single line, or others can read it (chmod 600)")
    }
  }
}
