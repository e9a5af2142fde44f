import ArgumentParser
import WarRoomCore
import WarRoomJSON
import WarRoomScreen

/// `warroom evidence`: what was captured before and after actions, and what they printed.
struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "What was captured around actions: list it, show it, export it.",
    subcommands: [List.self, EvidenceShowCommand.self, EvidenceExportCommand.self],
    defaultSubcommand: List.self)

  /// `warroom evidence list`
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List it: time, command, size, digest, secrets taken out.")
    @OptionGroup var home: HomeOptions
    @OptionGroup var target: IncidentOption
    @Flag(help: "Print one JSON object for each.") var json = false

    func run() throws {
      try reporting {
        let room = try RoomFile.room(try target.resolve(home), home)
        let all = EvidenceItem.all(in: room)
        if json {
          for item in all {
            var writer = JSONWriter()
            item.write(to: &writer)
            Output.json(String(decoding: writer.take(), as: UTF8.self))
          }
          return
        }
        if all.isEmpty { Output.line("Nothing was captured yet.") }
        for item in all { tell(item) }
      }
    }

    private func tell(_ item: EvidenceItem) {
      let run = item.run.map { ", run \($0)" } ?? ""
      Output.line(
        "\(item.label)  \(item.at.day) \(item.at.clock)Z  \(item.kind.rawValue)\(run)  \(item.name)"
      )
      if !item.words.isEmpty { Output.line("    \(Wording.command(item.words))") }
      guard !item.digest.isEmpty else { return Output.line("    nothing stored: \(item.failure)") }
      let failure = item.failure.isEmpty ? "" : ", \(item.failure)"
      let size = Wording.count(Int(item.byteCount), "byte")
      Output.line("    \(size), \(item.redactedWords)\(failure)")
      Output.line("    sha256 \(item.digest)")
    }
  }
}
