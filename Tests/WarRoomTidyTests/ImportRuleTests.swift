import Testing

@Suite struct ImportRuleTests {
  static let samples = [
    Sample("the core imports nothing", "import Foundation", at: core, lines: [1]),
    Sample("nor essentials", "package import FoundationEssentials", at: core, lines: [1]),
    Sample("a comment imports nothing", "// import Foundation\n", at: core, lines: []),
    Sample(
      "Foundation is nowhere", "import Foundation", at: "Sources/WarRoomHost/A.swift", lines: [1]),
    Sample(
      "the screen knows no terminal", "import WarRoomCore\nimport WarRoomTerminal",
      at: "Sources/WarRoomScreen/A.swift", lines: [2]),
    Sample(
      "the terminal knows no incident", "@preconcurrency import struct WarRoomCore.Room",
      at: "Sources/WarRoomTerminal/A.swift", lines: [1]),
    Sample(
      "the system alone sees the C library", "import Glibc", at: "Sources/WarRoomSystem/A.swift",
      lines: []),
    Sample(
      "themes import nothing", "import WarRoomCore", at: "Themes/Themes.swift", lines: [1]),
    Sample("a new target needs a row", "let a = 1", at: "Sources/WarRoomNew/A.swift", lines: [0]),
    Sample("tests are free", "import Foundation", at: "Tests/T/A.swift", lines: []),
  ]

  static let core = "Sources/WarRoomCore/A.swift"

  @Test(arguments: samples) func catches(sample: Sample) {
    #expect(Rule.imports.flatMap { $0.lines(in: sample) } == sample.lines)
  }
}
