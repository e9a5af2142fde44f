import Crypto
package import WarRoomIntake
import WarRoomJSON

/// What one request brought.
package struct Delivery: Sendable {
  /// The sender's name; `unnamed` for one that nobody configured.
  package let sender: String
  /// Names by which it is known when it comes again; empty where the same body may well be sent
  /// twice in earnest.
  package let names: [String]
  package let alerts: [IntakeAlert]
  /// Where the answer goes.
  package let reply: Reply

  /// What a sender is called that nobody configured.
  package static let unnamed = "unnamed"

  /// The names of a body. What a sender has signed it does not sign again, but for a second try.
  static func names(of body: [UInt8], from sender: Sender) -> [String] {
    guard sender.scheme.signed != nil else { return [] }
    let digest = SHA256.hash(data: body).prefix(16).map {
      ($0 < 16 ? "0" : "") + String($0, radix: 16)
    }.joined()
    return ["\(sender.name):\(digest)"]
  }
}
