package import WarRoomCanvas

/// How to take the terminal.
package struct TerminalOptions: Hashable, Sendable {
  /// The most colours to use; `mono` sends no colour at all (NO_COLOR).
  package var colours: ColourDepth
  /// ASCII only, whatever the locale says.
  package var asciiOnly: Bool
  /// Milliseconds, 0...2000, to wait after Escape for the rest of a key. ESCDELAY in the
  /// environment wins.
  package var escapeDelay: Int

  /// All colours there are, text as the locale says, 25 ms after Escape, unless told otherwise.
  package init(
    colours: ColourDepth = .indexed256, asciiOnly: Bool = false, escapeDelay: Int? = nil
  ) {
    self.colours = colours
    self.asciiOnly = asciiOnly
    let wanted = escapeDelay ?? Limits.escapeDelay
    self.escapeDelay = min(max(wanted, 0), Limits.longestEscapeDelay)
  }
}
