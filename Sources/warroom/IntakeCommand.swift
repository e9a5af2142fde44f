import ArgumentParser
import WarRoomClient
import WarRoomCore
import WarRoomIntake
import WarRoomWire

/// `warroom intake`: reads what monitoring sends, and brings it to the incident that it is about.
struct IntakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "intake",
    abstract: "Read alerts in any of many formats, and bring them to their incident.",
    discussion: """
      Formats are known by their shape: webhook bodies, API answers, batches, JSON Lines, \
      CloudEvents and SNS around them, forms, and plain text. What nothing recognises is read by \
      the usual names, or kept as it is: an alert is never dropped.

      An alert goes to the one open incident that has it already, or that is about the same \
      service. Otherwise say where it belongs with --incident, or declare one with --declare. \
      Deployments and comments become notes. Nothing in a payload is ever fetched or followed.

      --json prints one object a line: severity is sev1 to sev4 or null, severity_as_printed the \
      sender's own word; status is firing, acknowledged, suppressed, pending, resolved, unknown \
      (the sender has no data), ambiguous (it says both), info, note or control (about a \
      subscription); times are UTC, and zone_assumed tells that one was written without its \
      zone; dedup_key is the sender's identity of the alert; raw_digest is the SHA-256 of what \
      it was read from.

      Formats: \(AlertIntake.formats.joined(separator: ", ")).
      """)

  @OptionGroup var home: HomeOptions
  @Option(help: "What the files are, where their shape does not tell.") var format: String?
  @Flag(help: "Only tell what would be read; no host is needed.") var dryRun = false
  @Flag(help: "One JSON object a line.") var json = false
  @Flag(help: "Declare an incident for alerts that belong to none.") var declare = false
  @Option(
    name: [.customShort("i"), .customLong("incident")],
    help: ArgumentHelp("The incident that all of it belongs to.", valueName: "id"))
  var incident: String?
  @Argument(help: "Files with alerts; - is standard input.") var files: [String]

  func validate() throws {
    if let format, !AlertIntake.formats.contains(format) {
      throw ValidationError("--format is one of: " + AlertIntake.formats.joined(separator: ", "))
    }
    if declare, incident != nil {
      throw ValidationError("give --declare or --incident, not both")
    }
  }

  func run() throws {
    try reporting {
      var read: [Read] = []
      var failed: Failure?
      for file in files {
        do {
          read += try alerts(in: file)
        } catch let failure as Failure {
          failure.warn()
          failed = failed ?? failure
        }
      }
      var open = 0
      if dryRun {
        for item in read { tell(item, nil) }
      } else {
        open = try bring(read)
      }
      if let failed { throw ExitCode(failed.status.rawValue) }
      if open > 0 { throw ExitCode(ExitStatus.noInput.rawValue) }
    }
  }

  /// One alert with the digest of what it was read from.
  private struct Read {
    var alert: IntakeAlert
    var digest: String
  }

  private func alerts(in file: String) throws -> [Read] {
    let bytes = try AlertFile.bytes(file)
    let alerts: [IntakeAlert]
    do {
      alerts = try AlertIntake.read(bytes, as: format, unknown: .kept)
    } catch {
      throw Failure(.badData, "\(file == "-" ? "standard input" : file): \(error.description)")
    }
    if alerts.isEmpty { Output.warning("\(file): an empty list, no alert in it") }
    var digests: [Range<Int>: String] = [:]
    return alerts.map { alert in
      let digest = digests[alert.raw] ?? Digest.sha256(of: bytes[alert.raw]).hex
      digests[alert.raw] = digest
      return Read(alert: alert, digest: digest)
    }
  }

  /// How many alerts are left for a person to place.
  private func bring(_ read: [Read]) throws -> Int {
    let picker = IncidentPicker(home: home)
    var router = IntakeRouter(
      home: home, named: try incident.map { try picker.pick($0) }, declares: declare)
    // All that nobody has belongs to one incident: they came together.
    let declared = try router.declare(for: read.map(\.alert))
    for (index, item) in read.enumerated() {
      if let declared, let answer = declared[index] {
        tell(item, answer)
      } else {
        tell(item, try router.bring(item.alert))
      }
    }
    for warning in router.warnings { Output.warning(warning) }
    return router.left
  }

  private func tell(_ item: Read, _ outcome: IntakeRouter.Outcome?) {
    if json {
      Output.json(
        IntakeJSON(alert: item.alert, digest: item.digest, incident: outcome?.incident).text)
      if let words = outcome?.words, outcome?.incident == nil { Output.warning(words) }
      return
    }
    let alert = item.alert.alert
    let severity = alert.severityAsPrinted.isEmpty ? "" : " \(alert.severityAsPrinted)"
    let place = alert.service.map { " (\($0))" } ?? ""
    let since = alert.started.map { " since \($0.rfc3339)" } ?? ""
    let what = "\(item.alert.status.rawValue)\(severity): \(alert.title)\(place)\(since)"
    Output.line("\(what) [\(item.alert.format)]" + (outcome.map { ": \($0.words)" } ?? ""))
  }
}
