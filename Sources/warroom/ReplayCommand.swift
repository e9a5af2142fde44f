import ArgumentParser
import WarRoomCanvas
import WarRoomClient
import WarRoomCore
import WarRoomScreen
import WarRoomSystem
import WarRoomTerminal

/// `warroom replay`: a past incident at any instant, in the console's own panes. No host is asked
/// and none is started.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Show an incident as it was, at any instant.",
    discussion: """
      Space plays and pauses; . and , go by records, ] and [ by decisions, > and < by minutes, \
      } and { by phases; + and - change the speed, digits go to tenths, T to a time, g and G to \
      the ends; / searches all of it, C lists the chapters, ? shows every key. Nothing can be run, \
      approved or changed in a replay.

      TIME is a time of day (23:27), a moment (2017-01-31T23:27Z), a share (34 %), start or end, \
      +5m from the start or -1h from the end.
      """)

  @OptionGroup var home: HomeOptions
  @Argument(help: "An incident, a sample's name, a journal, or a file that import reads.")
  var what: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Where to begin. Default: start; as text: end.", valueName: "time"))
  var at: String?
  @Option(help: ArgumentHelp("Times as fast as it was, 1 to 1000, or max.", valueName: "n"))
  var speed = ReplaySpeed.usual.text
  @Option(help: ArgumentHelp("A second one, at the same time since its start.", valueName: "other"))
  var beside: String?
  @Flag(help: "Go on reading while the journal grows.") var follow = false
  @Flag(help: "List the incidents that come with warroom.") var list = false
  @Flag(help: "Print the incident as it was, as text.") var plain = false
  @Flag(help: "Print the incident as it was, as one JSON object.") var json = false
  @Option(
    help: ArgumentHelp("Write an asciicast, which asciinema plays; - is stdout.", valueName: "file")
  )
  var cast: String?
  @Option(help: ArgumentHelp("Size of the cast.", valueName: "columnsxrows"))
  var size = "100x30"
  @Option(help: ArgumentHelp("Write one HTML page with a slider; - is stdout.", valueName: "file"))
  var html: String?
  @Flag(help: "Print everything from start to end as text.") var text = false
  @OptionGroup var look: LookOptions

  func run() throws {
    try reporting {
      if list { return Output.lines(ReplaySource.samples) }
      guard let speed = ReplaySpeed(speed) else {
        throw Failure(.usage, "no speed: \(speed); 1 to 1000, or max")
      }
      let journal = try ReplaySource(home: home).open(what)
      if cast != nil || html != nil || text { return try export(journal, at: speed) }
      if plain || json { return try tell(journal) }
      guard ThisProcess.isTerminal(0), ThisProcess.isTerminal(1) else {
        return try tell(journal)
      }
      try show(journal, at: speed)
    }
  }

  private func target() throws -> ReplayTarget? {
    guard let at else { return nil }
    guard let target = ReplayTarget(at) else {
      throw Failure(.usage, "no time: \(at); such as 23:27, 2017-01-31T23:27Z, 34 %, -1h, end")
    }
    return target
  }

  private func tell(_ journal: JournalReplay) throws {
    let target = try target() ?? .end
    ReplaySource.readAll(of: journal)
    var replay = ReplayModel(journal, rows: 24, columns: 80)
    replay.open(at: target)
    let room = replay.wholeRoom
    if room.entries.count < replay.known {
      Failure(.badData, "too long for one text: the timeline holds its newest records only").warn()
    }
    if !journal.damage.isEmpty { Failure(.badData, "up to the damage: \(journal.damage)").warn() }
    if json {
      Output.json(RoomJSON(room, now: replay.clock).text)
    } else {
      let moment = "\(replay.clock.day) \(replay.clock.clock)Z"
      Output.line("REPLAY, as it was at \(moment), record \(replay.known) of \(journal.count)")
      Output.lines(PlainRoom.lines(room, now: replay.clock))
    }
  }

  private func export(_ journal: JournalReplay, at speed: ReplaySpeed) throws {
    ReplaySource.readAll(of: journal)
    let parts = size.split(separator: "x").map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1],
      (40...500).contains(columns), (15...200).contains(rows)
    else { throw Failure(.usage, "no size: \(size); columns and rows, such as 100x30") }
    let export = ReplayExport(journal: journal)
    if let cast { try export.cast(to: cast, rows: rows, columns: columns, at: speed) }
    if let html { try export.page(to: html) }
    if text { try export.transcript() }
    if !journal.damage.isEmpty { Failure(.badData, "up to the damage: \(journal.damage)").warn() }
  }

  private func show(_ journal: JournalReplay, at speed: ReplaySpeed) throws {
    let target = try target()
    var first = ReplayModel(journal, rows: 24, columns: 80)
    first.play(at: speed)
    if let target { first.open(at: target) }
    if !journal.damage.isEmpty { first.say("Read up to the damage: \(journal.damage)") }
    var other: ReplayModel?
    if let beside {
      let second = try ReplaySource(home: home).open(beside)
      ReplaySource.readAll(of: second)
      other = ReplayModel(second, rows: 24, columns: 80)
      other?.play(at: speed)
    }
    let resolved = try look.resolved()
    let console = ReplayConsole(
      ReplayStage(first, beside: other), resolved.theme, resolved.charts, resolved.terminal,
      journal,
      follows: follow)
    do {
      let ending = try console.run()
      if ending != .quit { throw ExitCode(ending == .terminated ? 143 : 129) }
    } catch let error as TerminalError {
      throw Failure(.usage, error.description)
    }
  }
}
