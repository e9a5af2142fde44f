import WarRoomCanvas

/// Makes keys of what curses reads: gathers a paste into one key, and swallows whole what looks
/// like an escape sequence nobody knows, because its letters would otherwise act as keys.
struct KeyAssembler {
  private enum State: Hashable {
    case idle
    /// After Escape.
    case escape
    /// Inside `ESC [`, which ends with a letter or the like, so many scalars in.
    case sequence(Int)
    /// After `ESC O`, which one scalar ends.
    case single
    /// Inside a control string begun with this scalar, which BEL or `ESC \` ends.
    case string(Unicode.Scalar, count: Int, escaped: Bool)
    case paste([UInt8])
  }

  private var state = State.idle

  /// Milliseconds to wait for more before `settle` is called; nil when nothing is open.
  var patience: Int? {
    switch state {
    case .idle: nil
    // Curses has waited its own delay already.
    case .escape: 0
    case .sequence, .single, .string: Limits.sequenceQuiet
    case .paste: Limits.pasteQuiet
    }
  }

  /// Takes one raw key and adds the keys that it completes.
  mutating func feed(_ raw: RawKey, into keys: inout [Key]) {
    if case .paste(let bytes) = state {
      gather(raw, after: bytes, into: &keys)
      return
    }
    switch raw {
    case .scalar(let scalar):
      feed(scalar, into: &keys)
    case .pasteStart:
      settle(into: &keys)
      state = .paste([])
    case .named(let key):
      settle(into: &keys)
      keys.append(key)
    case .invalid:
      settle(into: &keys)
      keys.append(.unknown)
    case .none, .pasteEnd, .gone, .ignored:
      break
    }
  }

  /// Nothing more came: what is open stands for itself.
  mutating func settle(into keys: inout [Key]) {
    switch state {
    case .idle: break
    case .escape: keys.append(.escape)
    case .sequence(0): keys.append(.alt("["))
    case .single: keys.append(.alt("O"))
    case .string(let first, 0, _): keys.append(.alt(Character(first)))
    case .sequence, .string: keys.append(.unknown)
    case .paste(let bytes): keys.append(.paste(bytes))
    }
    state = .idle
  }

  private mutating func gather(_ raw: RawKey, after bytes: [UInt8], into keys: inout [Key]) {
    switch raw {
    case .pasteEnd, .gone:
      settle(into: &keys)
    case .scalar(let scalar):
      // Terminals send a line break as CR.
      let encoded = Array(String(scalar == "\r" ? "\n" : scalar).utf8)
      guard bytes.count + encoded.count <= Limits.pasteBytes else { return }
      state = .idle  // gives up the only other copy of the bytes, so that adding is cheap
      var longer = bytes
      longer += encoded
      state = .paste(longer)
    case .none, .named, .pasteStart, .invalid, .ignored:
      break
    }
  }

  private mutating func feed(_ scalar: Unicode.Scalar, into keys: inout [Key]) {
    switch state {
    case .idle, .paste:
      if scalar == "\u{1B}" {
        state = .escape
      } else {
        keys.append(Self.key(scalar))
      }
    case .escape:
      afterEscape(scalar, into: &keys)
    case .single:
      state = .idle
      keys.append(.unknown)
    case .sequence(let count):
      if (0x40...0x7E).contains(scalar.value) || count >= Limits.sequenceScalars {
        state = .idle
        keys.append(.unknown)
      } else {
        state = .sequence(count + 1)
      }
    case .string(let first, let count, let escaped):
      let ends = scalar == "\u{07}" || (escaped && scalar == "\\")
      if ends || count >= Limits.sequenceScalars {
        state = .idle
        keys.append(.unknown)
      } else {
        state = .string(first, count: count + 1, escaped: scalar == "\u{1B}")
      }
    }
  }

  private mutating func afterEscape(_ scalar: Unicode.Scalar, into keys: inout [Key]) {
    switch scalar {
    case "\u{1B}": keys.append(.escape)
    case "[": state = .sequence(0)
    case "O": state = .single
    case "]", "P", "_", "^": state = .string(scalar, count: 0, escaped: false)
    default:
      state = .idle
      if DisplayWidth.of(scalar) != nil {
        keys.append(.alt(Character(scalar)))
      } else {
        keys.append(.escape)
        keys.append(Self.key(scalar))
      }
    }
  }

  private static func key(_ scalar: Unicode.Scalar) -> Key {
    switch scalar.value {
    case 0x0A, 0x0D: return .enter
    case 0x09: return .tab
    case 0x08, 0x7F: return .backspace
    case 0x00: return .control(" ")
    case 0x01...0x1A: return .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))
    case 0x1C...0x1F: return .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x40)))
    default: return DisplayWidth.of(scalar) == nil ? .unknown : .character(Character(scalar))
    }
  }
}
