import WarRoomCanvas
import WarRoomClient
import WarRoomCore
import WarRoomScreen
import WarRoomSystem

/// Waits until the host says go or no, and says on standard error what it waits for. The terminal
/// is not read.
struct RunWait {
  private let gated: GatedRun
  private let signals: Signals

  /// How the wait ended.
  enum Result {
    /// The start is on disk; true when a person was waited for.
    case go(waited: Bool)
    case refused(String)
    case hostGone(String)
    /// By a signal's number.
    case interrupted(Int32)
  }

  init(_ gated: GatedRun, _ signals: Signals) {
    self.gated = gated
    self.signals = signals
  }

  func result() -> Result {
    var waited = false
    while true {
      do throws(ClientFailure) {
        for step in try gated.take() {
          switch step {
          case .started:
            let signal = interruption()
            return signal.map { .interrupted($0) } ?? .go(waited: waited)
          case .refused(let ending, let reason):
            return .refused("\(ending.rawValue): \(reason)")
          case .lost(let reason): return .hostGone(reason)
          case .asking, .halfApproved, .stop:
            waited = true
            RunWait.say(step, gated)
          }
        }
      } catch {
        return .hostGone(Failure(error).text)
      }
      if let signal = interruption() { return .interrupted(signal) }
      var poller = Poller()
      poller.add(gated.descriptor, .read)
      poller.add(signals.number, .read)
      _ = try? poller.wait(timeout: -1)
    }
  }

  private func interruption() -> Int32? {
    signals.take().first { $0 != .child && $0 != .terminalStop && $0 != .terminalInput }?.rawValue
  }

  /// What is waited for, on standard error.
  static func say(_ step: GatedRun.Step, _ gated: GatedRun) {
    switch step {
    case .asking(let request):
      for line in question(gated, request) { StandardStream.error.write(line + "\n") }
    case .halfApproved:
      Output.warning("run \(gated.id) is approved by one person; it waits for a second")
    case .started, .stop, .refused, .lost: break
    }
  }

  private static func question(_ gated: GatedRun, _ request: ApprovalRequest) -> [String] {
    let proposal = gated.proposal
    func safe(_ text: String) -> String { "warroom: " + PrintableText(text).string }
    let kind = Wording.commandClass(proposal.judgment)
    var lines = [safe("run \(gated.id) of \(gated.incident.short) waits for approval: \(kind)")]
    for reason in proposal.judgment.reasons.prefix(reasonsShown) {
      lines.append(safe("  " + reason.text))
    }
    lines.append(
      safe(
        "  needs \(Wording.persons(proposal.friction)), until \(request.deadline.wall.clock)Z: in "
          + "the console, or in another terminal: "
          + "warroom approve \(gated.id) --incident \(gated.incident.text)"))
    lines.append("warroom:   ctrl-c takes it back")
    return lines
  }

  /// Reasons told while waiting; the prompt has all of them.
  private static let reasonsShown = 3
}
