import Foundation

/// The failing checkout service of the demo, with the runbook and the alert that belong to it.
package struct DemoService: Sendable {
  /// Where its releases, flags and log are.
  package let root: String
  private let lab: Lab
  private let port: String

  /// Starts it in the lab and waits until it fails.
  package static func start(in lab: Lab) async throws -> DemoService {
    let root = lab.folder + "/service"
    let demo = Program.root + "/Scripts/demo/"
    let setUp = try await lab.run(demo + "setup", [root])
    guard setUp.status == 0 else { throw Trouble("demo/setup: \(setUp.errors)") }
    let script = #"setsid "$1" --root "$2" </dev/null >"$2.log" 2>&1 &"#
    try await lab.run("sh", ["-c", script, "sh", demo + "service", root])
    let port = try await Waiting.first {
      let port = try? String(contentsOfFile: root + "/service.port", encoding: .utf8)
      return port.flatMap { $0.isEmpty ? nil : $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    } otherwise: {
      "the demo service gave no port: \((try? lab.read("service.log")) ?? "")"
    }
    let service = DemoService(root: root, lab: lab, port: port)
    try await service.fill("runbook.yaml", to: "c/runbooks/checkout.yaml")
    try await service.fill("alert.json", to: "alert.json")
    try await Waiting.until("the demo service fails") { try await service.text.contains("failed") }
    return service
  }

  private func fill(_ name: String, to place: String) async throws {
    let demo = Program.root + "/Scripts/demo/"
    let filled = try await lab.run(
      demo + "fill",
      [demo + name, "PORT=\(port)", "ROOT=\(root)", "STARTED=2026-11-21T02:03:00Z"]
        + ["LATER=2026-11-21T02:05:00Z"])
    guard filled.status == 0 else { throw Trouble("demo/fill: \(filled.errors)") }
    try lab.write(filled.output, to: place)
  }

  /// The service's own line about its last requests.
  package var text: String {
    get async throws {
      let address = "http://127.0.0.1:\(port)/stats.txt"
      return try await lab.run("curl", ["-sS", "--noproxy", "*", "--max-time", "5", address]).output
    }
  }

  /// Lines of the access log after the first `count`.
  package func log(after count: Int) throws -> [String] {
    let text = try String(contentsOfFile: root + "/access.log", encoding: .utf8)
    return Array(text.split(separator: "\n").map(String.init).dropFirst(count))
  }
}
