import ArgumentParser
import WarRoomCanvas
import WarRoomCore
import WarRoomJSON
import WarRoomWire

/// `warroom list`: all incidents, the newest first.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the incidents, the newest first.")
  @OptionGroup var home: HomeOptions
  @Flag(help: "Only those that are not over.") var open = false
  @Flag(help: "One JSON object a line.") var json = false

  func run() throws {
    try reporting {
      let all = try IncidentPicker(home: home).listed().reversed()
      let shown = all.filter { !open || $0.isOpen }
      Output.lines(shown.map { json ? ListCommand.json($0) : ListCommand.line($0) })
    }
  }

  private static func line(_ found: IncidentPicker.Found) -> String {
    let room = found.summary
    let severity = found.hasSeverity ? room.severity.label : "  -  "
    let waits = room.waitingApprovals > 0 ? "  \(room.waitingApprovals) waits" : ""
    let phase = PrintableText(room.phase.rawValue).padded(to: 11).string
    return PrintableText(
      "\(severity)  \(phase) \(room.id.text)  \(room.title)\(waits)"
    ).string
  }

  private static func json(_ found: IncidentPicker.Found) -> String {
    let room = found.summary
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("id", room.id.text)
    writer.member("title", room.title)
    writer.member("severity", found.hasSeverity ? room.severity.label : nil)
    writer.member("phase", room.phase.rawValue)
    writer.member("waiting", room.waitingApprovals)
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
