package import WarRoomCore
import WarRoomGate
import WarRoomScreen

/// The text of a kind of message with places such as `{{title}}`. Nothing else has a meaning in it:
/// no conditions, no loops, no code.
package struct MessageTemplate: Equatable, Sendable {
  package var kind: IncidentMessage.Kind
  /// Where it was read; `built in` for ours.
  package var file: String
  /// A line each: texts and places in turn, beginning with a text.
  private let lines: [[Piece]]

  private enum Piece: Equatable, Sendable {
    case text(String)
    case value(MessageValue)
  }

  /// Reads `messages/NAME.yaml`: `message:` names the kind, `text:` holds the text; strict.
  package static func parse(_ bytes: [UInt8], file: String) throws(ConfigError) -> MessageTemplate {
    let map = try YamlReader.map(bytes, file: file)
    try map.allow(["message", "text"])
    let kind: IncidentMessage.Kind = try map.required("message").choice()
    let value = try map.required("text")
    let text = try value.paragraph()
    do throws(Problem) { return try MessageTemplate(kind, text, file: file) } catch {
      throw value.wrong(error.text, hint: error.hint)
    }
  }

  private struct Problem: Error {
    let text: String
    let hint: String
  }

  private init(_ kind: IncidentMessage.Kind, _ text: String, file: String) throws(Problem) {
    self.kind = kind
    self.file = file
    var lines: [[Piece]] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append(try MessageTemplate.pieces(of: line))
    }
    self.lines = lines
  }

  private static func pieces(of line: Substring) throws(Problem) -> [Piece] {
    var pieces: [Piece] = []
    var rest = line
    while let start = rest.firstRange(of: "{{") {
      pieces.append(.text(String(rest[..<start.lowerBound])))
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: "}}") else {
        throw Problem(text: "has a {{ without its }}", hint: "write {{title}}")
      }
      let name = rest[..<end.lowerBound].filter { $0 != " " }
      guard let value = MessageValue(rawValue: name) else {
        let names = MessageValue.allCases.map(\.rawValue)
        let near = Misspelling.nearest(to: name, among: names)
        throw Problem(
          text: "names \(Quotation.of(name)), which nothing is known by",
          hint: near.map { "did you mean {{\($0)}}?" } ?? names.joined(separator: ", "))
      }
      pieces.append(.value(value))
      rest = rest[end.upperBound...]
    }
    return pieces + [.text(String(rest))]
  }

  /// The message about a room. A line that ends with its only place, such as `- {{actions}}`,
  /// stands once for each thing to tell; elsewhere they follow each other.
  package func filled(from room: Room, now: Timestamp) -> String {
    lines.flatMap { pieces -> [String] in
      if pieces.count == 3, case .text(let start) = pieces[0], case .value(let value) = pieces[1],
        pieces[2] == .text(""), !start.contains(where: \.isLetter)
      {
        return value.texts(in: room, now: now).map { start + visible($0) }
      }
      return [
        pieces.map { piece in
          switch piece {
          case .text(let text): text
          case .value(let value):
            value.texts(in: room, now: now).map(visible).joined(separator: "; ")
          }
        }.joined()
      ]
    }.joined(separator: "\n")
  }

  private func visible(_ text: String) -> String { Quotation.visible(text) }

  /// Ours, for each kind.
  package static func builtIn(_ kind: IncidentMessage.Kind) -> MessageTemplate {
    let bytes =
      switch kind {
      case .everybody: PackageResources.internal_yaml
      case .stakeholder: PackageResources.stakeholder_yaml
      case .statusPage: PackageResources.status_page_yaml
      case .handOver: PackageResources.hand_over_yaml
      case .allClear: PackageResources.all_clear_yaml
      }
    // A test reads each; without its text there would be a message without words.
    let text = String(decoding: bytes, as: UTF8.self)
    return (try? parse(bytes, file: "built in"))
      ?? MessageTemplate(kind: kind, file: "built in", lines: [[.text(text)]])
  }

  private init(kind: IncidentMessage.Kind, file: String, lines: [[Piece]]) {
    self.kind = kind
    self.file = file
    self.lines = lines
  }
}
