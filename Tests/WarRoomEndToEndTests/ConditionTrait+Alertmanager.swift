import Foundation
import Testing

extension Trait where Self == ConditionTrait {
  /// Skips where the real Alertmanager is not installed: `Scripts/test --full` installs it.
  static var needsAlertmanager: Self {
    .enabled(if: Alertmanager.program != nil, "prometheus-alertmanager is not installed")
  }
}

/// The Alertmanager of the distribution.
enum Alertmanager {
  static let program: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { $0 + "/prometheus-alertmanager" }.first {
      FileManager.default.isExecutableFile(atPath: String($0))
    }.map { String($0) }
  }()
}
