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

  static let numbers: [UInt64] = [
    0, 7, 10, 99, 1_000_000, 9_999_999_999_999_999, 10_000_000_000_000_000,
    10_000_000_000_000_001, 120_000_000_000_000_034, .max,
  ]

  @Test(arguments: numbers) func printsNumbers(number: UInt64) {
    let half = -Int64(number >> 1)
    var writer = JSONWriter()
    writer.unsigned(number)
    writer.member("n", unsigned: number)
    writer.member("i", integer: half)
    writer.member("t", string: "\(number)\u{1}")
    let printed = "\(number),\"n\":\(number),\"i\":\(half),\"t\":\"\(number)\\u0001\""
    #expect(String(decoding: writer.bytes, as: UTF8.self) == printed)
  }

  @Test func printsTimes() {
    var writer = JSONWriter()
    writer.beginArray()
    writer.time(date: (1, 2, 3), time: (4, 5, 6, 7))
    writer.time(date: (9_999, 12, 31), time: (23, 59, 59, 999_999))
    writer.endArray()
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "[\"0001-02-03T04:05:06.000007Z\",\"9999-12-31T23:59:59.999999Z\"]")
  }

  @Test func printsHex() {
    var writer = JSONWriter()
    writer.appendHex((0x0123_4567_89ab_cdef, 0, .max, 0x9a9f_a0ff_0f90_a90a))
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == "0123456789abcdef0000000000000000"
        + "ffffffffffffffff9a9fa0ff0f90a90a")
  }
}
