import WarRoomClient
import WarRoomCore

/// Why a command was not even asked for.
struct RunProblem: Error {
  let failure: Failure
  /// Nobody decided against it: it only could not be recorded.
  let isOfRecording: Bool

  init(_ failure: ClientFailure) {
    switch failure {
    case .refused(.journalUnavailable(let why)):
      self.failure = Failure(.diskTrouble, "nothing was run: the journal takes nothing: \(why)")
      isOfRecording = true
    case .refused(.policyBroken(let why)):
      self.failure = Failure(.configuration, "nothing was run: \(why)")
      isOfRecording = false
    case .refused(.notDeclared), .refused(.incidentOver), .refused(.actionsNotInPhase),
      .refused(.importedIsPast):
      self.failure = Failure(failure)
      isOfRecording = true
    case .refused:
      self.failure = Failure(failure)
      isOfRecording = false
    case .noHost, .homeUnusable, .notAllowed, .dismissed, .hostLost, .noAnswer, .warned,
      .foreignHost:
      self.failure = Failure(.noHost, "nothing was run: " + Failure(failure).text)
      isOfRecording = true
    }
  }

  /// No incident, or several.
  init(_ failure: Failure) {
    self.failure = Failure(.refused, "refused: " + failure.text)
    isOfRecording = true
  }
}
