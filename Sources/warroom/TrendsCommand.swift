import ArgumentParser
import WarRoomCanvas
import WarRoomCore
import WarRoomJSON
import WarRoomMemory
import WarRoomScreen
import WarRoomSystem

/// `warroom trends`: fragile components, how long incidents take, what comes again.
struct TrendsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trends", abstract: "Fragile components, how long incidents take, what repeats.",
    discussion: """
      Times are told by how they are spread, never as an average alone. A plot's axis is \
      logarithmic, the same for all rows: a line from the least to nine tenths of all, the box \
      from quarter to quarter with the median in it, dots to the most.
      """)
  @OptionGroup var home: HomeOptions
  @Option(help: ArgumentHelp("As of then, RFC 3339. Default: now.", valueName: "time"))
  var until: String?
  @Flag(help: "Draw with ASCII alone, as in a locale without UTF-8.") var ascii = false
  @Flag(help: "One JSON object.") var json = false

  func run() throws {
    try reporting {
      let now = try until.map { text in
        guard let time = Timestamp(rfc3339: text) else {
          throw Failure(.usage, "--until is a time such as 2026-11-21T02:03:00Z")
        }
        return time
      }
      let all = try MemoryAccess(home).use { index throws(MemoryError) in try index.all() }
      let trends = Trends(all, now: now ?? Output.now)
      if json { return Output.json(TrendsText.json(trends)) }
      let glyphs = ascii || !TextLocale.isUTF8 ? Glyphs.ascii : Glyphs.unicode
      for line in TrendsText.lines(trends, glyphs) { Output.line(line) }
    }
  }
}
