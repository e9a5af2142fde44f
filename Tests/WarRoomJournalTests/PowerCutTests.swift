import Foundation
import Testing
import WarRoomCore
import WarRoomJournal

/// Power cuts on the real code: at the k-th changing system call the process ends, and of what
/// was not synced a random part is on disk. Then the journal is opened, often with a second cut
/// in the middle of the recovery, and everything promised must be there.
@Suite("Power cuts")
struct PowerCutTests {
  /// 200; `WARROOM_TEST_POWER_CUTS` says otherwise, `WARROOM_TEST_FULL=1` means 2,000.
  private static let rounds: Int = {
    let environment = ProcessInfo.processInfo.environment
    if let text = environment["WARROOM_TEST_POWER_CUTS"], let count = Int(text) { return count }
    return environment["WARROOM_TEST_FULL"] == "1" ? 2_000 : 200
  }()

  @Test("Nothing promised is lost", arguments: [1, 8, 40])
  func cuts(count: Int) throws {
    var broken: [String] = []
    for round in 0..<(PowerCutTests.rounds + 2) / 3 {
      for text in try PowerCutTests.play(round, of: count) where broken.count < 10 {
        broken.append("round \(round): \(text)")
      }
    }
    #expect(broken == [])
  }

  /// One life of a journal; what is wrong with it at the end.
  private static func play(_ round: Int, of count: Int) throws -> [String] {
    let sandbox = try Sandbox()
    var workload = Workload(sandbox: sandbox)
    // Every other journal has many segments.
    workload.segmentBytes = round % 2 == 0 ? 1_000_000 : 3_000
    var promise = Promise()
    var broken: [String] = []
    if round % 3 == 0 { broken += promise.add(try workload.run(batches: 2, of: count)) }
    let first = try workload.run(batches: 6, of: count, cut: "\(1 + round * 7 % 41):\(round)")
    broken += promise.add(first)
    for again in 0..<(round % 3) {
      let cut = "\(1 + (round + again * 5) % 14):\(round + 1_000 * again)"
      broken += promise.add(try workload.run(batches: 1, of: count, cut: cut))
    }
    let last = try workload.run(batches: 2, of: count)
    broken += promise.add(last)
    if last.status != 0 { broken.append("not opened: \(last.lines)") }
    return broken + (try promise.broken(in: sandbox))
  }
}
