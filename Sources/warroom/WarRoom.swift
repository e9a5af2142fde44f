import ArgumentParser

/// The command `warroom`.
@main
struct WarRoom: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "warroom",
    abstract: "A war room for incidents in the terminal.",
    discussion: """
      Without a subcommand it opens the console on the newest open incident.

      Exit statuses: 0 done, 64 wrong usage, 65 bad data, 66 no such input or incident, 69 no \
      host, 73 cannot create, 74 disk trouble, 77 refused, 78 something is configured wrongly.
      """,
    version: Version.text,
    subcommands: [
      ConsoleCommand.self, DeclareCommand.self, AlertCommand.self, IntakeCommand.self,
      ListCommand.self,
      ShowCommand.self,
      NoteCommand.self, AmendCommand.self, AckCommand.self, ClassifyCommand.self,
      SeverityCommand.self,
      ScopeCommand.self, PhaseCommand.self, RelateCommand.self, RoleCommand.self, MetCommand.self,
      OfferCommand.self, ProposeCommand.self, RunCommand.self, ShellCommand.self, AdoptCommand.self,
      WaiveCommand.self, ApproveCommand.self,
      DenyCommand.self, BreakGlassCommand.self,
      WithdrawCommand.self, RevokeCommand.self, CancelCommand.self, AndonCommand.self,
      VerifiedCommand.self, CauseCommand.self, ReportCommand.self, ImportCommand.self,
      ReplayCommand.self, VerifyCommand.self,
      ImpactCommand.self, AttributeCommand.self, ChangesCommand.self, CatalogCommand.self,
      HypothesisCommand.self, FixCommand.self, LessonCommand.self, ActionsCommand.self,
      BriefCommand.self, TraceCommand.self, VerdictCommand.self,
      ShareCommand.self, ExplainCommand.self, RulesCommand.self, HostCommand.self,
      ThemesCommand.self, DoctorCommand.self,
    ],
    defaultSubcommand: ConsoleCommand.self)

  static func main() {
    main(GlobalOptions.moved(Array(CommandLine.arguments.dropFirst())))
  }
}
