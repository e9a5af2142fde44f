import Foundation

/// Where the things under test lie.
package enum Program {
  /// The root of the repository.
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The binary under test: `WARROOM_BINARY`, else the one built beside the tests.
  package static let warroom: String = {
    if let named = ProcessInfo.processInfo.environment["WARROOM_BINARY"] { return named }
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
    if let bundle {
      let beside = URL(filePath: bundle).deletingLastPathComponent().appending(path: "warroom").path
      if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    }
    return root + "/.build/debug/warroom"
  }()
}
