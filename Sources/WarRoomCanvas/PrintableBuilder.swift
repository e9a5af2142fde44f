/// Collects printable text scalar by scalar and keeps count of columns and marks.
struct PrintableBuilder {
  private let tabs: PrintableText.Tabs
  private let limit: Int
  private var string = ""
  private var width = 0
  /// Marks that the last base can still take; 0 before any base.
  private var marksLeft = 0

  init(tabs: PrintableText.Tabs, limit: Int) {
    self.tabs = tabs
    self.limit = min(max(limit, 0), Limits.textColumns)
  }

  var text: PrintableText { PrintableText(string: string, width: width) }

  /// Adds a scalar or its spelling; false once the limit is reached and `<cut>` is written.
  mutating func add(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\t", case .spaces(let every) = tabs {
      let stop = min(max(every, 1), Limits.tabStop)
      return append(String(repeating: " ", count: stop - width % stop))
    }
    switch DisplayWidth.of(scalar) {
    case .none:
      return append(Self.spelling(of: scalar))
    case .some(0):
      guard marksLeft > 0 else { return append(Self.spelling(of: scalar)) }
      marksLeft -= 1
      string.unicodeScalars.append(scalar)
      return true
    case .some(let columns):
      guard fits(columns) else { return false }
      string.unicodeScalars.append(scalar)
      width += columns
      // A mark on a space would part from it where lines are broken.
      marksLeft = scalar == " " ? 0 : Limits.marksPerCell
      return true
    }
  }

  /// Adds the spelling of a byte that is no part of UTF-8.
  mutating func add(invalid byte: UInt8) -> Bool {
    append("<" + Self.hex(UInt32(byte), digits: 2) + ">")
  }

  /// Adds ASCII of our own.
  private mutating func append(_ spelling: String) -> Bool {
    guard fits(spelling.utf8.count) else { return false }
    string += spelling
    width += spelling.utf8.count
    marksLeft = 0
    return true
  }

  private mutating func fits(_ columns: Int) -> Bool {
    guard width + columns > limit else { return true }
    string += "<cut>"
    width += 5
    return false
  }

  private static func spelling(of scalar: Unicode.Scalar) -> String {
    if scalar.value < 0x20 || scalar.value == 0x7F {
      return "^" + String(Unicode.Scalar(UInt8(scalar.value) ^ 0x40))
    }
    return "<U+" + hex(scalar.value, digits: 4) + ">"
  }

  private static func hex(_ value: UInt32, digits: Int) -> String {
    let plain = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - plain.utf8.count)) + plain
  }
}
