import Foundation
import Testing

extension Trait where Self == ConditionTrait {
  /// Skips where there is no zsh, which nothing else needs.
  static var needsZsh: Self {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let isThere = folders.contains { FileManager.default.isExecutableFile(atPath: $0 + "/zsh") }
    return .enabled(if: isThere, "zsh is not installed")
  }
}
