import Foundation
import WarRoomTestSupport

/// Several users of this machine around one home. Only root can act as them, and no accounts are
/// needed for it: a user id is enough.
struct People: Sendable {
  let lab: Lab
  /// Whose home it is.
  static let owner = 12_345
  static let second = 12_346
  static let third = 12_347
  static let root = 0

  /// The group that all of them are in: one that every machine has.
  static let group = (name: "users", id: 100)

  private var home: String { lab.folder + "/own/h" }
  var folder: String { lab.folder + "/own/s" }
  var socket: String { folder + "/warroom.sock" }

  /// Whether this process may become somebody else, and that one may run the binary under test.
  static func canAct() async -> Bool {
    let probe = try? await WarRoomProcess.run(
      "setpriv", prefix(second) + [Program.warroom, "--version"],
      environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"])
    let groups = try? String(contentsOfFile: "/etc/group", encoding: .utf8)
    return probe?.status == 0 && groups?.contains("\n\(group.name):x:\(group.id):") == true
  }

  /// A home of the owner's with an incident that is being mitigated and shared with the group. The
  /// runbook's option cannot be undone, so on a major incident it takes two persons.
  static func gather(in lab: Lab, severity: String = "sev1") async throws -> People {
    let people = People(lab: lab)
    for path in ["own", "own/u", "own/t"] {
      let whose = ["-o", "\(owner)", "-g", "\(group.id)"]
      try await lab.run("install", ["-d", "-m", "0755"] + whose + [lab.folder + "/" + path])
    }
    try lab.write(runbook, to: "c/runbooks/drop.yaml")
    let body = AlertBody.webhook()
    let declared = try await people.act(owner, "declare", "--from", "-", input: body)
    guard declared.status == 0 else { throw Trouble("not declared: \(declared.errors)") }
    try await people.act(owner, "classify", "active")
    if severity != "sev1" { try await people.act(owner, "severity", severity, "--reason", "less") }
    let shared = try await people.act(
      owner, "share", "--group", group.name, "--folder", people.folder)
    guard shared.status == 0 else { throw Trouble("not shared: \(shared.errors)") }
    return people
  }

  private static let runbook = """
    runbook: drop
    title: Drop the cache
    matches: { service: checkout }
    service: checkout
    options:
      - id: drop
        title: Drop the cache
        pattern: restart
        effect: The cache is empty.
        risk: high
        undo: none
        target: cache/all
        directory: /tmp
        command: [sh, -c, "echo dropped; touch dropped"]
    """

  private static func prefix(_ uid: Int) -> [String] {
    ["--reuid", "\(uid)", "--regid", "\(uid)", "--groups", "\(group.id)"]
  }

  private func variables(_ uid: Int) -> [String: String] {
    var extra = ["HOME": lab.folder + "/own/u", "WARROOM_HOME": home, "TMPDIR": "/tmp"]
    if uid != People.owner { extra["WARROOM_SOCKET"] = socket }
    return extra
  }

  /// Runs `warroom` as this user: the owner at home, everyone else through the shared socket.
  @discardableResult
  func act(_ uid: Int, _ arguments: String..., input: String? = nil) async throws -> WarRoomProcess
  {
    try await lab.run(
      "setpriv", People.prefix(uid) + [Program.warroom] + arguments, input: input,
      extra: variables(uid))
  }

  /// Runs `warroom` as this user without the shared socket.
  func actAlone(_ uid: Int, _ arguments: String...) async throws -> WarRoomProcess {
    let extra = variables(uid).filter { $0.key != "WARROOM_SOCKET" }
    return try await lab.run(
      "setpriv", People.prefix(uid) + [Program.warroom] + arguments, extra: extra)
  }

  /// Types this target at the question of `warroom approve` as this user; what it said comes back.
  func approve(_ uid: Int, _ target: String, options: String = "") async throws -> String {
    let terminal = try await Tmux.open(in: lab, columns: 160, extra: variables(uid))
    let words = (["setpriv"] + People.prefix(uid)).joined(separator: " ")
    try await terminal.run("\(words) warroom approve \(options); echo ended $?")
    try await terminal.wait("the question or an end") {
      $0.contains("and Enter to run exactly this") || $0.contains("\nended ")
    }
    if try await !terminal.screen().contains("\nended ") { try await terminal.run(target) }
    return try await terminal.wait("the end") { $0.contains("\nended ") }
  }

  /// The room as the owner sees it.
  func room() async throws -> RoomView {
    let shown = try await act(People.owner, "show", "--json")
    guard shown.status == 0 else { throw Trouble("not shown: \(shown.errors)") }
    return try JSONDecoder().decode(RoomView.self, from: Data(shown.output.utf8))
  }

  /// Waits until the run is in this state.
  func wait(_ state: String) async throws {
    try await Waiting.until("the run is \(state)") {
      try await room().runs.last?.state == state
    }
  }
}
