import ArgumentParser
import WarRoomCore
import WarRoomReview
import WarRoomSystem

/// `warroom decision-record`: the record of what was decided, where the user's repository keeps
/// such records.
struct DecisionRecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decision-record",
    abstract: "Write the incident's decision record in the style of those in a folder.",
    discussion: """
      The next number, the form of the name and of the heading, and the parts are those of the \
      files that are there (0007-title.md, ADR-007-Title.md, …). It never overwrites, and refuses \
      where a record names the incident already, unless --again.
      """)
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Option(help: ArgumentHelp("The folder of the records.", valueName: "dir")) var dir: String
  @Option(help: "Default: the incident's title.") var title: String?
  @Flag(help: "Write another one.") var again = false
  @Flag(help: "Only print what would be written.") var dryRun = false

  /// Files looked at.
  private static let fileCount = 20_000
  /// Bytes of one file.
  private static let fileBytes = 1 << 20

  func run() throws {
    try reporting {
      let id = try target.resolve(home)
      let room = try RoomFile.room(id, home)
      let folder = try NewFile.absolute(dir)
      let files = try records(in: folder)
      if !again, let other = files.first(where: { $0.text.contains("Incident: \(id.text)") }) {
        throw Failure(.refused, "\(folder)/\(other.name) names \(id.text) already; see --again")
      }
      let style = DecisionRecordStyle(of: files)
      guard let record = DecisionRecord(room, style, title: title, day: Output.now.day) else {
        throw Failure(.noInput, "nothing is declared there")
      }
      let path = folder + "/" + record.fileName
      if dryRun {
        Output.line(path)
        for line in TextLines(record.text).lines { Output.line(line) }
        return
      }
      try NewFile.write(record.text, to: path)
      Output.line(path)
      IncidentLink.note("Decision record written: \(path)", of: id, home)
    }
  }

  private func records(in folder: String) throws -> [DecisionRecordStyle.File] {
    let names: [String]
    do {
      names = try Files.list(folder, limit: DecisionRecordCommand.fileCount)
    } catch {
      guard error.isMissing else { throw Failure(.noInput, "\(folder): \(error.text)") }
      return []
    }
    return names.filter { $0.lowercased().hasSuffix(".md") || $0.hasSuffix(".markdown") }
      .compactMap { name in
        let bytes = try? Files.read(
          folder + "/" + name, limit: DecisionRecordCommand.fileBytes, followLinks: true)
        return bytes.map {
          DecisionRecordStyle.File(name: name, text: String(decoding: $0, as: UTF8.self))
        }
      }
  }
}
