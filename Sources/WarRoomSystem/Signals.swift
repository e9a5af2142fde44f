import CWarRoomSystem

/// Signals as bytes in a pipe: the handler does nothing else, so no code is interrupted.
package struct Signals: Sendable {
  /// To be polled for reading; owned by the process, never closed.
  package let number: Int32

  /// The signals that our programs know.
  package enum Name: Int32, CaseIterable, Sendable {
    case hangUp = 1
    case interrupt = 2
    case quit = 3
    case kill = 9
    case user1 = 10
    case user2 = 12
    case pipe = 13
    case terminate = 15
    case child = 17
    case resume = 18
    case stop = 19
    case terminalStop = 20
    case terminalInput = 21
    case resize = 28
  }

  /// From now on these signals arrive through `take`. May be called again with more.
  package static func claim(_ names: [Name]) throws(SystemError) -> Signals {
    let numbers = names.map(\.rawValue)
    let result = unsafe wr_signals_claim(numbers, numbers.count)
    return Signals(number: Int32(try check(result, "sigaction")))
  }

  /// As `claim`, but what was ignored when the process was started stays so: whoever started it,
  /// such as `nohup`, wants it.
  package static func claimWhatIsNotIgnored(_ names: [Name]) throws(SystemError) -> Signals {
    try claim(names.filter { wr_signal_is_ignored($0.rawValue) == 0 })
  }

  /// The process no longer notices these.
  package static func ignore(_ names: [Name]) {
    for name in names { _ = wr_signal_ignore(name.rawValue) }
  }

  /// Signals that came since the last call, in order; equal ones may have merged.
  package func take() -> [Name] { takeWithSource().map(\.name) }

  /// One signal, and whether the kernel sent it by itself, as a terminal's keys make it do.
  package struct Arrival: Equatable, Sendable {
    package let name: Name
    package let isFromKernel: Bool
  }

  /// As `take`, with who sent each.
  package func takeWithSource() -> [Arrival] {
    var bytes = [UInt8](repeating: 0, count: Limits.signalBatch)
    let count = unsafe wr_read(number, &bytes, Limits.signalBatch)
    return bytes.prefix(max(count, 0)).compactMap { byte in
      Name(rawValue: Int32(byte & 0x7f)).map { Arrival(name: $0, isFromKernel: byte & 0x80 != 0) }
    }
  }

  /// Sends a signal to one process; `noProcess` when it is gone.
  package static func send(_ name: Name, to pid: Int32) throws(SystemError) {
    try check(wr_kill(pid, name.rawValue), "kill")
  }

  /// Sends a signal to a whole process group; `noProcess` when nobody is left in it.
  package static func send(_ name: Name, toGroup group: Int32) throws(SystemError) {
    try check(wr_kill_group(group, name.rawValue), "kill")
  }
}
