import CWarRoomTerminal
package import WarRoomCanvas

extension Terminal {
  /// Everything that was typed or happened since the last time, without waiting for more (only a
  /// paste or a sequence that has begun is waited for, a moment). Call it when either descriptor
  /// is readable. Ctrl-z stops the program in here; afterwards comes `resumed`. After `hangUp`
  /// nothing ever comes again.
  package mutating func readKeys() -> [Key] {
    var keys: [Key] = []
    takeSignals(into: &keys)
    for _ in 0..<Limits.keysPerRead {
      let raw = RawKey(packed: wrt_read_key())
      if raw == .gone {
        assembler.settle(into: &keys)
        keys.append(.hangUp)
        break
      }
      if raw != .none {
        assembler.feed(raw, into: &keys)
      } else if let patience = assembler.patience {
        if patience > 0, wrt_wait_input(Int32(patience)) != 0 { continue }
        assembler.settle(into: &keys)
      } else {
        break
      }
    }
    guard keys.contains(.control("z")) else { return keys }
    keys.removeAll { $0 == .control("z") }
    suspend()
    keys.append(.resumed)
    return keys
  }

  /// Stops the program with the terminal given back, as ctrl-z does everywhere, and returns when
  /// it goes on, with the screen painted again. Where nobody could continue it, it only repaints.
  package mutating func suspend() {
    stop(wholeJob: true)
  }

  /// Forgets what was typed and not read yet: what was meant for another prompt must not answer
  /// the one that just came up.
  package mutating func discardTypeahead() {
    assembler = KeyAssembler()
    wrt_discard_input()
  }

  private mutating func takeSignals(into keys: inout [Key]) {
    for _ in 0..<Limits.signalsPerRead {
      switch Int(wrt_next_signal()) {
      case Int(WRT_SIGNAL_NONE):
        return
      case Int(WRT_SIGNAL_RESIZE):
        guard wrt_resize() != 0 else { continue }
        shown = nil
        keys.append(.resize)
      case Int(WRT_SIGNAL_STOP):
        stop(wholeJob: false)
        keys.append(.resumed)
      case Int(WRT_SIGNAL_CONTINUE):
        repaint(resized: wrt_resume())
        keys.append(.resumed)
      case Int(WRT_SIGNAL_INTERRUPT):
        keys.append(.interrupt)
      case Int(WRT_SIGNAL_HANG_UP):
        keys.append(.hangUp)
      default:
        keys.append(.terminate)
      }
    }
  }

  private mutating func stop(wholeJob: Bool) {
    repaint(resized: wrt_suspend(wholeJob ? 1 : 0))
  }

  private mutating func repaint(resized: Int32) {
    if resized != 0 {
      shown = nil
    } else {
      redraw()
    }
  }
}
