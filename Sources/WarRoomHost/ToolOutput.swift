import Subprocess
import Synchronization
import SystemPackage
package import WarRoomSystem

/// What a program of the machine prints, within bounds: for formats that it knows better than we.
package enum ToolOutput {
  /// Why there is nothing to use.
  package enum Problem: Error, Equatable, Sendable {
    /// The program is not installed, or cannot be started.
    case notStarted(String)
    /// It printed more than this many bytes, and was left alone with the rest.
    case tooMuch(limit: Int)
    /// It said nothing more for this many seconds.
    case silent(seconds: Int32)
    /// It ended with another status than 0.
    case failed(status: Int32)
    case system(SystemError)
  }

  /// Runs `program`, found on the `PATH`, to its end, with nothing on its standard input and its
  /// errors thrown away; gives what it printed. The caller waits.
  package static func read(
    _ program: String, _ arguments: [String], limit: Int, seconds: Int32
  ) throws(Problem) -> [UInt8] {
    let (bytes, problem) = try readOn(program, arguments, limit: limit, seconds: seconds)
    if let problem { throw problem }
    return bytes
  }

  /// As `read`, but what was printed before it failed is given too.
  package static func readOn(
    _ program: String, _ arguments: [String], limit: Int, seconds: Int32
  ) throws(Problem) -> (bytes: [UInt8], problem: Problem?) {
    let run = ToolRun()
    let out = try pipe()
    let output = Descriptor(owning: out.read)
    let written = Descriptor(owning: out.write)
    let end = try pipe()
    let ended = Descriptor(owning: end.read)
    run.start(program, arguments, output: written.release(), end: end.write)
    let bytes = try collect(output, limit: limit, seconds: seconds)
    // Closed before we wait: whoever still writes is told that nobody reads.
    do { try output.close() } catch { throw .system(error) }
    _ = try collect(ended, limit: 1, seconds: seconds)
    switch run.ending {
    case .exited(0): return (bytes, nil)
    case .exited(let status), .signalled(let status): return (bytes, .failed(status: status))
    case .notStarted(let why): throw .notStarted(why)
    case nil: throw .silent(seconds: seconds)
    }
  }

  private static func pipe() throws(Problem) -> (read: Int32, write: Int32) {
    do { return try Pipe.make() } catch { throw .system(error) }
  }

  private static func collect(
    _ file: borrowing Descriptor, limit: Int, seconds: Int32
  ) throws(Problem) -> [UInt8] {
    var bytes: [UInt8] = []
    var poller = Poller()
    poller.add(file.number, .read)
    let chunk = 65_536
    do throws(SystemError) {
      while bytes.count <= limit {
        let deadline = SystemClock.boottime() + Int64(seconds) * 1_000_000_000
        while try poller.wait(timeout: 1_000).isEmpty, SystemClock.boottime() < deadline {}
        if try file.read(into: &bytes, limit: chunk) == 0 { return bytes }
      }
    } catch {
      throw error.number == Errno.again ? .silent(seconds: seconds) : .system(error)
    }
    throw .tooMuch(limit: limit)
  }
}

/// One run of a program, shared by the task that waits for it and the reader.
private final class ToolRun: Sendable {
  private let state = Mutex<Ending?>(nil)

  enum Ending: Sendable {
    case exited(Int32)
    case signalled(Int32)
    case notStarted(String)
  }

  var ending: Ending? { state.withLock { $0 } }

  /// `output` and `end` are closed when the program has ended; `end` last.
  func start(_ program: String, _ arguments: [String], output: Int32, end: Int32) {
    Task.detached {
      let ending = await ToolRun.run(program, arguments, FileDescriptor(rawValue: output))
      self.state.withLock { $0 = ending }
      try? FileDescriptor(rawValue: end).close()
    }
  }

  private static func run(
    _ program: String, _ arguments: [String], _ output: FileDescriptor
  ) async -> Ending {
    do {
      let result = try await Subprocess.run(
        .name(program), arguments: Arguments(arguments), input: .none,
        output: .fileDescriptor(output, closeAfterSpawningProcess: true), error: .discarded)
      switch result.terminationStatus {
      case .exited(let status): return .exited(Int32(status))
      case .signaled(let number): return .signalled(Int32(number))
      }
    } catch {
      return .notStarted("\(program) cannot be started")
    }
  }
}
