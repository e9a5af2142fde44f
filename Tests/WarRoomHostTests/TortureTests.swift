import Foundation
import Testing
import WarRoomCore
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

/// The host is killed at random moments under load, and so are its clients. Whatever was answered
/// is there afterwards, exactly once; whatever was seen to run has its record; the chain verifies;
/// and a run whose end nobody saw is unknown.
@Suite("Torture", .serialized)
struct TortureTests {
  /// 25; `WARROOM_TEST_KILLS` says otherwise, `WARROOM_TEST_FULL=1` means 1,000.
  private static let rounds: Int = {
    let environment = ProcessInfo.processInfo.environment
    if let text = environment["WARROOM_TEST_KILLS"], let count = Int(text) { return count }
    return environment["WARROOM_TEST_FULL"] == "1" ? 1_000 : 25
  }()

  /// Rounds on one incident before the next begins, so that reading it back stays cheap.
  private static let roundsPerIncident = 8

  @Test("Killed at random under load, the host loses nothing that it answered")
  func kills() throws {
    var random = SystemRandomNumberGenerator()
    var left = TortureTests.rounds
    var promises = 0
    var seen = 0
    let began = SystemClock.boottime()
    while left > 0 {
      let life = try Life()
      for _ in 0..<min(left, TortureTests.roundsPerIncident) {
        try life.play(&random)
        left -= 1
      }
      #expect(try life.broken() == [])
      promises += life.accepted.count
      seen += life.seenRunning
    }
    let seconds = Double(SystemClock.boottime() - began) / 1e9
    StandardStream.error.write(
      "\(TortureTests.rounds) kills, \(promises) answered orders, \(seen) processes seen, "
        + "\(Int(Double(TortureTests.rounds) / seconds)) kills a second\n")
    #expect(promises > TortureTests.rounds)
  }
}

/// One home and one incident through many deaths of its host.
private final class Life {
  private let home: TestHome
  private var host: HostProcess
  private let id: IncidentID
  private var round = 0
  /// Tickets that were answered, with the record that was named.
  private(set) var accepted: [String: UInt64] = [:]
  private var refused: Set<String> = []
  private var fifos: [String] = []
  /// Starts of runs that a client has been shown, and how many records it has.
  private var started = 0
  private var lastSeen: UInt64 = 0
  private(set) var seenRunning = 0
  private var problems: [String] = []

  init() throws {
    home = try TestHome()
    host = try HostProcess(home)
    id = try host.declare("Torture")
    #expect(try host.peer().ask(.classify(.active), id).sequence != nil)
  }

  /// Load, a kill at a random moment of it, and a new host.
  func play(_ random: inout some RandomNumberGenerator) throws {
    round += 1
    let peers = try (0..<3).map { _ in try host.peer() }
    let goal = accepted.count + Int.random(in: 0...24, using: &random)
    let deadline = SystemClock.boottime() + 500_000_000
    // Every other round is aimed at the moment in which a process is started.
    let starts = round % 2 == 0 ? started + 1 : 0
    try peers[1].send(.attach(id, since: lastSeen))
    var number = 0
    while accepted.count < goal || started < starts, SystemClock.boottime() < deadline {
      for (place, peer) in peers.enumerated() {
        for _ in 0..<Int.random(in: 1...2, using: &random) where number < 40 {
          number += 1
          try peer.send(order(number, place, &random))
        }
      }
      try collect(peers)
    }
    // Somewhere between reading, writing, syncing, answering and starting.
    let moment = SystemClock.boottime() + Int64.random(in: 0...3_000_000, using: &random)
    while SystemClock.boottime() < moment { try collect(peers) }
    // A client that dies in the middle of a word.
    try peers[2].send("{\"k\":\"order\",\"ticket\":\"r\(round)-half")
    host.kill()
    for peer in peers { note(peer.rest()) }
    lookForProcesses()
    try revive()
  }

  /// Starts the next host, as a client would: one that was killed while it started a command lives
  /// on in that child until the command is executed, and holds the lock as long.
  private func revive() throws {
    for _ in 0..<100 {
      host = try HostProcess(home)
      repeat {
        // The first try may have reached the socket of the one that was killed.
        if (try? host.peer()) != nil { return }
      } while host.isRunning
      let status = host.ended()
      guard status == 0 else { throw Peer.Trouble.unexpected("\(status): \(host.errors)") }
    }
    throw Peer.Trouble.nobodyListens
  }

  private func collect(_ peers: [Peer]) throws {
    for peer in peers { note(try peer.waiting()) }
  }

  private func note(_ messages: [HostMessage]) {
    for message in messages {
      if case .accepted(let ticket, _, let sequence) = message { accepted[ticket] = sequence }
      if case .refused(let ticket, _) = message { refused.insert(ticket) }
      if case .record(let line) = message {
        lastSeen += 1
        if String(decoding: line, as: UTF8.self).contains("\"run.started\"") { started += 1 }
      }
    }
  }

  private func order(
    _ number: Int, _ place: Int, _ random: inout some RandomNumberGenerator
  ) throws -> [UInt8] {
    let ticket = "r\(round)-\(place)-\(number)"
    var order = Order.note("round \(round), order \(number)")
    if place == 0, number % 6 == 1, fifos.count < round * 3 {
      let path = home.root + "/fifo-\(fifos.count)"
      try Fifo.make(path)
      fifos.append(path)
      order = .run("cat", path)
    }
    return try MessageCodec.encode(.order(ticket: ticket, incident: id, order))
  }

  /// Whoever reads from one of the pipes was started; its start must be on disk already.
  private func lookForProcesses() {
    let running = fifos.filter { Fifo.hasReader($0) }
    guard !running.isEmpty else { return }
    seenRunning += running.count
    guard let records = try? home.records(id) else { return problems.append("unreadable") }
    var room = Room()
    for record in records { room.evolve(record) }
    for path in running {
      let run = room.runs.first { $0.proposal.command.words.last == path }
      if run?.startedAt == nil { problems.append("\(path) runs without a record of its start") }
    }
  }

  /// What is wrong after all.
  func broken() throws -> [String] {
    // Somebody comes: a room is settled when it is opened.
    let room = try host.peer().follow(id) { room in
      room.runs.allSatisfy { $0.state.word != "running" && $0.state.word != "approved" }
    }
    for run in room.runs where run.startedAt != nil && !run.state.isFinal {
      problems.append("run \(run.id) is \(run.state.word)")
    }
    lookForProcesses()
    host.kill()
    let records = try home.records(id)
    var times: [String: Int] = [:]
    for record in records { if let ticket = record.ticket { times[ticket, default: 0] += 1 } }
    for (ticket, sequence) in accepted {
      if times[ticket] != 1 { problems.append("\(ticket) is there \(times[ticket] ?? 0) times") }
      if records[Int(sequence) - 1].ticket != ticket { problems.append("\(ticket) is elsewhere") }
    }
    problems += times.filter { $0.value > 1 }.map { "\($0.key) is there \($0.value) times" }
    problems += refused.filter { times[$0] != nil }.map { "\($0) was refused and recorded" }
    if !(try JournalVerifier.verify(home.folder.folder(of: id)).isIntact) {
      problems.append("the chain does not verify")
    }
    return problems
  }
}
