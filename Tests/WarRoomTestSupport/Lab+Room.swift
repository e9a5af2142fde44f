import Foundation

extension Lab {
  /// Declares an incident and gives its id.
  package func declare(_ title: String = "Checkout fails", severity: String = "sev3") async throws
    -> String
  {
    let declared = try await warroom("declare", "--title", title, "--severity", severity)
    guard declared.status == 0, let id = declared.lines.first else {
      throw Trouble("not declared: \(declared.errors)")
    }
    return id
  }

  /// An incident that is being mitigated, so that actions may be run.
  package func mitigate(severity: String = "sev3") async throws -> String {
    let id = try await declare(severity: severity)
    let classified = try await warroom("classify", "active")
    guard classified.status == 0 else { throw Trouble("not classified: \(classified.errors)") }
    return id
  }

  /// An incident as it stands on disk.
  package func room(_ id: String? = nil) async throws -> RoomView {
    let arguments = ["show", "--json"] + (id.map { [$0] } ?? [])
    let shown = try await run(Program.warroom, arguments)
    guard shown.status == 0 else { throw Trouble("not shown: \(shown.errors)") }
    do {
      return try JSONDecoder().decode(RoomView.self, from: Data(shown.output.utf8))
    } catch {
      throw Trouble("show --json is not as expected: \(error)\n\(shown.output)")
    }
  }

  /// Waits until the newest open incident is as asked for.
  @discardableResult
  package func room(
    _ id: String? = nil, where holds: (RoomView) -> Bool
  ) async throws -> RoomView {
    var seen = "no room"
    return try await Waiting.first {
      let room = try await room(id)
      seen = room.summary
      return holds(room) ? room : nil
    } otherwise: {
      "the room never got there; last seen:\n\(seen)"
    }
  }

  /// The folder of an incident.
  package func folder(of id: String) -> String { home + "/incidents/" + id }

  /// The only segment of an incident's journal.
  package func journal(of id: String) -> String { folder(of: id) + "/journal/000001.jsonl" }

  /// What `jq -c` makes of the journal of an incident, by lines.
  package func jq(_ filter: String, _ id: String) async throws -> [String] {
    let found = try await run("jq", ["-c", "-r", filter, journal(of: id)])
    guard found.status == 0 else { throw Trouble("jq: \(found.errors)") }
    return found.lines
  }

  /// The kinds of all facts, in order.
  package func kinds(_ id: String) async throws -> [String] {
    try await jq(".facts[].k", id)
  }

  /// The process id of the lab's host; nil when none runs.
  package func host() async throws -> Int32? {
    let status = try await warroom("host", "status", "--json")
    guard status.status == 0 else { return nil }
    struct Status: Decodable { var pid: Int32 }
    return try JSONDecoder().decode(Status.self, from: Data(status.output.utf8)).pid
  }
}

extension RoomView {
  fileprivate var summary: String {
    let runs = runs.map { "run \($0.run) \($0.state) \($0.endingReason ?? "")" }
    let rows = timeline.suffix(8).map { "\($0.kind) \($0.text) (\($0.who))" }
    return (["\(id) \(phase)"] + runs + rows).joined(separator: "\n")
  }
}
