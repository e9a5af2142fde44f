import Synchronization
import WarRoomConfig
import WarRoomCore
import WarRoomGate
import WarRoomSystem

/// What work outside the loop reports. The loop takes notices in the order they came.
enum Notice: Sendable {
  case spawned(JobID, pid: Int32)
  case exited(JobID, JobExit)
  /// What was started may not be what was approved; why.
  case suspect(JobID, String)
  case sealed(RunKey, WorldReading)
  case prepared(RunKey, WorldReading)
  /// At most one of an incident within some seconds.
  case surroundings(IncidentID, SurroundingsReader.Reading)
  /// At most one of an incident within some seconds.
  case runbooks(IncidentID, RunbookShelf.Offer)
  /// At most one of each signal and watched action, and one search, of a room.
  case signal(IncidentID, SignalNotice)
  /// As many as commands are read for signals at a time.
  case commandRead(IncidentID, SignalReading)
  /// Something for the log.
  case trouble(String)
}

/// How a child process ended.
enum JobExit: Equatable, Sendable {
  case exited(Int32)
  case signalled(Int32)
  case notStarted(String)
}

/// A hashed world, or why it could not be hashed.
enum WorldReading: Sendable {
  case read(ExecutionFacts)
  case failed(String)
}

/// Carries notices from other threads to the loop. Bounded by the jobs and seals under way, each
/// of which posts at most three times.
final class Mailbox: Sendable {
  private let notices = Mutex<[Notice]>([])
  private let wake: WakePipe

  init(wake: WakePipe) {
    self.wake = wake
  }

  func post(_ notice: Notice) {
    notices.withLock { $0.append(notice) }
    wake.wake()
  }

  var isEmpty: Bool { notices.withLock { $0.isEmpty } }

  func drain() -> [Notice] {
    notices.withLock { queued in
      defer { queued.removeAll(keepingCapacity: true) }
      return queued
    }
  }
}
