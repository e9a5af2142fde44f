package import WarRoomCanvas

/// What the terminal can do, as found when it was taken.
package struct Capabilities: Hashable, Sendable {
  /// Something that is not as the user's environment asked for; worth one line on the screen.
  package enum Note: Hashable, Sendable {
    /// This host does not know the type in TERM; another one stands in.
    case unknownType(asked: PrintableText, used: PrintableText)
    /// This host does not have the locale that the environment names; C.UTF-8 stands in.
    case unknownLocale
    /// Text is shown in ASCII; everything else as `?`.
    case asciiOnly
  }

  /// Colours in use: what the terminal has and the options allow.
  package let colours: ColourDepth
  /// True when text beyond ASCII can be shown.
  package let unicode: Bool
  /// True when pastes arrive as pastes and not as typing.
  package let paste: Bool
  /// The terminal's type that is in use.
  package let type: PrintableText
  /// At most one note of each kind.
  package let notes: [Note]

  /// The drawing characters that fit.
  package var glyphs: Glyphs { unicode ? .unicode : .ascii }
}
