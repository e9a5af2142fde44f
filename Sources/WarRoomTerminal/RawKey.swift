import CWarRoomTerminal
import WarRoomCanvas

/// What curses reads, before pastes and unknown sequences are put together.
enum RawKey: Hashable {
  case none
  case scalar(Unicode.Scalar)
  case named(Key)
  case pasteStart
  case pasteEnd
  case invalid
  case gone
  /// News that arrives another way as well.
  case ignored

  /// Takes a key apart as `wrt_read_key` packs it.
  init(packed: Int64) {
    let code = Int(truncatingIfNeeded: packed & 0xFFFF_FFFF)
    switch Int(packed >> 32) {
    case Int(WRT_NONE): self = .none
    case Int(WRT_CHARACTER):
      self = Unicode.Scalar(UInt32(code)).map(RawKey.scalar) ?? .invalid
    case Int(WRT_NAMED): self = RawKey.named(code: code)
    case Int(WRT_GONE): self = .gone
    default: self = .invalid
    }
  }

  private static func named(code: Int) -> RawKey {
    switch code {
    case Int(WRT_UP): .named(.up)
    case Int(WRT_DOWN): .named(.down)
    case Int(WRT_LEFT): .named(.left)
    case Int(WRT_RIGHT): .named(.right)
    case Int(WRT_HOME): .named(.home)
    case Int(WRT_END): .named(.end)
    case Int(WRT_PAGE_UP): .named(.pageUp)
    case Int(WRT_PAGE_DOWN): .named(.pageDown)
    case Int(WRT_BACKSPACE): .named(.backspace)
    case Int(WRT_DELETE): .named(.delete)
    case Int(WRT_INSERT): .named(.insert)
    case Int(WRT_ENTER): .named(.enter)
    case Int(WRT_BACK_TAB): .named(.backTab)
    case Int(WRT_PASTE_START): .pasteStart
    case Int(WRT_PASTE_END): .pasteEnd
    case Int(WRT_RESIZED): .ignored
    case Int(WRT_F0) + 1...Int(WRT_F0) + 63: .named(.function(code - Int(WRT_F0)))
    default: .named(.unknown)
    }
  }
}
