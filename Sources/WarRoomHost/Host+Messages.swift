import Crypto
import WarRoomCore
import WarRoomJournal
import WarRoomSystem

extension Host {
  /// The number is given by the room; the digest here, whatever the client says of it.
  static func digested(_ message: IncidentMessage) -> IncidentMessage {
    var message = message
    message.digest = HexText.of(SHA256.hash(data: Array(message.text.utf8)))
    return message
  }

  /// Writes a message where the command that sends it reads it, under its digest: what is approved
  /// names the digest, so it names the text.
  func keepMessage(_ number: UInt64, _ live: LiveRoom) {
    guard let message = live.room.messages.state(number)?.message else { return }
    let folder = options.home.messages(of: live.id)
    let path = options.home.message(message.digest, of: live.id)
    do throws(SystemError) {
      try Files.makeFolders(folder)
      try Files.replace(path, with: Array(message.text.utf8), permissions: 0o600)
    } catch {
      log("message \(number) of \(live.id) is not kept: \(error.text)")
    }
  }

  /// A message is out: says so, with the link that its command printed.
  func readLink(_ id: RunID, _ live: LiveRoom) {
    guard let state = live.room.messages.state(of: id), state.sent == nil,
      case .ended(let outcome)? = live.room.run(id)?.state
    else { return }
    let path = options.home.evidence(of: live.id) + "/" + outcome.digest
    let output =
      outcome.digest.isEmpty ? [] : (try? Files.read(path, limit: Int(Limits.runOutputBytes))) ?? []
    let link = PrintedLink.first(in: output.prefix(Limits.linkSearchBytes))
    post(live.id, .message(.deliver(number: state.message.number, id, link: link)))
  }
}
