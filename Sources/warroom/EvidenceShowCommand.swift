import ArgumentParser
import WarRoomCanvas
import WarRoomCore
import WarRoomSystem

/// `warroom evidence show`: the stored text of one item.
struct EvidenceShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print what was stored, after checking its digest: escaped at a terminal.",
    discussion: """
      In a pipe the bytes go through as they were stored. Exit status 65 when the file is not what \
      was recorded, 66 when it is not there.
      """)
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Argument(help: "A number of the list, run-N, or the beginning of a digest.") var item: String

  func run() throws {
    try reporting {
      let id = try target.resolve(home)
      let room = try RoomFile.room(id, home)
      let item = try EvidenceItem.pick(item, in: room)
      let bytes = try item.text(of: id, in: try home.folder())
      guard ThisProcess.isTerminal(1) else { return Output.raw(bytes) }
      for line in PrintableText.lines(of: String(decoding: bytes, as: UTF8.self)) {
        Output.lines([line.string])
      }
    }
  }
}
