import ArgumentParser
import WarRoomClient
import WarRoomCore
import WarRoomScreen
import WarRoomSystem

/// `warroom signal`: numbers over time that tell how the service fares.
struct SignalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "signal", abstract: "Numbers over time that tell how the service fares.",
    discussion: """
      Signals are defined in runbooks and in sources.yaml, or here. The host reads them while the \
      incident is open, watches them after each action, and pulls the andon cord when they worsen.
      """, subcommands: [Add.self, List.self, Show.self], defaultSubcommand: List.self)

  /// `warroom signal add`
  struct Add: Asking {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Define a signal, or define it anew.",
      discussion: """
        From Prometheus with --server and --query, from a log with --log and --containing, from an \
        alert with --alert and --value, or from a command after -- that prints a number, or lines \
        of a time and a number. The command may only read.
        """)
    @OptionGroup var home: HomeOptions
    @OptionGroup var target: IncidentOption
    @Argument(help: "A short name: error-share.") var id: String
    @Option(help: "What it is. Without it: its name.") var title: String?
    @Option(help: "Such as %, ms, requests/s.") var unit = ""
    @Option(help: "Which way is good: lower or higher.") var better = "lower"
    @Option(help: "Beyond this the service is impaired.") var threshold: Double?
    @Option(help: "Seconds between two readings, 1 to 3,600.") var interval: Int64 = 5
    @Option(help: ArgumentHelp("A Prometheus server.", valueName: "url")) var server: String?
    @Option(help: "What to ask it; has to give one series.") var query: String?
    @Option(help: ArgumentHelp("A log file.", valueName: "file")) var log: String?
    @Option(help: "Its lines with this text are counted.") var containing: String?
    @Option(help: ArgumentHelp("An alert.", valueName: "fingerprint")) var alert: String?
    @Option(help: ArgumentHelp("Its label that holds the number.", valueName: "label"))
    var value: String?
    @Argument(parsing: .postTerminator, help: "The command, word by word.")
    var command: [String] = []

    func order() throws -> Order {
      guard let better = SignalSpec.Better(rawValue: better) else {
        throw Failure(.usage, "better is lower or higher")
      }
      return .signal(
        .define(
          SignalSpec(
            id: id, title: title ?? id, unit: unit, better: better, threshold: threshold,
            source: try source(), intervalSeconds: interval)))
    }

    private func source() throws -> SignalSpec.Source {
      var sources: [SignalSpec.Source] = []
      switch (server, query) {
      case (let server?, let query?):
        sources.append(.prometheus(server: Add.trimmed(server), query: query))
      case (nil, nil): break
      case (_, _): throw Failure(.usage, "--server and --query belong together")
      }
      switch (log, containing) {
      case (let log?, let text?):
        sources.append(.log(path: try Files.realPath(log), containing: text))
      case (nil, nil): break
      case (_, _): throw Failure(.usage, "--log and --containing belong together")
      }
      switch (alert, value) {
      case (let alert?, let value?): sources.append(.alert(fingerprint: alert, value: value))
      case (nil, nil): break
      case (_, _): throw Failure(.usage, "--alert and --value belong together")
      }
      if !command.isEmpty { sources.append(.command(command)) }
      guard let source = sources.first, sources.count == 1 else {
        throw Failure(
          .usage, "name one source: --server, --log, --alert, or a command after --")
      }
      return source
    }

    private static func trimmed(_ server: String) -> String {
      var server = server
      while server.hasSuffix("/") { server.removeLast() }
      return server
    }
  }

  /// `warroom signal list`
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Every signal with its newest value and its age.")
    @OptionGroup var home: HomeOptions
    @OptionGroup var target: IncidentOption
    @Flag(help: "One JSON object a line.") var json = false

    func run() throws {
      try reporting {
        let room = try RoomFile.room(try target.resolve(home), home)
        for state in room.signals.signals {
          let text = SignalText(state, now: Output.now)
          if json { Output.json(text.json(samples: false)) } else { Output.line(text.line) }
        }
      }
    }
  }

  /// `warroom signal show`
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "One signal: its source, changes and verdicts.")
    @OptionGroup var home: HomeOptions
    @OptionGroup var target: IncidentOption
    @Argument(help: "Its short name.") var id: String
    @Flag(help: "One JSON object, with the samples at hand.") var json = false

    func run() throws {
      try reporting {
        let incident = try target.resolve(home)
        let room = try RoomFile.room(incident, home)
        guard let state = room.signals.state(id) else {
          throw Failure(.noInput, "\(incident.text) has no signal \(id)")
        }
        let text = SignalText(state, now: Output.now)
        if json { return Output.json(text.json(samples: true)) }
        for line in text.lines { Output.line(line) }
        for judged in room.signals.verdicts where judged.verdict.signal == id {
          Output.line(
            "run \(judged.run.number)  " + Wording.text(judged.verdict, in: room))
        }
      }
    }
  }
}
