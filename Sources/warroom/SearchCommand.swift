import ArgumentParser
import WarRoomJSON
import WarRoomMemory

/// `warroom search`: past incidents and solutions that fit some words.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Search past incidents and solutions: what was tried, what worked.",
    discussion: """
      Words are found in other forms, as beginnings, and as words that mean about the same; your \
      own synonyms stand in synonyms.yaml of the configuration folder. It reads journals and needs \
      no host. What is remembered lies in memory.sqlite of the home and may be deleted: the next \
      search builds it again.
      """)
  @OptionGroup var home: HomeOptions
  @Argument(help: "What it was like, in any words.") var words: [String]
  @Option(help: "The most that are listed.") var limit = 10
  @Flag(help: "One JSON object.") var json = false

  /// The most that can be asked for.
  private static let most = 1_000

  func validate() throws {
    guard (1...SearchCommand.most).contains(limit) else {
      throw ValidationError("--limit is 1 to \(SearchCommand.most)")
    }
  }

  func run() throws {
    try reporting {
      let memory = try MemoryAccess(home)
      let text = words.joined(separator: " ")
      let matches = try memory.use { index throws(MemoryError) in
        try index.search(text, synonyms: memory.synonyms, limit: limit)
      }
      if json {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("question", text)
        writer.array("matches", matches) { $0.match($1) }
        writer.endObject()
        return Output.json(String(decoding: writer.bytes, as: UTF8.self))
      }
      guard !matches.isEmpty else { return Output.line("Nothing like that is remembered.") }
      for (place, match) in matches.enumerated() {
        for line in MatchText.lines(match, number: place + 1) { Output.line(line) }
      }
    }
  }
}
