import ArgumentParser
import WarRoomScreen

/// `warroom show`: one room as text or JSON, read from its journal.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print an incident as it stands.")
  @OptionGroup var home: HomeOptions
  @Argument(help: "The incident. Default: the newest open one.") var incident: String?
  @Flag(help: "One JSON object.") var json = false

  func run() throws {
    try reporting {
      let id = try IncidentPicker(home: home).pick(incident)
      let room = try RoomFile.room(id, home)
      if json {
        let similar = SimilarLookup(room, home)
        Output.json(RoomJSON(room, now: Output.now, similar: similar).text)
      } else {
        Output.lines(PlainRoom.lines(room, now: Output.now))
        let similar = SimilarLookup(room, home)?.lines ?? []
        if !similar.isEmpty { Output.lines(["", "Past incidents"]) }
        for line in similar { Output.line("  " + line) }
      }
    }
  }
}
