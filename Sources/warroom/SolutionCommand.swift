import ArgumentParser
import WarRoomConfig
import WarRoomCore
import WarRoomJSON
import WarRoomMemory
import WarRoomSystem

/// `warroom solution`: what solved a problem, as a file of the user's.
struct SolutionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solution", abstract: "Solutions that outlive their incidents, as files of yours.",
    discussion: """
      They lie in the folder that "solutions:" in config.yaml names, else in solutions/ beside it, \
      as Markdown with front matter; warroom search finds them.
      """,
    subcommands: [Write.self, List.self, Show.self])

  /// `warroom solution write`
  struct Write: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "write", abstract: "Write down how an incident was solved; never overwrites.",
      discussion: "What is not given is taken from the journal; what is not there is left out.")
    @OptionGroup var home: HomeOptions
    @OptionGroup var target: IncidentOption
    @Option(help: ArgumentHelp("Another folder.", valueName: "dir")) var dir: String?
    @Option(help: "Default: the incident's title.") var title: String?
    @Option(help: "What was seen.") var symptom: String?
    @Option(help: "Why it happened.") var cause: String?
    @Option(help: "What mends it.") var fix: String?
    @Option(help: "What keeps it from coming back.") var prevention: String?
    @Option(help: "Where more is told; may be given more than once.") var link: [String] = []

    func run() throws {
      try reporting {
        let id = try target.resolve(home)
        let room = try RoomFile.room(id, home)
        let folder = try dir.map { SolutionFolder(path: try NewFile.absolute($0)) } ?? .standard()
        guard let solution = solution(room, id: folder.nextID()) else {
          throw Failure(.noInput, "nothing is declared there")
        }
        let path = try folder.write(solution)
        Output.line(path)
        IncidentLink.note("Solution \(solution.id) written: \(path)", of: id, home)
      }
    }

    private func solution(_ room: Room, id: String) -> SolutionFile? {
      guard let past = PastIncident(room), let incident = past.incident else { return nil }
      let cause = room.closing.cause
      let alerts = room.alerts.map(\.alert.title).joined(separator: "\n")
      let items = room.review.actionItems.filter { $0.kind == .prevent && $0.status != .dropped }
      let links = [room.review.fix?.link, room.incident?.imported?.link].compactMap { $0 }
      return SolutionFile(
        id: id, incident: incident.text, date: Output.now.day, title: title ?? past.title,
        services: past.services, symptom: symptom ?? (alerts.isEmpty ? past.title : alerts),
        cause: self.cause ?? cause.map { "\($0.trigger)\n\($0.mechanism)" } ?? "",
        fix: fix ?? past.worked.joined(separator: "\n"),
        prevention: prevention ?? items.map(\.text).joined(separator: "\n"), links: link + links)
    }
  }

  /// `warroom solution list`
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the solutions.")
    @Option(help: ArgumentHelp("Another folder.", valueName: "dir")) var dir: String?
    @Flag(help: "One JSON object a line.") var json = false

    func run() throws {
      try reporting {
        for found in try SolutionCommand.folder(dir).all() {
          let solution = found.solution
          if json {
            Output.json(SolutionCommand.json(found))
          } else {
            Output.line("\(solution.id)  \(solution.date)  \(solution.title)")
          }
        }
      }
    }
  }

  /// `warroom solution show`
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Print one solution.")
    @Argument(help: "Its id.") var id: String
    @Option(help: ArgumentHelp("Another folder.", valueName: "dir")) var dir: String?
    @Flag(help: "One JSON object.") var json = false

    func run() throws {
      try reporting {
        let all = try SolutionCommand.folder(dir).all()
        guard let found = all.first(where: { $0.solution.id == id }) else {
          throw Failure(.noInput, "there is no solution \(id)")
        }
        if json { return Output.json(SolutionCommand.json(found)) }
        let solution = found.solution
        Output.line("\(solution.id)  \(solution.title)")
        let rows = [
          ("file", found.path), ("incident", solution.incident ?? ""), ("date", solution.date),
          ("services", solution.services.joined(separator: ", ")), ("symptom", solution.symptom),
          ("cause", solution.cause), ("fix", solution.fix), ("prevention", solution.prevention),
          ("links", solution.links.joined(separator: ", ")),
        ]
        for (name, text) in rows {
          let lines = text.split(whereSeparator: \.isNewline)
          let padding = String(repeating: " ", count: 12 - name.utf8.count)
          Output.line("\(name)\(padding)\(lines.first ?? "not recorded")")
          for line in lines.dropFirst() { Output.line(String(repeating: " ", count: 12) + line) }
        }
      }
    }
  }

  private static func folder(_ dir: String?) throws -> SolutionFolder {
    try dir.map { SolutionFolder(path: try NewFile.absolute($0)) } ?? .standard()
  }

  private static func json(_ found: SolutionFolder.Found) -> String {
    let solution = found.solution
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("id", solution.id)
    writer.member("file", found.path)
    writer.member("incident", solution.incident)
    writer.member("date", solution.date)
    writer.member("title", solution.title)
    writer.member("services", solution.services)
    writer.member("symptom", solution.symptom)
    writer.member("cause", solution.cause)
    writer.member("fix", solution.fix)
    writer.member("prevention", solution.prevention)
    writer.member("links", solution.links)
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
