import CWarRoomTerminal
import WarRoomCanvas

/// The terminal while it is ours: taken once, given back when the value goes away, when the
/// process exits, and when it dies by a fault. Main thread only.
///
/// Nobody else may write to the terminal meanwhile; standard error is held back and shown after.
package struct Terminal: ~Copyable {
  /// What it can do.
  package let capabilities: Capabilities

  var shown: Frame?
  var assembler = KeyAssembler()

  /// Takes the terminal: the standard descriptors where they are one, else /dev/tty.
  package static func claim(
    _ options: TerminalOptions = TerminalOptions()
  ) throws(TerminalError) -> Terminal {
    let wantsColour: Int32 = options.colours == .mono ? 0 : 1
    let answer = wrt_start(wantsColour, Int32(options.escapeDelay), options.asciiOnly ? 1 : 0)
    guard Int(answer) == Int(WRT_OK) else { throw refusal(Int(answer)) }
    return Terminal(capabilities: Capabilities(options))
  }

  /// Takes the terminal for as long as `body` runs and gives it back in every case.
  package static func withClaimed<Result>(
    _ options: TerminalOptions = TerminalOptions(),
    _ body: (inout Terminal) throws(TerminalError) -> Result
  ) throws(TerminalError) -> Result {
    var terminal = try claim(options)
    return try body(&terminal)
  }

  /// Gives the terminal back now.
  package consuming func restore() {}

  deinit { wrt_stop() }

  private init(capabilities: Capabilities) {
    self.capabilities = capabilities
  }

  private static func refusal(_ code: Int) -> TerminalError {
    switch code {
    case Int(WRT_ALREADY): .alreadyClaimed
    case Int(WRT_NO_TERMINAL): .noTerminal
    case Int(WRT_BACKGROUND): .background
    case Int(WRT_NO_TYPE): .noTerminalType
    case Int(WRT_UNFIT): .unfit(type: unsafe String(cString: wrt_asked_type()))
    case Int(WRT_NOT_MAIN): .notMainThread
    default: .system(errno: wrt_error())
    }
  }

  /// Rows and columns now.
  package var size: (rows: Int, columns: Int) { (Int(wrt_rows()), Int(wrt_columns())) }

  /// Readable when keys wait.
  package var inputDescriptor: Int32 { wrt_input() }

  /// Readable when a signal waits: another size, stop and go on, an end asked for.
  package var signalDescriptor: Int32 { wrt_signals() }

  /// The terminal's bell, or its flash.
  package func bell() { wrt_bell() }

  /// Columns that the C library, and so curses, gives a scalar; nil when it does not know it.
  package static func libraryWidth(of scalar: Unicode.Scalar) -> Int? {
    let width = Int(wrt_width(scalar.value))
    return width < 0 ? nil : width
  }
}

extension Capabilities {
  /// Reads what the started terminal turned out to be.
  fileprivate init(_ options: TerminalOptions) {
    let used = unsafe PrintableText(String(cString: wrt_type()))
    let locale = Int(wrt_locale())
    var notes: [Note] = []
    if wrt_is_fallback_type() != 0 {
      let asked = unsafe PrintableText(String(cString: wrt_asked_type()))
      notes.append(.unknownType(asked: asked, used: used))
    }
    if locale == Int(WRT_LOCALE_FALLBACK) { notes.append(.unknownLocale) }
    if locale == Int(WRT_LOCALE_ASCII) { notes.append(.asciiOnly) }
    colours = min(options.colours, ColourDepth(colours: Int(wrt_colours())))
    unicode = locale != Int(WRT_LOCALE_ASCII)
    paste = wrt_pastes() != 0
    type = used
    self.notes = notes
  }
}
