import Foundation
import Testing
import WarRoomCore
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

/// How long things take; the bounds are wide, because the machine may be busy.
@Suite("Pace", .serialized)
struct PaceTests {
  @Test("An order in a long room costs what it costs in a short one, and an idle host no time")
  func longRoom() throws {
    let home = try TestHome()
    let host = try HostProcess(home)
    let (short, long) = (try host.declare("Short"), try host.declare("Long"))
    let peer = try host.peer()
    let records = ProcessInfo.processInfo.environment["WARROOM_TEST_FULL"] == "1" ? 20_000 : 2_000
    for block in 0..<records / 50 {
      let lines = try (0..<50).flatMap { number in
        try MessageCodec.encode(
          .order(ticket: "\(block)-\(number)", incident: long, .note("\(number)")))
      }
      try peer.send(lines)
      for _ in 0..<50 { _ = try peer.wait { $0.sequence } }
    }
    let (inShort, inLong) = (try median(peer, short), try median(peer, long))
    StandardStream.error.write(
      "one order: \(inShort / 1_000) us in a short room, \(inLong / 1_000) us in one of "
        + "\(records) records\n")
    #expect(inLong < inShort * 3)
    let before = try cpu(host.pid)
    var pause = Poller()
    _ = try pause.wait(timeout: 1_500)
    #expect(try cpu(host.pid) - before <= 1)
  }

  /// Nanoseconds from an order to its answer.
  private func median(_ peer: Peer, _ id: IncidentID) throws -> Int64 {
    let times = try (0..<101).map { _ in
      let began = SystemClock.boottime()
      _ = try peer.ask(.note("how long?"), id)
      return SystemClock.boottime() - began
    }
    return times.sorted()[50]
  }

  /// Clock ticks that a process has used.
  private func cpu(_ pid: Int32) throws -> Int {
    let bytes = try Files.read("/proc/\(pid)/stat", limit: 10_000)
    let fields =
      String(decoding: bytes, as: UTF8.self).split(separator: ")").last?
      .split(separator: " ") ?? []
    return (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0)
  }
}
