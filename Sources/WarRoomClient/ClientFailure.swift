package import WarRoomCore
import WarRoomSystem

/// Why a client cannot go on.
package enum ClientFailure: Error, Equatable {
  /// No host answers, and none could be started.
  case noHost(String)
  /// The home cannot be made, written to or served.
  case homeUnusable(String)
  /// This user may not reach the socket.
  case notAllowed(String)
  /// Somebody else's process answers at the socket.
  case foreignHost(uid: UInt32, expected: UInt32)
  /// The host ended the conversation, with its reason.
  case dismissed(String)
  /// The host went away without a word.
  case hostLost
  /// No answer in time.
  case noAnswer
  case refused(Refusal)
  /// The host cannot do it, in its words.
  case warned(String)
}
