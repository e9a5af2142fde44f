/// The sixteen colours every colour terminal names; the raw value is the ANSI number.
package enum ANSIColour: UInt8, Hashable, Sendable, CaseIterable {
  case black, red, green, yellow, blue, magenta, cyan, white
  case brightBlack, brightRed, brightGreen, brightYellow
  case brightBlue, brightMagenta, brightCyan, brightWhite

  /// True for the upper eight, which eight-colour terminals do not have.
  package var isBright: Bool { rawValue >= ANSIColour.brightBlack.rawValue }

  /// The lower one of the pair, itself when it is already one of the lower eight.
  package var dark: ANSIColour { ANSIColour(rawValue: rawValue & 7) ?? .black }
}
