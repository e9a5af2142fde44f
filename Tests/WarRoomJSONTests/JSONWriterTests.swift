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
}
