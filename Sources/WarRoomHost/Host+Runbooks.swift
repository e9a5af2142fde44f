import WarRoomConfig
import WarRoomCore
import WarRoomSystem
import WarRoomWire

extension Host {
  /// Options of the runbooks that match a declaration's alerts, read anew each time: an edited
  /// runbook counts from the next declaration on.
  func offeredOptions(
    for declaration: Declaration, asker: Int?
  ) -> [MitigationOption] {
    let (shelf, errors, warnings) = RunbookFolder.load(
      configuration: options.configuration, gate: rules.gate)
    let offer = shelf.offer(for: declaration.alerts, gate: rules.gate)
    for warning in warnings { log("runbook: \(warning.description)") }
    for error in errors + offer.problems {
      log("runbook: \(error.description)")
      guard let session = asker.flatMap({ sessions[$0] }) else { continue }
      send(.warning("a runbook is left out: \(error.description)"), to: session)
    }
    return Array(offer.options.prefix(Limits.offeredOptions))
  }

  /// Looks off the loop whether runbooks have options for the alerts that came since, one reading
  /// of an incident at a time and not again within a few seconds: a storm of alerts asks once.
  func readRunbooks(of live: LiveRoom) {
    let now = SystemClock.boottime()
    let pause = Limits.runbookSeconds * 1_000_000_000
    if let before = runbooksRead[live.id], now - before <= pause {
      // What came in between is looked at once the pause is over.
      return timers.add(Timer(at: before + pause + 1, action: .runbooks(live.id)))
    }
    runbooksRead[live.id] = now
    let alerts = live.room.alerts.suffix(Limits.alertsLookedAt).map(\.alert)
    let configuration = options.configuration
    let gate = rules.gate
    let mailbox = self.mailbox
    let id = live.id
    Task.detached {
      let shelf = RunbookFolder.load(configuration: configuration, gate: gate).shelf
      mailbox.post(.runbooks(id, shelf.offer(for: alerts, gate: gate)))
    }
  }

  /// What is on offer already stays as it is: people may have decided by it.
  func takeRunbooks(_ id: IncidentID, _ offer: RunbookShelf.Offer) {
    guard let live = rooms[id] else { return }
    for option in offer.options.prefix(Limits.offeredOptions)
    where live.room.option(option.id) == nil {
      post(id, .offer(option))
    }
  }
}
