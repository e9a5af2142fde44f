import ArgumentParser
import WarRoomCore
import WarRoomSignals
import WarRoomSystem

/// `warroom verdict`: judge a recorded series around an action, as the console does it live.
struct VerdictCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verdict",
    abstract: "Judge a recorded signal after an action: recovered, improving, unchanged, worsened.",
    discussion: """
      The file has the columns `time` and `value`. Times are RFC 3339, in UTC where they name no \
      offset, or seconds since the epoch; a value that is empty or NaN is no data. The rule is the \
      one of the console: the level after the action against the baseline from before the onset, \
      and the trend against the trend before the action. Exit status 0 whatever the verdict.
      """)
  @Option(help: ArgumentHelp("When things went wrong.", valueName: "time")) var onset: String
  @Option(help: ArgumentHelp("When the action was taken.", valueName: "time")) var action: String
  @Option(
    help: ArgumentHelp("End of the watch; without it, the last sample.", valueName: "time"))
  var until: String?
  @Option(help: "Which way is better.") var better: Better
  @Option(
    help: ArgumentHelp("The worst value that is acceptable.", valueName: "number"))
  var threshold: Double?
  @Flag(help: "Print one JSON object.") var json = false
  @Argument(help: ArgumentHelp("Comma-separated text, or - for standard input.")) var file: String

  /// Bytes of a file: more than the longest series takes.
  private static let inputBytes = 64 * 1_024 * 1_024

  func validate() throws {
    let onset = try VerdictCommand.moment(onset, "--onset")
    let action = try VerdictCommand.moment(action, "--action")
    let until = try until.map { try VerdictCommand.moment($0, "--until") }
    guard onset <= action else { throw ValidationError("--onset must not be after --action") }
    if let until, until < action {
      throw ValidationError("--until must not be before --action")
    }
    if let threshold, !threshold.isFinite {
      throw ValidationError("--threshold wants a finite number")
    }
  }

  func run() throws {
    try reporting {
      let series = try read()
      let action = try VerdictCommand.moment(action, "--action")
      let last = series.samples.last?.time ?? action
      let watch = Watch(
        onset: try VerdictCommand.moment(onset, "--onset"), action: action,
        until: try until.map { try VerdictCommand.moment($0, "--until") } ?? max(action, last),
        better: better, threshold: threshold)
      let known = Series(series.samples.filter { $0.time <= watch.until })
      let report = VerdictReport(
        watch: watch, verdict: Judge(known, watch).verdict,
        onset: Onset(known, before: watch.action, better: better),
        changes: ChangePoints(known).moments, gaps: known.gaps())
      if json { Output.json(report.json) } else { Output.lines(report.lines) }
    }
  }

  private func read() throws -> Series {
    let bytes: [UInt8]
    do {
      if file == "-" {
        bytes = try StandardStream.input.readAll(limit: Self.inputBytes)
      } else {
        bytes = try Files.read(file, limit: Self.inputBytes, followLinks: true)
      }
    } catch {
      throw Failure(.noInput, "\(file): \(error.text)")
    }
    do {
      return try SeriesFile.parse(bytes)
    } catch {
      throw Failure(.badData, "\(file):\(error.line): \(VerdictReport.sentence(error.what))")
    }
  }

  private static func moment(_ text: String, _ option: String) throws -> Timestamp {
    guard let moment = MomentText.parse(text) else {
      throw ValidationError("\(option) wants a time by RFC 3339 or seconds since the epoch")
    }
    return moment
  }
}

extension Better: ExpressibleByArgument {}
