import Glibc
package import WarRoomCanvas

extension RGB {
  /// Relative luminance, 0 to 1: https://www.w3.org/TR/WCAG21/#dfn-relative-luminance
  package var luminance: Double {
    let linear = self.linear
    return 0.2126 * linear.red + 0.7152 * linear.green + 0.0722 * linear.blue
  }

  /// Contrast ratio, 1 to 21: https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio
  package func contrast(with other: RGB) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// The light of each part: the transfer function of IEC 61966-2-1.
  var linear: LinearRGB {
    func light(_ part: UInt8) -> Double {
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return LinearRGB(red: light(red), green: light(green), blue: light(blue))
  }
}
