import WarRoomCore
import WarRoomGate

/// One word of a command with `{{labels.NAME}}` in it. What a label holds comes from outside: it
/// stays inside of this one word and cannot become an option, another path or a program.
struct Template {
  /// Alternates text and names, beginning with text.
  let pieces: [Piece]

  /// Part of a word.
  enum Piece: Equatable {
    case text(String)
    case label(String)
  }

  /// Why a word cannot be filled.
  struct Problem: Error {
    let text: String
  }

  static let opening = "{{labels."

  init(_ word: String) throws(Problem) {
    var pieces: [Piece] = []
    var rest = Substring(word)
    while let start = rest.firstRange(of: Template.opening) {
      pieces.append(.text(String(rest[..<start.lowerBound])))
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: "}}") else {
        throw Problem(text: "\(Quotation.of(word)) lacks the closing }}")
      }
      let name = String(rest[..<end.lowerBound])
      guard Template.isName(name) else {
        throw Problem(text: "\(Quotation.of(name)) is no name of a label")
      }
      pieces.append(.label(name))
      rest = rest[end.upperBound...]
    }
    pieces.append(.text(String(rest)))
    for piece in pieces {
      if case .text(let text) = piece, Template.looksMeant(text) {
        throw Problem(text: "\(Quotation.of(word)) has to be written as {{labels.NAME}}")
      }
    }
    self.pieces = pieces
  }

  /// True when there is something to fill in.
  var hasLabels: Bool { pieces.count > 1 }

  /// The word for `alert`.
  func filled(from alert: Alert) throws(Problem) -> String {
    var word = ""
    for piece in pieces {
      switch piece {
      case .text(let text):
        word += text
      case .label(let name):
        guard let utf8 = Template.value(of: name, in: alert) else {
          throw Problem(text: "the alert has no label \(Quotation.of(name))")
        }
        try check(String(utf8), of: name, atStart: word.isEmpty)
        word += String(utf8)
      }
    }
    return word
  }

  /// The word with a harmless name in each place, for judging what the rest of it is.
  var example: String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .label: "x"
      }
    }.joined()
  }

  /// The bytes of a label; `service` is what the alert is about where no label has that name.
  static func value(of name: String, in alert: Alert) -> String.UTF8View? {
    let label = alert.labels.first { $0.name.utf8.elementsEqual(name.utf8) }
    return label?.value.utf8 ?? (name == "service" ? alert.service?.utf8 : nil)
  }

  private func check(_ value: String, of name: String, atStart: Bool) throws(Problem) {
    let label = "the label \(Quotation.of(name))"
    guard !value.isEmpty else { throw Problem(text: "\(label) is empty") }
    guard value.utf8.count <= Limits.parameterBytes else {
      throw Problem(text: "\(label) is longer than \(Limits.parameterBytes) bytes")
    }
    for scalar in value.unicodeScalars where !Quotation.isPlain(scalar) {
      throw Problem(text: "\(label) holds \(Quotation.name(of: scalar)), which cannot be seen")
    }
    if atStart, value.utf8.first == 0x2d {
      throw Problem(text: "\(label) begins with - and would be taken for an option")
    }
    let steps = value.utf8.split(separator: 0x2f, omittingEmptySubsequences: false)
    if steps.contains(where: { $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) }) {
      throw Problem(text: "\(label) leads to another folder")
    }
    let standsAlone = pieces.allSatisfy { $0 == .text("") || $0 == .label(name) }
    if !(standsAlone && pieces.count == 3), value.utf8.contains(0x2f) {
      throw Problem(text: "\(label) holds a / inside of a longer word")
    }
  }

  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= Limits.lineLength
      && name.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5a).contains($0) || (0x61...0x7a).contains($0)
          || $0 == 0x5f || $0 == 0x2e || $0 == 0x2d
      }
  }

  /// Forms that somebody wrote who meant a label; other braces belong to the command.
  private static func looksMeant(_ text: String) -> Bool {
    let squeezed = text.filter { $0 != " " }.lowercased()
    return ["{{labels", "{{label.", "{{$labels", "{{.labels"].contains { squeezed.contains($0) }
  }
}

extension Substring {
  /// Where `text` stands first.
  func firstRange(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
