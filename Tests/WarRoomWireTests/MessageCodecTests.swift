import Testing
import WarRoomCore
import WarRoomJSON

@testable import WarRoomWire

@Suite struct MessageCodecTests {
  // Samples go by number: their text must not reach the terminal of whoever runs the tests.
  @Test(arguments: Samples.orders.indices) func orderComesBack(number: Int) throws {
    let order = Samples.orders[number]
    let bytes = try OrderCodec.encode(order)
    #expect(try OrderCodec.decode(bytes) == order)
    #expect(try OrderCodec.encode(OrderCodec.decode(bytes)) == bytes)
  }

  @Test(arguments: Samples.refusals.indices) func refusalComesBack(number: Int) throws {
    let refusal = Samples.refusals[number]
    let bytes = RefusalCodec.encode(refusal)
    #expect(try RefusalCodec.decode(bytes) == refusal)
    #expect(try RefusalCodec.encode(RefusalCodec.decode(bytes)) == bytes)
  }

  @Test(arguments: Samples.clientMessages.indices) func clientMessageComesBack(number: Int) throws {
    let message = Samples.clientMessages[number]
    let line = try MessageCodec.encode(message)
    #expect(line.firstIndex(of: 0x0a) == line.count - 1)
    #expect(try MessageCodec.decodeClient(line) == message)
    #expect(try MessageCodec.encode(MessageCodec.decodeClient(line)) == line)
  }

  @Test(arguments: Samples.hostMessages.indices) func hostMessageComesBack(number: Int) throws {
    let message = Samples.hostMessages[number]
    let line = try MessageCodec.encode(message)
    #expect(line.firstIndex(of: 0x0a) == line.count - 1)
    #expect(try MessageCodec.decodeHost(line) == message)
    #expect(try MessageCodec.decodeHost(line.dropLast()) == message)
  }

