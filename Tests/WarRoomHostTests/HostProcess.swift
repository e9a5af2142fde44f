import Foundation
import Testing
import WarRoomClient
import WarRoomCore
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

/// The real `warroom host serve` of one home.
final class HostProcess {
  let home: TestHome
  private var process = Process()
  /// What it writes to its log and says at its end.
  private let errorPath: String

  /// `variables` are added to the environment; nil takes one away.
  init(_ home: TestHome, idle: Int = 60, variables: [String: String?] = [:]) throws {
    self.home = home
    // A host that ends in the middle of an order must not end the tests.
    Signals.ignore([.pipe])
    errorPath = home.root + "/errors"
    var environment = ProcessInfo.processInfo.environment
    environment["WARROOM_CONFIG_DIR"] = home.root + "/config"
    for (name, value) in variables { environment[name] = value }
    process.executableURL = URL(fileURLWithPath: Built.warroom)
    process.arguments = ["host", "serve", "--home", home.folder.path, "--idle", "\(idle)"]
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    _ = FileManager.default.createFile(atPath: errorPath, contents: nil)
    process.standardError = FileHandle(forWritingAtPath: errorPath)
    try process.run()
  }

  /// With the fault shim at work below the incidents; see its head for `faults` and `cut`.
  convenience init(
    _ home: TestHome, faults: String? = nil, cut: String? = nil, below: String? = nil
  ) throws {
    try self.init(
      home,
      variables: [
        "LD_PRELOAD": try Built.shim.get(), "FAULTSHIM_PATH": below ?? home.folder.incidents,
        "FAULTSHIM": faults, "FAULTSHIM_CUT": cut,
      ])
  }

  deinit { kill() }

  var pid: Int32 { process.processIdentifier }
  var isRunning: Bool { process.isRunning }
  var errors: String { (try? String(contentsOfFile: errorPath, encoding: .utf8)) ?? "" }

  /// Ends it as a crash does.
  func kill() {
    guard process.isRunning else { return }
    try? Signals.send(.kill, to: process.processIdentifier)
    process.waitUntilExit()
  }

  /// Waits for its end by itself; its exit status.
  func ended() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// A client that said hello.
  func peer(via: Author.Via = .cli, agent: Bool = false) throws -> Peer {
    let peer = try Peer(waitingFor: home.folder.socket) { self.process.isRunning }
    try peer.send(.hello(protocolVersion: 1, version: "t", via: via, agent: agent, asserted: nil))
    _ = try peer.wait { if case .welcome = $0 { true } else { nil } }
    return peer
  }

  /// Declares an incident.
  func declare(
    _ title: String = "Checkout fails", severity: Severity = .sev2
  ) throws -> IncidentID {
    let peer = try peer()
    let answer = try peer.ask(.declare(Declaration(title: title, severity: severity)), nil)
    guard case .accepted(_, let id, _) = answer else { throw Peer.Trouble.unexpected("\(answer)") }
    return id
  }
}
