import Testing

@Suite struct NameRuleTests {
  static let samples = [
    Sample("its type", "package struct Room {}", at: path("Room"), lines: []),
    Sample("another type", "package struct Hall {}", at: path("Room"), lines: [0]),
    Sample("a longer name", "package struct Rooms {}", at: path("Room"), lines: [0]),
    Sample("an extension", "extension Room {}", at: path("Room+Decide"), lines: []),
    Sample("of a nested type", "extension Hall.Room {}", at: path("Room+Decide"), lines: []),
    Sample("of another type", "extension Hall {}", at: path("Room+Decide"), lines: [0]),
    Sample("nothing declared yet", "// Holds the rooms.\n", at: path("Limits"), lines: []),
    Sample("a test", "let a = 1", at: "Tests/T/Room.swift", lines: []),
  ]

  static func path(_ name: String) -> String { "Sources/WarRoomCore/\(name).swift" }

  @Test(arguments: samples) func catches(sample: Sample) {
    #expect(Rule.names.flatMap { $0.lines(in: sample) } == sample.lines)
  }

  @Test func catchesStrayPaths() {
    let paths = [
      "README.md", "Sources/", "Sources/A/", "Sources/A/B.swift", "notes.txt", "tmp/",
      "Sources/My Room/",
    ]
    let strays = Rule.strayPaths(in: paths).map(\.path)
    #expect(strays == ["notes.txt", "tmp/", "Sources/My Room/"])
  }
}