  @Test func samplesHoldEveryKind() throws {
    #expect(
      try Set(Samples.orders.map { try kind(OrderCodec.encode($0)) }).count
        == OrderKind.allCases.count)
    #expect(
      try Set(Samples.refusals.map { try kind(RefusalCodec.encode($0)) }).count
        == RefusalKind.allCases.count)
    #expect(
      try Set(Samples.clientMessages.map { try kind(MessageCodec.encode($0)) }).count
        == ClientMessage.Kind.allCases.count)
    let messages = Samples.hostMessages.filter { message in
      if case .record = message { false } else { true }
    }
    #expect(
      try Set(messages.map { try kind(MessageCodec.encode($0)) }).count
        == HostMessage.Kind.allCases.count)
  }

  private func kind(_ bytes: [UInt8]) throws -> String {
    try JSONObject(JSON.parse(bytes)).string("k")
  }

  static let wrongOrders: [(text: String, path: String, problem: JSONShapeError.Problem)] = [
    ("{\"k\":\"approve\",\"d\":{\"run\":1,\"digest\":\"a\"}}", "d.typed", .missing),
    (
      "{\"k\":\"deny\",\"d\":{\"run\":1,\"reason\":\"\",\"raeson\":\"\"}}", "d.raeson",
      .unknownMember
    ),
    ("{\"k\":\"acknowledge\",\"d\":{},\"force\":true}", "force", .unknownMember),
    ("{\"k\":\"acknowledge\",\"d\":[]}", "d", .expected("object")),
    ("{\"k\":\"explode\",\"d\":{}}", "k", .expected("kind of order")),
    (
      "{\"k\":\"propose-command\",\"d\":{\"command\":{\"words\":[],\"directory\":null,"
        + "\"timeLimitSeconds\":1,\"shell\":true},\"reason\":\"\"}}", "d.command.shell",
      .unknownMember
    ),
    ("{\"k\":\"expire\",\"d\":{\"run\":\"1\"}}", "d.run", .expected("64-bit integer")),
    ("[]", "", .expected("object")),
  ]

  @Test(arguments: wrongOrders) func wrongOrderIsNamed(
    text: String, path: String, problem: JSONShapeError.Problem
  ) throws {
    #expect {
      try OrderCodec.decode(Array(text.utf8))
    } throws: { error in
      guard case .shape(let shape)? = error as? WireError else { return false }
      return shape.path == path && shape.problem == problem
    }
    let message = "{\"k\":\"order\",\"ticket\":\"t1\",\"incident\":null,\"order\":\(text)}"
    #expect(throws: WireError.self) { try MessageCodec.decodeClient(Array(message.utf8)) }
    #expect(MessageCodec.ticket(ofUnreadable: Array(message.utf8)) == "t1")
  }

  @Test func orderMayLeaveOutWhatIsNull() throws {
    let text = "{\"k\":\"note\",\"d\":{\"kind\":\"note\",\"text\":\"x\"}}"
    #expect(
      try OrderCodec.decode(Array(text.utf8)) == .note(.note, text: "x", occurred: nil))
    #expect(try OrderCodec.decode(Array("{\"k\":\"acknowledge\"}".utf8)) == .acknowledge)
  }

  @Test func newerPeersAreUnderstoodAsFarAsPossible() throws {
    let newer = Array("{\"k\":\"sing\",\"tune\":1}\n".utf8)
    #expect(try MessageCodec.decodeClient(newer) == .unrecognised("sing"))
    #expect(try MessageCodec.decodeHost(newer) == .unrecognised("sing"))
    #expect(throws: WireError.self) { try MessageCodec.encode(HostMessage.unrecognised("sing")) }
    #expect(throws: WireError.self) { try MessageCodec.encode(ClientMessage.unrecognised("s")) }
    let more = Array("{\"k\":\"warning\",\"text\":\"x\",\"level\":3}".utf8)
    #expect(try MessageCodec.decodeHost(more) == .warning("x"))
    let refusal = Array(
      "{\"k\":\"refused\",\"ticket\":\"t\",\"refusal\":{\"k\":\"too-late\",\"d\":1}}".utf8)
    #expect(
      try MessageCodec.decodeHost(refusal)
        == .refused(ticket: "t", .malformedOrder("too-late")))
  }

  @Test func messagesAreBounded() throws {
    let frame = try MessageCodec.encode(.warning("")).count
    let longest = String(repeating: "x", count: 262_144 - frame)
    let line = try MessageCodec.encode(.warning(longest))
    #expect(line.count == MessageCodec.maximumBytes)
    #expect(try MessageCodec.decodeHost(line) == .warning(longest))
    #expect(throws: WireError.tooLong(limit: 262_144)) {
      try MessageCodec.encode(.warning(longest + "x"))
    }
    #expect(throws: WireError.tooLong(limit: 262_144)) {
      try MessageCodec.decodeClient(line + [0x20])
    }
    let output = [UInt8](repeating: 0xff, count: HostMessage.maximumOutputBytes)
    #expect(
      try MessageCodec.decodeHost(MessageCodec.encode(.output(RunID(1), output)))
        == .output(RunID(1), output))
    #expect(throws: WireError.self) {
      try MessageCodec.encode(.output(RunID(1), output + [0]))
    }
  }

  static let badRecords = ["", "{\"v\":1}", "{\"v\":1}\n\n", "{\"v\":1\n}\n", "{\"k\":1}\n"]

  @Test(arguments: badRecords) func onlyALineIsSentAsRecord(text: String) {
    #expect(throws: WireError.unencodable("record")) {
      try MessageCodec.encode(.record(Array(text.utf8)))
    }
  }

  static let badBase64 = ["A", "AA", "AAA", "AA=A", "AB==", "AAB=", "====", "AA==AAAA", "A A="]

  @Test(arguments: badBase64) func otherBase64IsRefused(text: String) {
    #expect(Base64.decode(text) == nil)
  }

  @Test func survivesAnyBytes() throws {
    var state: UInt64 = 7
    let lines =
      try Samples.clientMessages.map { try MessageCodec.encode($0) }
      + Samples.hostMessages.map { try MessageCodec.encode($0) }
    for round in 0..<4_000 {
      var line = lines[round % lines.count]
      for _ in 0..<3 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        line[Int(state >> 33) % line.count] = UInt8(truncatingIfNeeded: state >> 24)
      }
      _ = try? MessageCodec.decodeClient(line)
      _ = try? MessageCodec.decodeHost(line)
      _ = try? RecordLine.verify(line)
    }
  }
}
