import Testing
import WarRoomJSON

@Suite struct JSONWriterTests {
  static let strings: [(text: String, printed: String)] = [
    ("", "\"\""),
    ("plain ~", "\"plain ~\""),
    ("\"\\/", "\"\\\"\\\\/\""),
    ("\n\r\t", "\"\\n\\r\\t\""),
    ("\0\u{8}\u{1b}\u{1f}\u{7f}", "\"\\u0000\\u0008\\u001b\\u001f\\u007f\""),
    ("é\u{9b}\u{202e}\u{feff}", "\"\\u00e9\\u009b\\u202e\\ufeff\""),
    ("😀\u{e0041}\u{10ffff}", "\"\\ud83d\\ude00\\udb40\\udc41\\udbff\\udfff\""),
    ("e\u{301}", "\"e\\u0301\""),
  ]

  @Test(arguments: strings) func escapes(text: String, printed: String) throws {
    var writer = JSONWriter()
    writer.string(text)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == printed)
    guard case .string(let back) = try JSON.parse(writer.bytes) else {
      Issue.record("not a string")
      return
    }
    #expect(Array(back.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func everyScalarIsPrintableASCIIAndComesBack() throws {
    for start in stride(from: UInt32(0), to: 0x11_0000, by: 0x400) {
      var text = ""
      for value in start..<start + 0x400 {
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
      var writer = JSONWriter()
      writer.string(text)
      let isPlain = writer.bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7f }
      #expect(isPlain, "from U+\(String(start, radix: 16))")
      guard case .string(let back) = try JSON.parse(writer.bytes) else {
        Issue.record("not a string")
        return
      }
      #expect(back.utf8.elementsEqual(text.utf8), "from U+\(String(start, radix: 16))")
    }
  }

  @Test func putsCommasBetween() {
    var writer = JSONWriter(Array("x".utf8))
    writer.beginObject()
    writer.name("a")
    writer.beginArray()
    writer.integer(Int64.min)
    writer.unsigned(UInt64.max)
    writer.integer(0)
    writer.beginArray()
    writer.endArray()
    writer.null()
    writer.endArray()
    writer.name("b")
    writer.bool(true)
    writer.name("c")
    writer.beginObject()
    writer.endObject()
    writer.name("d")
    writer.printed("{\"y\":[]}")
    writer.endObject()
    let printed = String(decoding: writer.take(), as: UTF8.self)
    #expect(
      printed == "x{\"a\":[-9223372036854775808,18446744073709551615,0,[],null],"
        + "\"b\":true,\"c\":{},\"d\":{\"y\":[]}}")
    #expect(writer.bytes.isEmpty)
  }

  static let digits: [(number: UInt64, width: Int, mark: UInt8?, printed: String)] = [
    (0, 1, nil, "0"), (7, 2, nil, "07"), (123, 2, nil, "123"), (42, 6, 0x5a, "000042Z"),
    (1_000_000, 1, 0x2d, "1000000-"), (.max, 1, nil, "18446744073709551615"),
    (1, 20, nil, "00000000000000000001"),
  ]

  @Test(arguments: digits)
  func padsDigits(number: UInt64, width: Int, mark: UInt8?, printed: String) {
    var writer = JSONWriter()
    writer.appendDigits(number, width: width, mark: mark)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == printed)
  }

  @Test func printsHex() {
    var writer = JSONWriter()
    writer.appendHex((0x0123_4567_89ab_cdef, 0, .max, 0x9a9f_a0ff_0f90_a90a))
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == "0123456789abcdef0000000000000000"
        + "ffffffffffffffff9a9fa0ff0f90a90a")
  }
}
