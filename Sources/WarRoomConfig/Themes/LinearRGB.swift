import Glibc

/// A colour by the light of its three parts, each 0 to 1: what eyes and their defects mix.
struct LinearRGB: Equatable, Sendable {
  var red: Double
  var green: Double
  var blue: Double

  /// How people without one kind of cone see.
  enum Blindness: CaseIterable, Sendable {
    /// Without the cones for long waves.
    case protanopia
    /// Without the cones for middle waves, the commonest.
    case deuteranopia
  }

  /// As seen without one kind of cone: the matrices of Machado, Oliveira and Fernandes, *A
  /// Physiologically-based Model for Simulation of Color Vision Deficiency* (2009), severity 1.
  func seen(with blindness: Blindness) -> LinearRGB {
    let rows: [[Double]] =
      switch blindness {
      case .protanopia:
        [
          [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
          [-0.003882, -0.048116, 1.051998],
        ]
      case .deuteranopia:
        [
          [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
          [-0.011820, 0.042940, 0.968881],
        ]
      }
    let mixed = rows.map { row in
      min(max(row[0] * red + row[1] * green + row[2] * blue, 0), 1)
    }
    return LinearRGB(red: mixed[0], green: mixed[1], blue: mixed[2])
  }

  /// How far two colours look apart: the distance in CIELAB (D65), in which 2 can just be told
  /// side by side and black and white are 100 apart.
  func distance(to other: LinearRGB) -> Double {
    let (one, two) = (lab, other.lab)
    let squares = [one.0 - two.0, one.1 - two.1, one.2 - two.2].map { $0 * $0 }
    return squares.reduce(0, +).squareRoot()
  }

  /// Lightness and the two opponent colours: CIE 15, from XYZ of IEC 61966-2-1.
  private var lab: (Double, Double, Double) {
    let x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    let y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    let z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.0890
    func root(_ value: Double) -> Double {
      value > 216.0 / 24_389 ? cbrt(value) : (24_389.0 / 27 * value + 16) / 116
    }
    return (116 * root(y) - 16, 500 * (root(x) - root(y)), 200 * (root(y) - root(z)))
  }
}
