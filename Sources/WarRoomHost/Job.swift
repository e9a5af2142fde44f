import WarRoomCore
import WarRoomSystem

/// Names a child process of the host.
struct JobID: Hashable, Sendable {
  let number: Int
}

/// One child process: an approved run or a collector.
final class Job {
  let id: JobID
  let incident: IncidentID
  let purpose: Purpose
  let output: OutputFile
  let startedBoottime: Int64
  var pid: Int32?
  /// The reading end of its output; -1 when closed.
  var pipe: Descriptor?
  /// Why it was told to stop.
  var stopping: Stop?
  var killAt: Int64?
  /// Boot-clock nanoseconds at which it is stopped.
  let deadline: Int64

  enum Purpose: Equatable {
    case run(RunID)
    case collector(Collector, Evidence.Kind, RunID?)
  }

  enum Stop: Equatable {
    case timedOut, cancelled
  }

  init(
    id: JobID, incident: IncidentID, purpose: Purpose, output: OutputFile,
    pipe: consuming Descriptor, startedBoottime: Int64, deadline: Int64
  ) {
    self.id = id
    self.incident = incident
    self.purpose = purpose
    self.output = output
    self.pipe = consume pipe
    self.startedBoottime = startedBoottime
    self.deadline = deadline
  }
}
