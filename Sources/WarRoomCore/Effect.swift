/// What the host must now do. Data: it can be compared and tested, and replay never asks for it.
package enum Effect: Equatable, Sendable {
  /// Run the collectors of a run, then report each.
  case gather(RunID)
  /// Fix what will run: hash the world, store the payload, ask for approval.
  case seal(RunID)
  /// Post `expire` at the deadline.
  case armExpiry(RunID, Moment)
  /// Hash the world again and post `start`.
  case prepare(RunID)
  /// Start the process: its `runStarted` is on disk.
  case spawn(RunID)
  /// TERM, then KILL.
  case stop(RunID)
  /// Run the check of a run's option after this many seconds.
  case check(RunID, afterSeconds: Int64)
  /// Watch the signals of a run whose action has been taken.
  case watch(RunID)
  /// A signal was defined, or defined anew: read it from now on.
  case readSignal(String)
  /// People are needed: call them in the way that the configuration names.
  case callPeople(reason: String)
  /// Write the derived report beside the journal.
  case writeReport
  /// Read the catalog around the affected services, and what changed near the onset.
  case readSurroundings
  /// Look whether runbooks have options for the alerts that came since.
  case readRunbooks
  /// Write a message to the file that a sending command reads.
  case keepMessage(UInt64)
  /// Find the link that a sending command printed, and say that its message is out.
  case readLink(RunID)
}
