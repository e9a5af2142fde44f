import ArgumentParser
import WarRoomCore

/// `warroom report`: write the prose of the post-incident report; report.md is derived from it.
struct ReportCommand: Asking {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the prose of the post-incident report; report.md is derived from it.")
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Option(help: "What happened, in a few sentences.") var summary: String
  @Option(help: "What went well.") var wentWell: String
  @Option(help: "What to improve.") var toImprove: String

  func order() throws -> Order {
    .fileReport(
      PostIncidentReport(summary: summary, wentWell: wentWell, toImprove: toImprove))
  }
}
