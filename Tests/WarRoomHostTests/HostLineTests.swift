import Testing
import WarRoomCore
import WarRoomJournal
import WarRoomScreen
import WarRoomSystem
import WarRoomWire

@testable import WarRoomClient

/// The console's line to its host, over the host's deaths and a journal that was tampered with.
@Suite("The console's line", .serialized)
struct HostLineTests {
  /// A line that has seen all of an incident.
  private struct Watcher {
    let address: HostAddress
    let id: IncidentID
    var line: HostLine
    var room = Room()

    init(_ host: HostProcess, _ id: IncidentID) throws {
      address = HostAddress(home: host.home.folder, socket: nil, program: Built.warroom)
      self.id = id
      let connection = try address.connect(starting: false)
      line = HostLine(
        connection, Requester.Greeting(version: "t", via: .console, agent: false, asserted: nil))
      try line.open(id, after: 0)
    }

    /// Goes on until `isDone` says so; the last word on the connection.
    mutating func watch(until isDone: (Room, WarRoomScreen.Connection?) -> Bool) throws
      -> WarRoomScreen.Connection?
    {
      let deadline = SystemClock.boottime() + Peer.patience * 1_000_000_000
      var connection: WarRoomScreen.Connection?
      while !isDone(room, connection), SystemClock.boottime() < deadline {
        var inputs = line.take()
        if let input = line.retry(address, id, after: room.sequence) { inputs.append(input) }
        for input in inputs {
          if case .records(let records) = input { for record in records { room.evolve(record) } }
          if case .connection(let word) = input { connection = word }
        }
        var poller = Poller()
        if let number = line.descriptor { poller.add(number, .read) }
        _ = try poller.wait(timeout: 1)
      }
      return connection
    }
  }

  @Test("It goes on where it was when the host was killed, and an order is recorded once")
  func resumed() throws {
    let home = try TestHome()
    var host = try HostProcess(home)
    let id = try host.declare()
    var watcher = try Watcher(host, id)
    _ = try watcher.watch { room, _ in room.incident != nil }
    let sent = watcher.line.send(.order(ticket: "again", incident: id, .note("once")))
    #expect(sent)
    host.kill()
    host = try HostProcess(home)
    // The old host may have recorded it before it died; the line comes back in either case.
    let state = try watcher.watch { room, state in
      room.tickets["again"] != nil && state == .live
    }
    #expect(state == .live)
    #expect(try home.records(id).count { $0.ticket == "again" } == 1)
    #expect(watcher.room.misfits == [])
  }

  @Test(
    "A journal that was rolled back or rewritten is said loudly and not shown", arguments: [0, 1])
  func rolledBack(kind: Int) throws {
    let home = try TestHome()
    var host = try HostProcess(home)
    let id = try host.declare()
    let path = home.folder.folder(of: id) + "/journal/000001.jsonl"
    let before = try Files.read(path, limit: 1_000_000)
    for number in 0..<5 { _ = try host.peer().ask(.note("kept \(number)"), id) }
    var watcher = try Watcher(host, id)
    _ = try watcher.watch { room, _ in room.sequence >= 7 }
    host.kill()
    try Files.replace(path, with: before)
    host = try HostProcess(home)
    // The same number of records, but others.
    if kind == 1 {
      for number in 0..<5 { _ = try host.peer().ask(.note("other \(number)"), id) }
    }
    let state = try watcher.watch { _, connection in
      if case .lost = connection { true } else { false }
    }
    guard case .lost(let why) = state else {
      Issue.record("\(String(describing: state))")
      return
    }
    #expect(why.contains("rolled back or replaced"))
    #expect(
      watcher.room.entries.contains { $0.fact == .noteAdded(.note, text: "kept 4", occurred: nil) })
    #expect(watcher.line.descriptor == nil)
  }
}
