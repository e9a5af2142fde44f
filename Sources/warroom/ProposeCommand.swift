import ArgumentParser
import WarRoomClient
import WarRoomCore
import WarRoomScreen
import WarRoomSystem

/// `warroom propose`: asks for an option or a command to be run. Evidence is captured first; then
/// it waits for approval.
struct ProposeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "propose",
    abstract: "Propose an option, or a command after --; evidence is captured, then it waits.")
  @OptionGroup var home: HomeOptions
  @Argument(help: "The incident. Default: the newest open one.") var incident: String?
  @Option(help: ArgumentHelp("An option on offer.", valueName: "id")) var option: String?
  @Option(help: "Why.") var reason: String?
  @Option(help: "What has to be typed to approve a command.") var target: String?
  @Option(help: ArgumentHelp("Where a command runs.", valueName: "dir")) var directory: String?
  @Option(help: ArgumentHelp("Seconds until a command is stopped.", valueName: "seconds"))
  var timeout: Int64 = 600
  @Option(help: ArgumentHelp("Seconds to wait until it asks or ends.", valueName: "seconds"))
  var wait: Int64 = 60
  @Argument(parsing: .postTerminator, help: "The command, word by word.")
  var command: [String] = []

  func validate() throws {
    guard (option == nil) != command.isEmpty else {
      throw ValidationError("give --option ID, or a command after --")
    }
  }

  func run() throws {
    try reporting {
      let id = try IncidentPicker(home: home).pick(incident)
      let requester = try home.requester()
      let answer = try requester.ask(try order(), of: id)
      let room = try settled(answer.sequence, of: id, requester)
      guard let run = room.run(proposedBy: answer.sequence) else { return }
      Output.lines(PlainRoom.run(run, in: room))
      if case .refused(_, let reason) = run.state { throw Failure(.refused, reason) }
    }
  }

  /// The room once the run asks or is over, or as it stands when the wait is up.
  private func settled(
    _ sequence: UInt64, of id: IncidentID, _ requester: Requester
  ) throws -> Room {
    do {
      return try requester.follow(id, seconds: wait) { room in
        room.run(proposedBy: sequence).map { $0.state.isFinal || $0.isAsking } ?? false
      }
    } catch ClientFailure.noAnswer {
      return try home.requester().follow(id, seconds: 30) { _ in true }
    }
  }

  private func order() throws -> Order {
    if let option {
      return .propose(option: option, reason: reason ?? "chosen on the command line")
    }
    let folder = try directory.map { try Files.realPath($0) } ?? Files.realPath(".")
    return .proposeCommand(
      CommandSpec(words: command, directory: folder, timeLimitSeconds: timeout), target: target,
      reason: reason ?? "typed on the command line")
  }
}

extension Room {
  /// The run that a record proposed.
  func run(proposedBy sequence: UInt64) -> Run? {
    for entry in entries where entry.sequence == sequence {
      if case .runProposed(let id, _) = entry.fact { return run(id) }
    }
    return nil
  }
}

extension Run {
  /// It waits for a person.
  var isAsking: Bool {
    switch state {
    case .awaiting: true
    case .gathering, .approved, .running, .ended, .refused, .unknown: false
    }
  }
}
