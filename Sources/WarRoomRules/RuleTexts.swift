import CWarRoomRules

/// The rule files that are part of the binary.
package enum RuleTexts {
  /// The text of a program's rule file; nil when there is none.
  package static func text(of program: String) -> [UInt8]? {
    var length = 0
    guard let bytes = unsafe warroom_rule(program, &length) else { return nil }
    return unsafe [UInt8](UnsafeBufferPointer(start: bytes, count: length))
  }

  /// Every program that has one, in the order of bytes.
  package static var programs: [String] {
    (0..<warroom_rule_count()).compactMap { index in
      unsafe warroom_rule_program(index).map { unsafe String(cString: $0) }
    }
  }
}
