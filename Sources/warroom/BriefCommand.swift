import ArgumentParser
import WarRoomScreen

/// `warroom brief`: the read-in for someone who comes to an incident that is under way.
struct BriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "What happened, what is being done, what is needed: the read-in for a latecomer.")
  @OptionGroup var home: HomeOptions
  @Argument(help: "The incident. Default: the newest open one.") var incident: String?

  func run() throws {
    try reporting {
      let id = try IncidentPicker(home: home).pick(incident)
      let room = try RoomFile.room(id, home)
      for part in ReadIn(room, now: Output.now).sections {
        Output.line(part.title.uppercased())
        for item in part.items { Output.line("  \(item.label)  \(item.text)") }
      }
      let similar = SimilarLookup(room, home)?.lines ?? []
      if !similar.isEmpty { Output.line("PAST INCIDENTS") }
      for line in similar { Output.line("  " + line) }
    }
  }
}
