/// One thing that happened at the terminal: a key, a paste, or news about the terminal itself.
package enum Key: Hashable, Sendable {
  /// A character with a shape, the space included.
  case character(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// Control and a lower-case letter, the space, or one of `\ ] ^ _`.
  case control(Character)
  /// Alt (or Escape sent together with the character).
  case alt(Character)
  /// F1 is 1; up to 63.
  case function(Int)
  /// Pasted in one piece, cut at the terminal's bound; never to be taken for typing.
  case paste([UInt8])
  /// The window has another size now.
  case resize
  /// The program was stopped and goes on; everything has to be drawn again.
  case resumed
  /// Someone sent SIGINT (ctrl-c typed here is `control("c")`).
  case interrupt
  /// Someone asked the program to end.
  case terminate
  /// The terminal is gone; no key will ever come again.
  case hangUp
  /// A key that has no name here.
  case unknown
}
