/// A colour by its three parts, sRGB.
package struct RGB: Hashable, Sendable {
  /// 0 to 255, as the other two.
  package var red: UInt8
  /// Its second part.
  package var green: UInt8
  /// Its third part.
  package var blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Nil unless it is `#` and six hex digits.
  package init?(hex text: String) {
    guard text.utf8.count == 7, text.utf8.first == UInt8(ascii: "#"),
      text.dropFirst().allSatisfy(\.isHexDigit), let number = UInt32(text.dropFirst(), radix: 16)
    else { return nil }
    self.init(
      red: UInt8(number >> 16), green: UInt8(number >> 8 & 0xff), blue: UInt8(number & 0xff))
  }

  /// A place of the 256-colour table as xterm fills it. Nil for the first sixteen, which are
  /// whatever the user's palette says.
  package init?(index: UInt8) {
    switch index {
    case ..<16: return nil
    case ..<232:
      let place = index - 16
      self.init(
        red: RGB.steps[Int(place / 36)], green: RGB.steps[Int(place / 6 % 6)],
        blue: RGB.steps[Int(place % 6)])
    default:
      let grey = 8 + 10 * (index - 232)
      self.init(red: grey, green: grey, blue: grey)
    }
  }

  /// `#` and six hex digits.
  package var hex: String {
    let digits = [red, green, blue].map { part in
      (part < 16 ? "0" : "") + String(part, radix: 16)
    }
    return "#" + digits.joined()
  }

  /// The place of the 256-colour table that comes nearest, 16 to 255; of equals the first.
  package var nearestIndex: UInt8 {
    var nearest: (index: UInt8, distance: Int) = (16, .max)
    for index in UInt8(16)...255 {
      guard let other = RGB(index: index) else { continue }
      let distance = zip(parts, other.parts).map { ($0 - $1) * ($0 - $1) }.reduce(0, +)
      if distance < nearest.distance { nearest = (index, distance) }
    }
    return nearest.index
  }

  /// The steps of the colour cube.
  private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

  private var parts: [Int] { [Int(red), Int(green), Int(blue)] }
}
