import WarRoomCore
import WarRoomJournal
import WarRoomSystem

/// Measures one tape, in a process of its own.
///
///     tape-bench open <journal>            says `first` and `last` when those records are decoded
///     tape-bench index <journal> <folder>  indexes all of it, keeping the index in a folder
///     tape-bench seek <journal> <folder> <count>   the same, then goes to instants at random
///     tape-bench verify <journal>          checks the whole chain
@main
enum TapeBench {
  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    guard words.count >= 2 else { ThisProcess.exitNow(64) }
    ThisProcess.keepFilesPrivate()
    do {
      switch words[0] {
      case "open": try open(words[1])
      case "index" where words.count == 3: _ = try index(words[1], in: words[2])
      case "seek" where words.count == 4:
        try seek(index(words[1], in: words[2]), count: Int(words[3]) ?? 1_000)
      case "verify": try verify(words[1])
      case _: ThisProcess.exitNow(64)
      }
    } catch {
      say("failed: \((error as? JournalError)?.text ?? "\(error)")")
      ThisProcess.exitNow(74)
    }
  }

  private static func open(_ path: String) throws {
    let (start, busy) = (SystemClock.boottime(), processor())
    let tape = try JournalTape(path: path)
    for place in 0..<min(24, tape.total) { _ = try tape.record(place) }
    say("first \(since(start))")
    for place in max(0, tape.total - 24)..<tape.total { _ = try tape.record(place) }
    let used = milliseconds(processor() - busy)
    say("last \(since(start)) of \(tape.total) processor=\(used)")
    memory()
    // In a terminal it stays to be looked at, as its peers do.
    var key: [UInt8] = []
    if ThisProcess.isTerminal(0) { _ = try Descriptor(owning: 0).read(into: &key, limit: 1) }
  }

  private static func index(_ path: String, in folder: String) throws -> JournalTape {
    var options = JournalTape.Options()
    options.indexFolder = folder
    let (start, busy) = (SystemClock.boottime(), processor())
    let tape = try JournalTape(path: path, options: options)
    var longest: Int64 = 0
    var before = SystemClock.boottime()
    while try !tape.index(forNanoseconds: 10_000_000) {
      let now = SystemClock.boottime()
      longest = max(longest, now - before)
      before = now
    }
    let used = milliseconds(processor() - busy)
    say(
      "indexed \(since(start)) processor=\(used) records=\(tape.count) longest=\(milliseconds(longest))"
    )
    if let damage = tape.damage { say("damage \(damage.text)") }
    memory()
    return tape
  }

  /// To a random instant, with the state there and 24 records around it.
  private static func seek(_ tape: JournalTape, count: Int) throws {
    var random = UInt64(1)
    let first = tape.time(0).microseconds
    let span = UInt64(tape.time(tape.count - 1).microseconds - first)
    var spent: [Int64] = []
    var busy: [Int64] = []
    for _ in 0..<count {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let instant = Timestamp(microseconds: first + Int64((random >> 11) % (span + 1)))
      let (start, before) = (SystemClock.boottime(), processor())
      let place = tape.place(atOrBefore: instant) ?? 0
      let room = try tape.room(through: place)
      for near in max(0, place - 12)..<min(tape.count, place + 12) { _ = try tape.record(near) }
      spent.append(SystemClock.boottime() - start)
      busy.append(processor() - before)
      guard room.sequence == UInt64(place + 1) else { ThisProcess.exitNow(70) }
    }
    say("seek \(spread(spent))")
    say("seek processor \(spread(busy))")
    memory()
  }

  private static func spread(_ values: [Int64]) -> String {
    let sorted = values.sorted()
    let (half, most) = (sorted[sorted.count / 2], sorted[sorted.count * 99 / 100])
    let last = milliseconds(sorted[sorted.count - 1])
    return "p50=\(milliseconds(half)) p99=\(milliseconds(most)) max=\(last)"
  }

  private static func verify(_ path: String) throws {
    let tape = try JournalTape(path: path)
    while try !tape.index(forNanoseconds: 10_000_000) {}
    let (start, busy) = (SystemClock.boottime(), processor())
    while try !tape.verify(forNanoseconds: 10_000_000) {}
    let used = milliseconds(processor() - busy)
    say("verified \(since(start)) processor=\(used) records=\(tape.verifiedCount)")
  }

  /// Nanoseconds of processor time that this thread has had: what others do on the machine is not
  /// in it.
  private static func processor() -> Int64 {
    guard let bytes = try? Files.read("/proc/self/schedstat", limit: 200) else { return 0 }
    return Int64(String(decoding: bytes.prefix { $0 != 0x20 }, as: UTF8.self)) ?? 0
  }

  /// What this process has for itself alone.
  private static func memory() {
    guard let bytes = try? Files.read("/proc/self/smaps_rollup", limit: 10_000) else { return }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let kilobytes = lines.filter { $0.hasPrefix("Private_") }
      .compactMap { Int($0.split(separator: " ").dropFirst().first ?? "") }.reduce(0, +)
    say("private \(kilobytes) kB")
  }

  private static func since(_ start: Int64) -> String {
    milliseconds(SystemClock.boottime() - start)
  }

  private static func milliseconds(_ nanoseconds: Int64) -> String {
    "\(nanoseconds / 1_000_000).\(nanoseconds / 100_000 % 10)ms"
  }

  private static let output = Descriptor(owning: 1)

  private static func say(_ line: String) {
    try? output.writeAll(Array((line + "\n").utf8))
  }
}
