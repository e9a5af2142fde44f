/// Character classes of ASCII.
extension UInt8 {
  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7a }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  /// What a name may begin with.
  var isNameStart: Bool { isLetter || self == 0x5f }
  var isNamePart: Bool { isNameStart || isDigit }
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  var lowered: UInt8 { self >= 0x41 && self <= 0x5a ? self | 0x20 : self }
}
