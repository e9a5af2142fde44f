import WarRoomCanvas

/// One line of typed text with a cursor. Control characters cannot get in.
struct TextField: Equatable, Sendable {
  private(set) var scalars: [Unicode.Scalar]
  /// Before which scalar the cursor stands.
  private(set) var place: Int
  /// Scalars that fit.
  let limit: Int

  init(_ text: String = "", limit: Int = Limits.fieldScalars) {
    self.limit = limit
    self.scalars = []
    self.place = 0
    insert(text)
  }

  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  var isBlank: Bool { scalars.allSatisfy(\.properties.isWhitespace) }

  /// Puts text at the cursor; line breaks and tabs become spaces, other controls are left out.
  mutating func insert(_ text: String) {
    for scalar in text.unicodeScalars where scalars.count < limit {
      switch scalar {
      case "\n", "\t", "\r": put(" ")
      default: if scalar.value >= 0x20 && scalar.value != 0x7F { put(scalar) }
      }
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    scalars.insert(scalar, at: place)
    place += 1
  }

  mutating func replace(with text: String) {
    scalars = []
    place = 0
    insert(text)
  }

  /// Takes an editing key; false when it is none.
  mutating func edit(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let bytes): insert(String(decoding: bytes, as: UTF8.self))
    case .backspace, .control("h"): remove(place - 1..<place)
    case .delete: remove(place..<place + 1)
    case .left, .control("b"): place = max(0, place - 1)
    case .right, .control("f"): place = min(scalars.count, place + 1)
    case .home, .control("a"): place = 0
    case .end, .control("e"): place = scalars.count
    case .control("u"): remove(0..<place)
    case .control("k"): remove(place..<scalars.count)
    case .control("w"): remove(wordStart..<place)
    case .control, .enter, .escape, .tab, .backTab, .insert, .up, .down, .pageUp, .pageDown, .alt,
      .function, .resize, .resumed, .interrupt, .terminate, .hangUp, .unknown:
      return false
    }
    return true
  }

  private var wordStart: Int {
    var start = place
    while start > 0, scalars[start - 1] == " " { start -= 1 }
    while start > 0, scalars[start - 1] != " " { start -= 1 }
    return start
  }

  private mutating func remove(_ range: Range<Int>) {
    let inside = range.clamped(to: 0..<scalars.count)
    guard !inside.isEmpty else { return }
    scalars.removeSubrange(inside)
    place = inside.lowerBound
  }

  /// The part that fits into `columns` with the cursor in it, and the cursor's column there.
  func visible(columns: Int) -> (text: PrintableText, cursor: Int) {
    let whole = PrintableText(text)
    var before = String.UnicodeScalarView()
    before.append(contentsOf: scalars[..<place])
    let column = PrintableText(String(before)).width
    let hidden = max(0, column - max(columns - 1, 0))
    return (whole.dropping(columns: hidden).clipped(to: max(columns, 0)), column - hidden)
  }
}
