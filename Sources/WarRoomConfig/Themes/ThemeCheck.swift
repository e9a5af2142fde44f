import WarRoomCanvas
package import WarRoomScreen

/// Whether a theme can be read by everybody, on the backgrounds that it is made for.
package enum ThemeCheck {
  /// What is hard to read or to tell apart, one sentence each; empty for a theme that names no
  /// background, because then its colours are the terminal's own and cannot be measured.
  package static func problems(of theme: Theme) -> [String] {
    theme.grounds.flatMap { ground in
      faint(theme, on: ground) + alike(theme, on: ground)
    }
  }

  /// Contrast of text at least, WCAG 2.1, success criterion 1.4.3.
  static let leastContrast = 4.5
  /// CIELAB distance at least between looks that a hurried person must not confuse: several
  /// times what can just be told side by side.
  static let leastDistance = 15.0
  /// What must not be confused, whatever cones the eyes have.
  private static let apart: [(ThemeRole, ThemeRole)] = [
    (.ok, .crit), (.ok, .warn), (.warn, .crit), (.unknown, .ok), (.unknown, .crit),
  ]

  private static func faint(_ theme: Theme, on ground: RGB) -> [String] {
    ThemeRole.allCases.compactMap { role in
      let style = theme.style(role, mono: false)
      // Faint by nobody's measure: every terminal dims in its own way.
      if style.dim { return "\(role.rawValue) is dim, which cannot be measured" }
      guard let (front, back) = colours(style, ground) else { return nil }
      let contrast = front.contrast(with: back)
      guard contrast < leastContrast else { return nil }
      let tenths = Int((contrast * 10).rounded(.down))
      return "\(role.rawValue) has a contrast of \(tenths / 10).\(tenths % 10) on \(back.hex); "
        + "text wants 4.5"
    }
  }

  private static func alike(_ theme: Theme, on ground: RGB) -> [String] {
    apart.flatMap { one, two in
      guard let first = colours(theme.style(one, mono: false), ground)?.front.linear,
        let second = colours(theme.style(two, mono: false), ground)?.front.linear
      else { return [String]() }
      return LinearRGB.Blindness.allCases.compactMap { blindness in
        let distance = first.seen(with: blindness).distance(to: second.seen(with: blindness))
        guard distance < leastDistance else { return nil }
        return "\(one.rawValue) and \(two.rawValue) look alike with \(blindness): "
          + "\(Int(distance)) apart, \(Int(leastDistance)) wanted"
      }
    }
  }

  /// Nil when one of them is the terminal's own.
  private static func colours(_ style: Style, _ ground: RGB) -> (front: RGB, back: RGB)? {
    func colour(_ ink: Ink, _ own: RGB?) -> RGB? {
      switch ink {
      case .terminal: own
      case .ansi: nil
      case .indexed(let index): RGB(index: index)
      }
    }
    guard let front = colour(style.foreground, nil), let back = colour(style.background, ground)
    else { return nil }
    return style.reverse ? (back, front) : (front, back)
  }
}
