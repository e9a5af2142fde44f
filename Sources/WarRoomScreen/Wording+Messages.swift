package import WarRoomCore

extension Wording {
  static func kind(_ fact: MessageFact) -> String {
    switch fact {
    case .drafted: "draft"
    case .proposed: "to send"
    case .delivered: "sent"
    }
  }

  static func role(_ fact: MessageFact) -> ThemeRole {
    switch fact {
    case .drafted, .proposed: .info
    case .delivered: .ok
    }
  }

  static func text(_ fact: MessageFact, in room: Room) -> String {
    switch fact {
    case .drafted(let message): return "\(name(message)): \(firstLine(of: message.text))"
    case .proposed(let number, let run): return "\(name(number, room)) by run \(run)"
    case .delivered(let number, let run, _, let link):
      let by = run.map { ", by run \($0)" } ?? ", by hand"
      return name(number, room) + by + (link.map { ": \($0)" } ?? "")
    }
  }

  static func order(_ order: MessageOrder) -> String {
    switch order {
    case .draft(let message): "draft a message, \(message.kind.rawValue)"
    case .send(let number, _): "send message \(number)"
    case .deliver(let number, _, _): "record that message \(number) is out"
    }
  }

  /// `message 2, status-page`.
  package static func name(_ message: IncidentMessage) -> String {
    "message \(message.number), \(message.kind.rawValue)"
  }

  private static func name(_ number: UInt64, _ room: Room) -> String {
    room.messages.state(number).map { name($0.message) } ?? "message \(number)"
  }

  private static func firstLine(of text: String) -> String {
    text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
  }
}
