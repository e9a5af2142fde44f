import Testing

@testable import WarRoomJSON

@Suite struct JSONReaderTests {
  static let good: [(text: String, value: JSON)] = [
    ("null", .null),
    (" true\r\n\t", .bool(true)),
    ("false", .bool(false)),
    ("0", .number("0")),
    ("-0.10e+05", .number("-0.10e+05")),
    ("123456789012345678901234567890", .number("123456789012345678901234567890")),
    ("1E9", .number("1E9")),
    ("\"\"", .string("")),
    ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0000\"", .string("\"\\/\u{8}\u{c}\n\r\t\0")),
    ("\"\\u00e9\\uD83d\\ude00\"", .string("é😀")),
    ("\"é€😀\u{7f}\"", .string("é€😀\u{7f}")),
    ("[]", .array([])),
    ("[ 1 , [ ] ,{}]", .array([.number("1"), .array([]), .object([])])),
    (
      "{\"b\":1,\"a\":null}",
      .object([.init(name: "b", value: .number("1")), .init(name: "a", value: .null)])
    ),
    // Two names that look the same but are different bytes are different names.
    (
      "{\"\u{e9}\":1,\"e\u{301}\":2}",
      .object([
        .init(name: "\u{e9}", value: .number("1")), .init(name: "e\u{301}", value: .number("2")),
      ])
    ),
  ]

  @Test(arguments: good) func reads(text: String, value: JSON) throws {
    #expect(try JSON.parse(text.utf8) == value)
  }

  typealias Bad = (text: String, line: Int, column: Int, problem: JSONError.Problem)
  static let bad: [Bad] = [
    ("", 1, 1, .unexpectedEnd),
    ("  \n ", 2, 2, .unexpectedEnd),
    ("nul", 1, 4, .unexpectedEnd),
    ("nulL", 1, 4, .unexpected(UInt8(ascii: "L"))),
    ("NaN", 1, 1, .unexpected(UInt8(ascii: "N"))),
    ("+1", 1, 1, .unexpected(UInt8(ascii: "+"))),
    ("01", 1, 1, .badNumber),
    ("-", 1, 1, .badNumber),
    ("1.", 1, 1, .badNumber),
    ("[1e]", 1, 2, .badNumber),
    (".5", 1, 1, .unexpected(UInt8(ascii: "."))),
    ("1 2", 1, 3, .trailingBytes),
    ("{}\u{0}", 1, 3, .trailingBytes),
    ("[1,]", 1, 4, .unexpected(UInt8(ascii: "]"))),
    ("[1", 1, 3, .unexpectedEnd),
    ("[,1]", 1, 2, .unexpected(UInt8(ascii: ","))),
    ("{\"a\":1,}", 1, 8, .unexpected(UInt8(ascii: "}"))),
    ("{a:1}", 1, 2, .unexpected(UInt8(ascii: "a"))),
    ("{\"a\" 1}", 1, 6, .unexpected(UInt8(ascii: "1"))),
    ("{\"a\":1\n,\n \"a\":2}", 3, 2, .duplicateKey("a")),
    ("{\"a\":1,\"\\u0061\":2}", 1, 8, .duplicateKey("a")),
    ("\"a", 1, 3, .unexpectedEnd),
    ("\"a\nb\"", 1, 3, .rawControl(0x0a)),
    ("\"é\u{1f}\"", 1, 4, .rawControl(0x1f)),
    ("\"\\x\"", 1, 2, .badEscape),
    ("\"\\u12g4\"", 1, 2, .badEscape),
    ("\"\\u12", 1, 2, .badEscape),
    ("\"\\", 1, 3, .unexpectedEnd),
    ("\"a\\ud800\"", 1, 3, .loneSurrogate),
    ("\"\\ud800\\n\"", 1, 2, .loneSurrogate),
    ("\"\\ud800\\ud800\"", 1, 2, .loneSurrogate),
    ("\"\\udc00\\ud800\"", 1, 2, .loneSurrogate),
    ("/* */ 1", 1, 1, .unexpected(UInt8(ascii: "/"))),
    ("\u{feff}1", 1, 1, .unexpected(0xef)),
  ]

  @Test(arguments: bad) func refuses(bad: Bad) {
    #expect(throws: JSONError(line: bad.line, column: bad.column, problem: bad.problem)) {
      try JSON.parse(bad.text.utf8)
    }
  }

  static let badUTF8: [[UInt8]] = [
    [0x80], [0xc0, 0x80], [0xc1, 0xbf], [0xc3], [0xe0, 0x80, 0x80], [0xed, 0xa0, 0x80],
    [0xe2, 0x82], [0xf0, 0x80, 0x80, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xf5, 0x80, 0x80, 0x80],
    [0xff], [0xe2, 0x28, 0xa1], [0xf0, 0x9f, 0x98, 0x20],
  ]

  @Test(arguments: badUTF8) func refusesBadUTF8(bytes: [UInt8]) {
    #expect(throws: JSONError(line: 1, column: 3, problem: .badUTF8)) {
      try JSON.parse([0x22, 0x61] + bytes + [0x22])
    }
  }

  @Test func depthIsBounded() throws {
    let limits = JSONLimits(bytes: 1_000, depth: 8, values: 100)
    let deepest = String(repeating: "[", count: 8) + String(repeating: "]", count: 8)
    _ = try JSON.parse(deepest.utf8, limits: limits)
    #expect(throws: JSONError(line: 1, column: 9, problem: .tooDeep(limit: 8))) {
      try JSON.parse(String(repeating: "[", count: 900).utf8, limits: limits)
    }
    #expect(throws: JSONError(line: 1, column: 41, problem: .tooDeep(limit: 8))) {
      try JSON.parse(String(repeating: "{\"a\":", count: 20).utf8, limits: limits)
    }
  }

  @Test func sizeAndCountAreBounded() throws {
    let limits = JSONLimits(bytes: 20, depth: 8, values: 4)
    _ = try JSON.parse("[1,2,3]             ".utf8, limits: limits)
    #expect(throws: JSONError(line: 1, column: 1, problem: .tooLarge(limit: 20))) {
      try JSON.parse("[1,2,3]              ".utf8, limits: limits)
    }
    #expect(throws: JSONError(line: 1, column: 8, problem: .tooManyValues(limit: 4))) {
      try JSON.parse("[1,2,3,4]".utf8, limits: limits)
    }
  }

  @Test func manyNamesAreCheckedForRepeats() throws {
    let names = (0..<5_000).map { "\"n\($0)\":0" }
    let whole = "{" + names.joined(separator: ",")
    guard case .object(let members) = try JSON.parse((whole + "}").utf8) else {
      Issue.record("not an object")
      return
    }
    #expect(members.count == 5_000)
    for repeated in ["n0", "n15", "n16", "n4999"] {
      #expect(throws: JSONError.self) {
        try JSON.parse((whole + ",\"\(repeated)\":1}").utf8)
      }
    }
  }

  @Test func rangesShowValuesAsPrinted() throws {
    let text = " {\"a\" : [1, {\"x\":\"\\u0041\"} ] ,\"b\":2e1 }"
    let bytes = Array(text.utf8)
    let members = try JSON.memberRanges(of: bytes)
    #expect(members.map(\.name) == ["a", "b"])
    let printed = members.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(printed == ["[1, {\"x\":\"\\u0041\"} ]", "2e1"])
    let elements = try JSON.elementRanges(of: Array(printed[0].utf8))
    #expect(elements == [1..<2, 4..<18])
  }

  /// Any bytes end in a value or a typed error; what was read can be written and read again.
  @Test func survivesAnyBytes() throws {
    var random = SplitMix(state: 42)
    let alphabet = Array("{}[]\",:\\u0123dDeE+-.tfn alsrue\n\u{0}é".utf8) + [0xff, 0xed, 0xa0]
    for _ in 0..<20_000 {
      let length = Int(random.next() % 40)
      let bytes = (0..<length).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }
      guard let json = try? JSON.parse(bytes) else { continue }
      var writer = JSONWriter()
      writer.write(json)
      #expect(try JSON.parse(writer.bytes) == json)
    }
  }
}

/// A small generator with a fixed seed, so that a failure can be seen again.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

extension JSONWriter {
  /// Writes a whole tree.
  mutating func write(_ json: JSON) {
    switch json {
    case .null: null()
    case .bool(let truth): bool(truth)
    case .number(let text): printed(text)
    case .string(let text): string(text)
    case .array(let elements):
      beginArray()
      for element in elements { write(element) }
      endArray()
    case .object(let members):
      // The writer's names are constants of ours; any name at all is written as a string here.
      beginObject()
      for (index, member) in members.enumerated() {
        if index > 0 { raw(",") }
        var name = JSONWriter()
        name.string(member.name)
        raw(String(decoding: name.bytes, as: UTF8.self) + ":")
        var value = JSONWriter()
        value.write(member.value)
        raw(String(decoding: value.bytes, as: UTF8.self))
      }
      endObject()
    }
  }
}
