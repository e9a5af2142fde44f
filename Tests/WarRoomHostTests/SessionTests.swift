import Testing
import WarRoomCore
import WarRoomHost
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

/// What clients may say to the host, and how long they may take for it.
@Suite("Sessions", .serialized)
struct SessionTests {
  /// Bytes instead of a hello, and a word of the sentence that ends it.
  static let openings: [(String, String)] = [
    ("{\"k\":\"rooms\"}\n", "hello"),
    ("no JSON\n", "could not be read"),
    (
      "{\"k\":\"hello\",\"protocol\":0,\"version\":\"0\",\"via\":\"cli\",\"agent\":false}\n",
      "same version"
    ),
    (
      "{\"k\":\"hello\",\"protocol\":99,\"version\":\"9\",\"via\":\"cli\",\"agent\":false}\n",
      "same version"
    ),
    (String(repeating: "x", count: 300_000), "longer than"),
  ]

  @Test("Who does not begin as agreed is told why and dismissed", arguments: openings)
  func strangers(bytes: String, word: String) throws {
    let host = try HostProcess(TestHome())
    let peer = try Peer(waitingFor: host.home.folder.socket) { host.isRunning }
    try peer.send(bytes)
    let last = peer.rest().last
    #expect(last?.farewell?.contains(word) == true, "\(String(describing: last))")
    _ = try host.peer()
  }

  @Test("A client of this protocol that says more than this host knows is served")
  func newerClient() throws {
    let host = try HostProcess(TestHome())
    let id = try host.declare()
    let peer = try Peer(waitingFor: host.home.folder.socket)
    try peer.send(
      """
      {"k":"hello","protocol":1,"version":"7.0","via":"cli","agent":false,"colour":["green"],\
      "asserted":null,"more":{"a":[1,2.5e3,true,null]}}
      {"k":"telepathy","thought":"what?"}
      {"k":"order","ticket":"t-1","incident":"\(id.text)","urgent":true,"order":{"k":"note",\
      "d":{"kind":"note","text":"from afar","occurred":null}}}

      """)
    let answer = try peer.wait { message in
      switch message {
      case .accepted("t-1", _, _), .refused, .goodbye: message
      default: nil
      }
    }
    #expect(answer.sequence != nil, "\(answer)")
  }

  @Test("An order that cannot be read is refused under its ticket, and the client stays")
  func unreadableOrder() throws {
    let host = try HostProcess(TestHome())
    let id = try host.declare()
    let peer = try host.peer()
    try peer.send(
      "{\"k\":\"order\",\"ticket\":\"odd\",\"incident\":\"\(id.text)\",\"order\":{\"k\":\"no\"}}\n")
    let refused = try peer.wait { $0.refusal }
    guard case .malformedOrder = refused else {
      Issue.record("\(refused)")
      return
    }
    #expect(try peer.ask(.note("still here"), id).sequence != nil)
  }

  @Test("A message may come a byte at a time, and one of the greatest length in one go")
  func pieces() throws {
    let host = try HostProcess(TestHome())
    let id = try host.declare()
    let peer = try host.peer()
    let line = try MessageCodec.encode(
      .order(ticket: "slow", incident: id, .note("a byte at a time")))
    for byte in line { try peer.send([byte]) }
    let first = try peer.wait { $0.sequence }
    // As long as a message may be, and too long for a record.
    let text = String(repeating: "x", count: MessageCodec.maximumBytes - 200)
    #expect(try peer.ask(.note(text), id).refusal != nil)
    #expect(try peer.ask(.note("after it"), id).sequence == first + 1)
  }

  @Test("A name that is no ticket is refused", arguments: ["", " ", "\u{1b}[2J", "x y"])
  func tickets(ticket: String) throws {
    let host = try HostProcess(TestHome())
    let id = try host.declare()
    let peer = try host.peer()
    try peer.send(.order(ticket: ticket, incident: id, .note("x")))
    #expect(try peer.wait { $0.refusal } == .malformedOrder("its ticket is no ticket"))
  }

  @Test("The client after the last one is told, and comes in when somebody leaves")
  func fullHouse() throws {
    let host = try HostProcess(TestHome())
    var peers = try (0..<WarRoomHost.Limits.sessions).map { _ in try host.peer() }
    let late = try Peer(waitingFor: host.home.folder.socket)
    #expect(late.rest().last?.farewell?.contains("too many clients") == true)
    peers.removeLast()
    // The host may see the newcomer before it sees that somebody has left.
    var newcomer: Peer?
    for _ in 0..<1_000 where newcomer == nil { newcomer = try? host.peer() }
    #expect(newcomer != nil)
  }

  @Test("A client that takes nothing is told so and dropped, and nobody waits for it")
  func slowReader() throws {
    let host = try HostProcess(TestHome())
    let id = try host.declare()
    let slow = try host.peer()
    try slow.send(.attach(id, since: 0))
    let peer = try host.peer()
    // Each answer is as long as a list of rooms; the slow one takes none of them.
    let asks = Array(repeating: try MessageCodec.encode(ClientMessage.status), count: 500)
    var sent = 0
    while sent < 60, case .bytes = try slow.connection.send(asks.flatMap { $0 }) {
      sent += 1
      #expect(try peer.ask(.note("quick \(sent)"), id).sequence != nil)
    }
    let said = slow.rest()
    #expect(said.last?.farewell?.contains("too slowly") == true, "\(said.count) messages")
    #expect(try peer.ask(.note("afterwards"), id).sequence != nil)
  }

  @Test("A flood of questions is answered once in a turn and stops nobody")
  func flood() throws {
    let host = try HostProcess(TestHome())
    let id = try host.declare()
    let loud = try host.peer()
    let peer = try host.peer()
    try loud.send(Array(repeating: Array("{\"k\":\"rooms\"}\n".utf8), count: 20_000).flatMap { $0 })
    #expect(try peer.ask(.note("in between"), id).sequence != nil)
    #expect(try loud.ask(.note("and after it"), id).sequence != nil)
  }

  @Test("Only orders of people count: an agent's approval, a host's order and a lie are refused")
  func roles() throws {
    let host = try HostProcess(TestHome())
    let id = try host.declare()
    let agent = try host.peer(agent: true)
    let approve = Order.approve(RunID(1), digest: "", typed: "")
    #expect(try agent.ask(approve, id).refusal == .agentsNeverApprove)
    let liar = try host.peer(via: .host)
    #expect(try liar.ask(.expire(RunID(1)), id).refusal == .onlyTheHost)
    let webhook = try host.peer(via: .webhook)
    #expect(try webhook.ask(.note("x"), id).refusal != nil)
    try liar.send(.hello(protocolVersion: 1, version: "", via: .cli, agent: false, asserted: nil))
    #expect(liar.rest().last?.farewell?.contains("twice") == true)
  }
}
