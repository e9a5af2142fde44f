import Foundation
import Testing

extension Trait where Self == ConditionTrait {
  /// Skips in the quick run, and where the real programs are not installed: `Scripts/test --full`
  /// installs them.
  static var needsStack: Self {
    let environment = ProcessInfo.processInfo.environment
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    let programs = ["prometheus", "prometheus-alertmanager", "prometheus-node-exporter", "curl"]
    let areThere = programs.allSatisfy { program in
      folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
    }
    return .enabled(
      if: areThere && environment["WARROOM_TEST_FULL"] == "1",
      "needs Prometheus, Alertmanager and node exporter, and WARROOM_TEST_FULL=1")
  }
}
