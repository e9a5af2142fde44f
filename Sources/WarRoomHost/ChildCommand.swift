import Subprocess
import SystemPackage
import WarRoomCore
import WarRoomGate
import WarRoomSystem

/// A child process as it will be started: own session and process group, nothing on its standard
/// input, both outputs into one pipe.
struct ChildCommand: Sendable {
  let executable: String
  let words: [String]
  let directory: String
  let environment: [Alert.Label]
  /// Looks once more at what was approved; nil for a collector, which nobody approves.
  let look: LastLook?

  /// Starts it in a task; the job's start and end arrive as notices.
  func start(output: consuming Descriptor, job: JobID, mailbox: Mailbox) {
    let end = output.release()
    Task.detached { await run(FileDescriptor(rawValue: end), job, mailbox) }
  }

  private func run(_ output: FileDescriptor, _ job: JobID, _ mailbox: Mailbox) async {
    let program: HeldProgram?
    do {
      program = try look?.take()
    } catch {
      try? output.close()
      return mailbox.post(.exited(job, .notStarted(error.text)))
    }
    await spawn(program, output, job, mailbox)
  }

  private func spawn(
    _ program: HeldProgram?, _ output: FileDescriptor, _ job: JobID, _ mailbox: Mailbox
  ) async {
    var variables: [Environment.Key: String] = [:]
    for entry in environment {
      if let key = Environment.Key(rawValue: entry.name) { variables[key] = entry.value }
    }
    var platform = PlatformOptions()
    platform.createSession = true
    let configuration = Configuration(
      executable: .path(FilePath(program?.path ?? executable)),
      arguments: Arguments(
        executablePathOverride: words.first, remainingValues: Array(words.dropFirst())),
      environment: .custom(variables), workingDirectory: FilePath(directory),
      platformOptions: platform)
    do {
      let result = try await Subprocess.run(
        configuration, input: .none,
        output: .fileDescriptor(output, closeAfterSpawningProcess: true),
        error: .combinedWithOutput
      ) { execution in
        mailbox.post(.spawned(job, pid: execution.processIdentifier.value))
        guard let program, !program.isHeld, let look,
          let why = LastLook.change(of: look.approved.payload.executable)
        else { return }
        mailbox.post(.suspect(job, why))
      }
      switch result.terminationStatus {
      case .exited(let status): mailbox.post(.exited(job, .exited(status)))
      case .signaled(let number): mailbox.post(.exited(job, .signalled(number)))
      }
    } catch {
      mailbox.post(.exited(job, .notStarted("\(error)")))
    }
  }
}
