import ArgumentParser
import WarRoomConfig

/// `warroom runbook`: what to do about kinds of alerts.
struct RunbookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runbook", abstract: "What to do about kinds of alerts: check, match, import.",
    discussion: """
      Runbooks are YAML files in runbooks/ of the configuration folder. Their options are offered \
      in every incident whose alerts they fit, also when such an alert comes later.
      """,
    subcommands: [
      RunbookCheckCommand.self, RunbookMatchCommand.self, RunbookNewCommand.self,
      RunbookImportCommand.self, Schema.self,
    ])

  /// `warroom runbook schema`
  struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "schema", abstract: "Print the JSON Schema of a runbook, for editors.")

    func run() throws {
      Output.raw(RunbookSchema.json)
    }
  }
}
