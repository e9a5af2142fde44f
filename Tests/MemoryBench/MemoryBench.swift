import WarRoomCore
import WarRoomJournal
import WarRoomMemory
import WarRoomSystem

/// Measures the memory on generated incidents: `memory-bench FOLDER COUNT`. The folder becomes a
/// home that stays, so that the command itself can be measured on it, too.
@main
struct MemoryBench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let count = Int(arguments[2]), count > 0 else {
      StandardStream.error.write("usage: memory-bench FOLDER COUNT\n")
      ThisProcess.exitNow(64)
    }
    let home = HomeFolder(path: arguments[1])
    if (try? Files.facts(home.incidents)) == nil {
      let maker = IncidentMaker(home: home)
      for number in 0..<count { try maker.write(number) }
    }
    let path = home.path + "/memory.sqlite"
    try MemoryIndex.remove(path)
    let built = try time { _ = try MemoryIndex.open(path, update(home)) }
    say("built from \(count) journals", [built])
    let again = try (0..<20).map { _ in
      try time { _ = try MemoryIndex.open(path, update(home)) }
    }
    say("opened and found up to date", again)
    var searches: [Int64] = []
    _ = try MemoryIndex.open(path) { index throws(MemoryError) in
      for turn in 0..<1_000 {
        let text = IncidentMaker.question(turn)
        let start = SystemClock.boottime()
        _ = try index.search(text, synonyms: .builtIn, limit: 10)
        searches.append(SystemClock.boottime() - start)
      }
    }
    say("searched", searches)
  }

  private static func update(_ home: HomeFolder) -> (MemoryIndex) throws(MemoryError) -> Int {
    { index throws(MemoryError) in try index.update(from: home).read }
  }

  private static func time(_ body: () throws -> Void) rethrows -> Int64 {
    let start = SystemClock.boottime()
    try body()
    return SystemClock.boottime() - start
  }

  private static func say(_ what: String, _ nanoseconds: [Int64]) {
    let sorted = nanoseconds.sorted()
    let median = sorted[sorted.count / 2] / 1_000
    let most = sorted[min(sorted.count - 1, sorted.count * 99 / 100)] / 1_000
    StandardStream.output.write(
      "\(what): median \(median) us, p99 \(most) us, n \(sorted.count)\n")
  }
}
