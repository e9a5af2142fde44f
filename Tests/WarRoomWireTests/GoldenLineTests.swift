import Testing
import WarRoomCore
import WarRoomWire

/// Frozen lines: what is sealed today must be sealed and read the same way for ever.
///
/// The hashes were checked by hand, each with
///
///     sed -n 1p J | sed 's/,"h":"[0-9a-f]*"}$//' | tr -d '\n' | sha256sum
///
/// and the first `p` with `printf 'warroom journal v1\n' | sha256sum`.
@Suite struct GoldenLineTests {
  static let lines = [
    #"""
    {"v":1,"n":1,"b":1,"t":"2026-11-21T02:03:04.123456Z","c":0,"m":81234567890,"boot":"9f1c2\#
    ab4","who":{"login":null,"uid":1001,"gid":100,"pid":4711,"host":"bastion-1","tty":null,"\#
    via":"host","agent":false,"asserted":null,"user":"ana"},"ticket":null,"facts":[{"k":"jou\#
    rnal.opened","d":{"id":"000102030405060708090a0b0c0d0e0f","incident":"inc-20261121-0203-\#
    checkout-5xx","host":"bastion-1"}}],"p":"a05ab8e9e95e00c9c691bdc10af7eccf634d6b6a60d4c01\#
    72818f910455aee9c","h":"6d49aecb4efd28d61aae75dab6ed0f72978bf71ac16d470a8519c05c19fc68be\#
    "}
    """#,
    #"""
    {"v":1,"n":2,"b":2,"t":"2026-11-21T02:03:04.123456Z","c":1,"m":81234999999,"boot":"9f1c2\#
    ab4","who":{"login":1001,"uid":0,"gid":0,"pid":4800,"host":"bastion-1","tty":"pts/3","vi\#
    a":"console","agent":false,"asserted":"Bo","user":"root"},"ticket":"t-1","facts":[{"k":"\#
    severity.set","d":{"severity":"SEV-2","reason":"a third of the requests fail"}},{"k":"no\#
    te.added","d":{"kind":"note","text":"\"\u00e9\ud83d\ude00\"\u001b[2J\u202e\n","occurred"\#
    :"1970-01-01T00:00:00.000000Z"}}],"p":"6d49aecb4efd28d61aae75dab6ed0f72978bf71ac16d470a8\#
    519c05c19fc68be","h":"085461723538fb79b9c76c87db167122bb4353165c6e72cc79cb0042ab9e7a53"}
    """#,
    #"""
    {"v":1,"n":3,"b":2,"t":"2026-11-21T02:03:05.000000Z","c":0,"m":82000000000,"boot":"9f1c2\#
    ab4","who":{"login":1001,"uid":0,"gid":0,"pid":4800,"host":"bastion-1","tty":"pts/3","vi\#
    a":"console","agent":false,"asserted":"Bo","user":"root"},"ticket":"t-2","facts":[{"k":"\#
    run.approved","d":{"run":1,"digest":"5e5e","typed":"checkout","marks":[]}},{"k":"moon.ro\#
    se","d":{"phase": 0.50}}],"p":"085461723538fb79b9c76c87db167122bb4353165c6e72cc79cb0042a\#
    b9e7a53","h":"ce9f62631aa8dd0c5cd0fc35c1facc1f7c1826b5723701dbc581ab93c51118eb"}
    """#,
  ]

  static let records: [Record] = [
    Record(
      sequence: 1, batch: 1,
      moment: Moment(
        wall: Timestamp(microseconds: 1_795_226_584_123_456), boottime: 81_234_567_890,
        boot: "9f1c2ab4"),
      counter: 0,
      author: Author(
        login: nil, uid: 1_001, gid: 100, pid: 4_711, host: "bastion-1", tty: nil, via: .host,
        agent: false, asserted: nil, user: "ana"),
      ticket: nil,
      facts: [
        .journalOpened(
          JournalIdentity(
            id: "000102030405060708090a0b0c0d0e0f",
            incident: IncidentID(
              title: "Checkout 5xx", declared: Timestamp(microseconds: 1_795_226_584_123_456)),
            host: "bastion-1"))
      ]),
    Record(
      sequence: 2, batch: 2,
      moment: Moment(
        wall: Timestamp(microseconds: 1_795_226_584_123_456), boottime: 81_234_999_999,
        boot: "9f1c2ab4"),
      counter: 1, author: author, ticket: "t-1",
      facts: [
        .severitySet(.sev2, reason: "a third of the requests fail"),
        .noteAdded(
          .note, text: "\"é😀\"\u{1b}[2J\u{202e}\n", occurred: Timestamp(microseconds: 0)),
      ]),
    Record(
      sequence: 3, batch: 2,
      moment: Moment(
        wall: Timestamp(microseconds: 1_795_226_585_000_000), boottime: 82_000_000_000,
        boot: "9f1c2ab4"),
      counter: 0, author: author, ticket: "t-2",
      facts: [
        .runApproved(RunID(1), digest: "5e5e", typed: "checkout", marks: [], until: nil),
        .unrecognised(kind: "moon.rose", json: "{\"phase\": 0.50}"),
      ]),
  ]

  private static let author = Author(
    login: 1_001, uid: 0, gid: 0, pid: 4_800, host: "bastion-1", tty: "pts/3", via: .console,
    agent: false, asserted: "Bo", user: "root")

  @Test func sealedBytesAreFrozen() throws {
    var previous = Digest.journalStart
    for (record, text) in zip(Self.records, Self.lines) {
      let line = try RecordCodec.seal(record, previous: previous)
      #expect(String(decoding: line.bytes, as: UTF8.self) == text + "\n")
      previous = line.hash
    }
  }

  @Test func frozenBytesAreRead() throws {
    var previous = Digest.journalStart
    for (record, text) in zip(Self.records, Self.lines) {
      let bytes = Array((text + "\n").utf8)
      let head = try RecordLine.verify(bytes)
      #expect(head.previous == previous)
      #expect(try RecordCodec.decode(bytes) == record)
      previous = head.hash
    }
  }

  @Test func digestsAreThoseOfTheStandard() {
    // FIPS 180-4, the examples of one block and of two.
    #expect(
      Digest.sha256(of: "abc").hex
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let long = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
    let expected = "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    #expect(Digest.sha256(of: long).hex == expected)
    var stream = DigestStream()
    for byte in long.utf8 { stream.update([byte]) }
    #expect(stream.digest == Digest(hex: expected))
    #expect(stream.digest.bytes.count == 32)
    #expect(Digest(bytes: stream.digest.bytes) == stream.digest)
    #expect(Digest(hex: expected.uppercased()) == nil)
    #expect(Digest(hex: String(expected.dropLast())) == nil)
    #expect(Digest(bytes: [1, 2]) == nil)
  }
}
