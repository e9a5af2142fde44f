import ArgumentParser
import WarRoomCanvas
import WarRoomClient
import WarRoomCore
import WarRoomHost
import WarRoomJournal
import WarRoomScreen
import WarRoomSystem

/// Why a command ends badly: one sentence for people, one status for scripts.
struct Failure: Error {
  let status: ExitStatus
  let text: String

  init(_ status: ExitStatus, _ text: String) {
    self.status = status
    self.text = text
  }

  init(_ failure: ClientFailure) {
    switch failure {
    case .noHost(let why):
      self.init(.noHost, "no host answers: \(why)")
    case .homeUnusable(let why):
      self.init(.cannotCreate, why)
    case .foreignHost(let uid, let expected):
      self.init(
        .noHost,
        "the host at this socket runs as uid \(uid), not \(expected); nothing was sent to it")
    case .dismissed(let why):
      self.init(.noHost, "the host ended the conversation: \(why)")
    case .hostLost:
      self.init(.noHost, "the host went away before it answered; what it accepted is on disk")
    case .noAnswer:
      self.init(.noHost, "the host did not answer in time")
    case .refused(let refusal):
      self.init(.refused, "refused: \(Wording.sentence(refusal))")
    case .warned(let text):
      self.init(.noInput, text)
    }
  }

  init(_ error: JournalError) {
    self.init(.diskTrouble, "the journal: \(error.text)")
  }

  /// Says it and ends the command.
  func exit() -> ExitCode {
    warn()
    return ExitCode(status.rawValue)
  }

  /// Says it; the command goes on.
  func warn() {
    StandardStream.error.write("warroom: \(PrintableText(text).string)\n")
  }
}

extension ParsableCommand {
  /// Runs the body of a command; what it throws is said once, in one sentence.
  func reporting(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let failure as Failure {
      throw failure.exit()
    } catch let failure as ClientFailure {
      throw Failure(failure).exit()
    } catch let error as JournalError {
      throw Failure(error).exit()
    } catch let error as SystemError {
      throw Failure(.diskTrouble, error.text).exit()
    }
  }
}
