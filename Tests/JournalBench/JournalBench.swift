import CJournalBench
import WarRoomCore
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

/// Measures synced appends on one disk, in rounds that take turns, so that what disturbs one
/// disturbs all.
///
///     journal-bench <folder> <rounds> <records per round>
@main
enum JournalBench {
  static func main() {
    let numbers = CommandLine.arguments.dropFirst(2).compactMap { Int($0) }
    guard CommandLine.arguments.count == 4, numbers.count == 2 else { ThisProcess.exitNow(64) }
    ThisProcess.keepFilesPrivate()
    do {
      try run(in: CommandLine.arguments[1], rounds: numbers[0], count: numbers[1])
    } catch {
      say("bench failed: \(error)")
      ThisProcess.exitNow(74)
    }
  }

  private static func run(in folder: String, rounds: Int, count: Int) throws {
    let sample = try Sample(count: count)
    let mean = sample.bytes.count / count
    say("\(rounds) rounds of \(count) records, \(mean) bytes each on average")
    var results: [Contestant: [Double]] = [:]
    for round in -1..<rounds {
      let place = "\(folder)/round\(round + 1)"
      try Files.makeFolder(place)
      // The order turns from round to round: nobody always follows the same neighbour.
      let all = Contestant.allCases
      for turn in all.indices {
        let contestant = all[(turn + round + all.count) % all.count]
        let result = try measure(contestant, sample, in: "\(place)/\(contestant)")
        // The first round warms the disk and the caches and does not count.
        if round >= 0 { results[contestant, default: []].append(result) }
      }
    }
    for contestant in Contestant.allCases {
      report(contestant.rawValue, results[contestant] ?? [])
    }
    func ratio(_ one: Contestant, _ other: Contestant) -> String {
      text(median(zip(results[one] ?? [], results[other] ?? []).map { $0 / $1 }))
    }
    let costs = (results[.encoding] ?? []).map { 1e6 / $0 }
    let disk = ratio(.bareGrouped, .bare)
    say("of which not the disk: \(text(median(costs))) µs to encode and hash a record")
    say("the disk's bound: in bare C, 64 to a write are \(disk) times one by one")
    let ratios = "bare=\(ratio(.journal, .bare)) sqlite=\(ratio(.journal, .sqlite))"
    say("ratio \(ratios) batch64=\(ratio(.grouped, .journal))")
  }

  /// What takes turns.
  private enum Contestant: String, CaseIterable {
    case journal = "journal, one by one"
    case bare = "bare write + fdatasync"
    case sqlite = "SQLite WAL FULL"
    case grouped = "journal, 64 waiting"
    case bareGrouped = "bare, 64 to a write"
    case encoding = "encoding and hashing alone"
  }

  private static func measure(
    _ contestant: Contestant, _ sample: Sample, in place: String
  ) throws -> Double {
    switch contestant {
    case .journal: try sample.journal(in: place, group: 1)
    case .bare: try sample.bare(in: place, group: 1)
    case .sqlite: try sample.sqlite(in: place)
    case .grouped: try sample.journal(in: place, group: 64)
    case .bareGrouped: try sample.bare(in: place, group: 64)
    case .encoding: try sample.encoding(group: 64)
    }
  }

  private static func report(_ name: String, _ values: [Double]) {
    let sorted = values.sorted()
    let low = Int(sorted.first ?? 0)
    let high = Int(sorted.last ?? 0)
    say("\(name): median \(Int(median(values))) a second (\(low) to \(high))")
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  /// Two decimals.
  private static func text(_ value: Double) -> String {
    let cents = Int((value * 100).rounded())
    return "\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
  }

  private static let output = Descriptor(owning: 1)

  private static func say(_ line: String) {
    try? output.writeAll(Array((line + "\n").utf8))
  }
}
