/// Who may import whom: the table of targets, as a test. The package manager does not enforce it,
/// because a target sees the modules of its dependencies' dependencies too.
extension Rule {
  static let imports = [
    Rule(name: "imports follow the table of targets", findings: foreignImports)
  ]

  static let allowedImports: [String: Set<String>] = [
    "WarRoomCore": [],
    "WarRoomJSON": [],
    "WarRoomCanvas": [],
    "WarRoomThemes": [],
    "WarRoomSamples": ["WarRoomCore", "WarRoomWire", "WarRoomJournal"],
    "WarRoomRules": ["CWarRoomRules"],
    "WarRoomGate": ["WarRoomCore", "Crypto"],
    "WarRoomWire": ["WarRoomCore", "WarRoomJSON", "Crypto"],
    "WarRoomIntake": ["WarRoomCore", "WarRoomJSON"],
    // Replays are exported as the frames and in the words of the console itself.
    "WarRoomReview": ["WarRoomCore", "WarRoomJSON", "WarRoomCanvas", "WarRoomScreen"],
    "WarRoomSignals": ["WarRoomCore"],
    "WarRoomRedact": [],
    "WarRoomScreen": ["WarRoomCore", "WarRoomCanvas", "WarRoomGate"],
    "WarRoomConfig": [
      "WarRoomCore", "WarRoomGate", "WarRoomRules", "WarRoomCanvas", "WarRoomScreen", "Yams",
      "Synchronization", "FoundationEssentials", "Glibc",
    ],
    "WarRoomSystem": ["CWarRoomSystem", "Glibc", "Synchronization"],
    "WarRoomTerminal": ["WarRoomCanvas", "CWarRoomTerminal"],
    "WarRoomJournal": [
      "WarRoomCore", "WarRoomWire", "WarRoomJSON", "WarRoomSystem", "Synchronization",
    ],
    "WarRoomHost": [
      "WarRoomCore", "WarRoomGate", "WarRoomWire", "WarRoomJSON", "WarRoomJournal", "WarRoomIntake",
      "WarRoomConfig", "WarRoomReview", "WarRoomRedact", "WarRoomSystem", "Crypto", "Subprocess",
      "SystemPackage", "Synchronization", "FoundationEssentials",
    ],
    "WarRoomClient": [
      "WarRoomCore", "WarRoomWire", "WarRoomJSON", "WarRoomJournal", "WarRoomCanvas",
      "WarRoomScreen", "WarRoomTerminal", "WarRoomSystem",
    ],
    "warroom": [
      "WarRoomCore", "WarRoomGate", "WarRoomWire", "WarRoomJSON", "WarRoomJournal", "WarRoomIntake",
      "WarRoomConfig", "WarRoomReview", "WarRoomSignals", "WarRoomHost", "WarRoomClient",
      "WarRoomCanvas", "WarRoomScreen", "WarRoomTerminal", "WarRoomSystem", "WarRoomThemes",
      "WarRoomSamples",
      "ArgumentParser",
    ],
  ]

  @Sendable static func foreignImports(in file: TextFile) -> [Finding] {
    guard file.isSwift, let target = file.target else { return [] }
    guard let allowed = allowedImports[target] else {
      return [file.finding("the target \(target) is not in the table of imports")]
    }
    return file.code.enumerated().compactMap { index, line in
      guard let module = importedModule(line), !allowed.contains(module) else { return nil }
      return file.finding(index, "\(target) must not import \(module)")
    }
  }

  /// `package import struct A.B` imports A; nil for a line that imports nothing.
  static func importedModule(_ line: [UInt8]) -> String? {
    guard line.contains(word: "import") else { return nil }
    let words = line.words()
    guard let place = words.firstIndex(of: "import"), place + 1 < words.count else { return nil }
    let before: Set = ["package", "public", "internal", "private", "fileprivate"]
    guard words[..<place].allSatisfy({ before.contains($0) || $0.hasPrefix("@") }) else {
      return nil
    }
    let kinds: Set = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
    let rest = words[(place + 1)...].drop { kinds.contains($0) }
    return rest.first.flatMap { $0.split(separator: ".").first.map(String.init) }
  }
}
