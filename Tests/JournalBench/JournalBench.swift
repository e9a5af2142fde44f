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
    var journal: [Double] = []
    var bare: [Double] = []
    var sqlite: [Double] = []
    var grouped: [Double] = []
    for round in -1..<rounds {
      let place = "\(folder)/round\(round + 1)"
      try Files.makeFolder(place)
      // The order turns from round to round: nobody always follows the same neighbour.
      var results: [Int: Double] = [:]
      for turn in 0..<4 {
        let which = (turn + round + 4) % 4
        results[which] =
          switch which {
          case 0: try sample.journal(in: place + "/one", group: 1)
          case 1: try sample.bare(in: place + "/bare")
          case 2: try sample.sqlite(in: place + "/sqlite")
          default: try sample.journal(in: place + "/many", group: 64)
          }
      }
      // The first round warms the disk and the caches and does not count.
      guard round >= 0 else { continue }
      journal.append(results[0] ?? 0)
      bare.append(results[1] ?? 0)
      sqlite.append(results[2] ?? 0)
      grouped.append(results[3] ?? 0)
    }
    report("journal, one by one", journal)
    report("bare write + fdatasync", bare)
    report("SQLite WAL FULL", sqlite)
    report("journal, 64 waiting", grouped)
    let ratios = [bare, sqlite].map { other in median(zip(journal, other).map { $0 / $1 }) }
    let batch = median(zip(grouped, journal).map { $0 / $1 })
    say("ratio bare=\(text(ratios[0])) sqlite=\(text(ratios[1])) batch64=\(text(batch))")
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
