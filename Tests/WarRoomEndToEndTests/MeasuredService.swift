import Foundation
import Glibc
import WarRoomTestSupport

/// The demo service on its good release, measured by the real Prometheus, Alertmanager and node
/// exporter; alerts go to the lab's host, which declares incidents from them.
struct MeasuredService: Sendable {
  /// The signal that the runbook's options are watched by.
  static let signal = "failed-share"
  /// Starting all of it and measuring the healthy service, on a busy machine.
  private static let startLimit = Duration.seconds(120)
  /// An alert, a verdict: some evaluations, and a window of twenty seconds.
  static let loopLimit = Duration.seconds(60)

  private let lab: Lab
  private let folder: String

  /// Starts it and waits until Prometheus has measured the healthy service for a while.
  static func start(in lab: Lab) async throws -> MeasuredService {
    let demo = Program.root + "/Scripts/demo"
    try lab.write(try lab.read(demo + "/full/routes.yaml"), to: "c/routes.yaml")
    let heard = try await lab.warroom("host", "listen", "--address", "127.0.0.1:0")
    guard heard.status == 0, let address = heard.output.split(separator: " ").dropFirst(2).first
    else { throw Trouble("not listening: \(heard.output)\(heard.errors)") }
    let service = MeasuredService(lab: lab, folder: lab.folder + "/s")
    let script = #"setsid "$1" "$2" "$3" "$4" </dev/null >"$2.log" 2>&1 &"#
    let webhook = "http://\(address)/v1/alerts"
    try await lab.run(
      "sh", ["-c", script, "sh", demo + "/stack", service.folder, webhook, "\(getpid())"])
    try await Waiting.first(within: startLimit) {
      FileManager.default.fileExists(atPath: service.folder + "/ready") ? true : nil
    } otherwise: {
      "the stack never was ready: \((try? lab.read("s.log")) ?? "no log")"
    }
    try lab.write(try lab.read("s/runbook.yaml"), to: "c/runbooks/checkout.yaml")
    return service
  }

  /// Has the service load a release, as somebody does who deploys.
  func release(_ version: String) async throws {
    let done = try await lab.run(folder + "/service/bin/checkoutctl", ["release", version])
    guard done.status == 0 else { throw Trouble("not released: \(done.errors)") }
  }

  /// Waits until an alert has declared the lab's only incident; its id.
  func incident() async throws -> String {
    try await Waiting.first(within: Self.loopLimit) {
      let listed = try await lab.warroom("list", "--json").output
      struct Listed: Decodable { var id: String }
      return listed.split(separator: "\n").first.flatMap {
        try? JSONDecoder().decode(Listed.self, from: Data($0.utf8)).id
      }
    } otherwise: {
      "no incident was declared: \((try? lab.read("s/alertmanager.log")) ?? "")"
    }
  }

  /// Waits for the last word on the watched signal after a run.
  func verdict(after run: Int, in id: String) async throws -> Judged {
    try await Waiting.first(within: Self.loopLimit) {
      try await judgments(of: id).first { $0.run == run && $0.final }
    } otherwise: {
      let shown = try? await lab.warroom("signal", "show", Self.signal, "-i", id)
      return "no last word on run \(run): \(shown?.output ?? "")"
    }
  }

  /// What was said of the watched signal so far.
  private func judgments(of id: String) async throws -> [Judged] {
    let filter = #".t as $t | .facts[] | select(.k == "signal.judged") | .d + {"t": $t}"#
    return try await lab.jq(filter, id).map {
      try JSONDecoder().decode(Judged.self, from: Data($0.utf8))
    }.filter { $0.signal == Self.signal }
  }

  /// One `signal.judged` of a journal.
  struct Judged: Decodable, Sendable {
    var run: Int
    var signal: String
    var verdict: String
    var final: Bool
    var basis: String
    /// When it was recorded.
    var t: String

    /// Samples after the action that it rests on.
    var samples: Int? {
      basis.split(separator: ", ").first { $0.hasSuffix(" values") }
        .flatMap { Int($0.dropLast(" values".count)) }
    }
  }

  /// The release in use, as the service itself wrote it.
  var release: String {
    get throws { try lab.read(folder + "/service/service.state") }
  }
}
