import WarRoomConfig
import WarRoomCore
import WarRoomGate
import WarRoomSystem

/// Reads the catalog and what changed near the onset, off the host's loop.
struct SurroundingsReader: Sendable {
  let configuration: String
  let gate: Gate
  let curlHome: String
  /// Services that are affected, by the names that alerts use.
  let services: [String]
  let onset: Timestamp
  let now: Timestamp

  /// What was found, and what could not be read and why.
  struct Reading: Sendable {
    var map: DependencyMap?
    var changes: [Change] = []
    var problems: [String] = []
  }

  func read() async -> Reading {
    var reading = Reading()
    readCatalog(into: &reading)
    await readChanges(into: &reading)
    reading.changes.sort { ($0.at, $0.id) > ($1.at, $1.id) }
    reading.changes = Array(reading.changes.prefix(Limits.changesTaken))
    return reading
  }

  /// `catalog.yaml`, and every YAML file in the folder `catalog`.
  private func readCatalog(into reading: inout Reading) {
    var file = CatalogFile()
    var names: [String] = []
    for path in CatalogFolder.files(in: configuration) {
      do {
        let bytes = try Files.read(
          path, limit: Limits.catalogFileBytes, followLinks: true)
        file.add(bytes, file: path)
        names.append(path.split(separator: "/").last.map { String($0) } ?? path)
      } catch {
        reading.problems.append("catalog \(path): \(error.text)")
      }
    }
    file.finish()
    reading.problems += file.errors.prefix(Limits.problemsTold).map { "catalog: \($0.description)" }
    guard !file.catalog.isEmpty, let first = names.first else { return }
    let source = names.count == 1 ? first : "\(names.count) files"
    let map = file.catalog.around(services, steps: Limits.catalogSteps, source: source)
    if !map.edges.isEmpty || !map.owners.isEmpty { reading.map = map }
  }

  private func readChanges(into reading: inout Reading) async {
    let path = configuration + "/sources.yaml"
    guard let bytes = try? Files.read(path, limit: Limits.configurationBytes, followLinks: true)
    else { return }
    let sources: SourcesFile
    do throws(ConfigError) {
      sources = try SourcesFile.parse(bytes, file: path, gate: gate)
    } catch {
      reading.problems.append("changes: \(error.description)")
      return
    }
    let since = onset.advanced(bySeconds: -Limits.changeWindowSeconds)
    for repository in sources.repositories {
      let words = GitLog.arguments(repository: repository.path, since: since, until: now)
      switch await output(of: ["git"] + words, GitLog.environment) {
      case .success(let text):
        reading.changes += GitLog.changes(
          text, repository: repository.path, service: repository.service)
      case .failure(let problem):
        reading.problems.append("changes of \(repository.path): \(problem.text)")
      }
    }
    for feed in sources.commands {
      switch await output(of: feed.command.words, []) {
      case .success(let text):
        reading.changes += ChangeFeed.changes(text, of: feed).filter { $0.at >= since }
      case .failure(let problem):
        reading.problems.append("changes of \(feed.name): \(problem.text)")
      }
    }
    if sources.packages,
      let log = try? Files.read(
        AptHistory.path, limit: Limits.packageLogBytes, followLinks: true)
    {
      let text = String(decoding: log, as: UTF8.self)
      let zone = Machine.zoneSeconds(at: now.microseconds / 1_000_000)
      reading.changes += AptHistory.changes(text, zone: zone).filter { $0.at >= since }
    }
  }

  /// What a command prints, within bounds of size and time.
  private func output(
    of words: [String], _ more: [Alert.Label]
  ) async -> Result<String, CommandOutput.Problem> {
    await CommandOutput.read(
      words, ProposerEnvironment.complete([], curlHome: curlHome) + more,
      limit: Limits.changeOutputBytes, seconds: Limits.changeSeconds)
  }
}
