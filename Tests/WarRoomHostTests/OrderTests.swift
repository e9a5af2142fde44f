import Testing
import WarRoomCore
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

/// Orders are recorded once, in order, before they are answered.
@Suite("Orders", .serialized)
struct OrderTests {
  @Test("The same ticket twice in one write is one record")
  func ticketTwice() throws {
    let host = try HostProcess(TestHome())
    let id = try host.declare()
    let peer = try host.peer()
    let line = try MessageCodec.encode(.order(ticket: "twin", incident: id, .note("once")))
    try peer.send(line + line + line)
    let answers = try (0..<3).map { _ in try peer.wait { $0.sequence } }
    #expect(Set(answers).count == 1)
    #expect(try host.home.records(id).count { $0.ticket == "twin" } == 1)
  }

  @Test("A declaration sent again finds its incident, also after the host was killed")
  func declaredTwice() throws {
    let home = try TestHome()
    var host = try HostProcess(home)
    let order = Order.declare(Declaration(title: "Twice", severity: .sev1))
    let first = try host.peer().ask(order, nil, ticket: "declare-1")
    #expect(try host.peer().ask(order, nil, ticket: "declare-1") == first)
    // An incident that is over is not opened by the next host, and is found all the same.
    guard case .accepted(_, let id, _) = first else {
      Issue.record("\(first)")
      return
    }
    #expect(try host.peer().ask(.move(.cancelled, reason: "a test"), id).sequence != nil)
    host.kill()
    host = try HostProcess(home)
    #expect(try host.peer().ask(order, nil, ticket: "declare-1") == first)
    #expect(home.incidents == [id])
  }

  @Test("Orders of several clients are written together, each client's in its order")
  func groups() throws {
    let host = try HostProcess(TestHome())
    let id = try host.declare()
    let peers = try (0..<8).map { _ in try host.peer() }
    for (number, peer) in peers.enumerated() {
      let lines = try (0..<64).flatMap { place in
        try MessageCodec.encode(
          .order(ticket: "\(number)-\(place)", incident: id, .note("\(number) \(place)")))
      }
      try peer.send(lines)
    }
    for peer in peers { for _ in 0..<64 { _ = try peer.wait { $0.sequence } } }
    let records = try host.home.records(id).filter { $0.ticket?.contains("-") == true }
    #expect(records.count == 8 * 64)
    for number in peers.indices {
      let places = records.compactMap(\.ticket).filter { $0.hasPrefix("\(number)-") }
      #expect(places == (0..<64).map { "\(number)-\($0)" })
    }
    let writes = Set(records.map(\.batch)).count
    #expect(writes < records.count / 4, "\(writes) writes")
  }

  @Test("An order for an incident that is not there, or does not open, says so")
  func brokenRoom() throws {
    let home = try TestHome()
    var host = try HostProcess(home)
    let id = try host.declare()
    guard let other = IncidentID("inc-20200101-0000-nothing") else { return }
    #expect(try host.peer().ask(.note("x"), other).refusal == .notDeclared)
    host.kill()
    let path = home.folder.folder(of: id) + "/journal/000001.jsonl"
    var bytes = try Files.read(path, limit: 1_000_000)
    bytes[100] ^= 1
    try Files.replace(path, with: bytes)
    host = try HostProcess(home)
    let refusal = try host.peer().ask(.note("x"), id).refusal
    guard case .journalUnavailable(let why) = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(why.contains("000001.jsonl:1"))
  }
}
