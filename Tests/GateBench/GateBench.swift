import WarRoomConfig
import WarRoomCore
import WarRoomGate
import WarRoomRules
import WarRoomSystem

/// Measures what judging costs: the first line of a process, every line of a corpus, and lines that
/// grow up to the longest that is judged.
///
///     gate-bench <file with one command on each line>
///     gate-bench --first <line>
@main
enum GateBench {
  static func main() {
    let arguments = CommandLine.arguments
    if arguments.count == 3, arguments[1] == "--first" { return first(arguments[2]) }
    guard arguments.count == 2, let lines = try? read(arguments[1]) else {
      ThisProcess.exitNow(64)
    }
    let gate = RuleLibrary().gate
    for line in lines { _ = gate.judge(line: line) }
    corpus(lines, gate)
    curve(gate)
  }

  private static func read(_ path: String) throws -> [String] {
    let bytes = try Files.read(path, limit: 64 << 20, followLinks: true)
    return bytes.split(separator: 0x0a).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The first judgment of a process, with the rules that it needs.
  private static func first(_ line: String) {
    let start = SystemClock.boottime()
    let judgment = RuleLibrary().gate.judge(line: line)
    let spent = (SystemClock.boottime() - start) / 1_000
    say("first \(spent) us \(judgment.commandClass.rawValue): \(line)")
  }

  private static let rounds = 21
  private static let output = Descriptor(owning: 1)

  private static func corpus(_ lines: [String], _ gate: Gate) {
    var medians: [(microseconds: Double, line: String)] = []
    for line in lines {
      var times: [Double] = []
      for _ in 0..<rounds { times.append(time(line, gate, repeats: 8)) }
      medians.append((times.sorted()[rounds / 2], line))
    }
    medians.sort { $0.microseconds < $1.microseconds }
    let middle = medians[medians.count / 2].microseconds
    let high = medians[medians.count * 99 / 100].microseconds
    say("\(lines.count) lines: median \(text(middle)) us, 99th of 100 \(text(high)) us")
    if let worst = medians.last { say("worst \(text(worst.microseconds)) us: \(worst.line)") }
  }

  /// One line of growing length for each shape; the time for each byte must not grow.
  private static func curve(_ gate: Gate) {
    let shapes: [(name: String, unit: String)] = [
      ("words", "ls file-of-some-name "), ("list", "true;"), ("quotes", "echo 'a'\"b\"\\c "),
      ("substitutions", "echo $(true) "), ("options", "kubectl get pods -n prod "),
      ("braces", "echo {a,b} "), ("statements", "psql -c 'select 1; select 2' "),
    ]
    var worst = 0.0
    for shape in shapes {
      var row = shape.name
      for size in [512, 1_024, 2_048, 4_096, 8_192] {
        var line = ""
        while line.utf8.count + shape.unit.utf8.count <= size { line += shape.unit }
        var times: [Double] = []
        for _ in 0..<rounds { times.append(time(line, gate, repeats: 1)) }
        let median = times.sorted()[rounds / 2]
        worst = max(worst, median)
        row += "  \(size): \(text(median)) us"
      }
      say(row)
    }
    say("worst of the curve \(text(worst)) us")
  }

  /// Microseconds of one judgment.
  private static func time(_ line: String, _ gate: Gate, repeats: Int) -> Double {
    let clock = ContinuousClock()
    let spent = clock.measure { for _ in 0..<repeats { _ = gate.judge(line: line) } }
    return Double(spent.components.attoseconds) / 1e12 / Double(repeats)
      + Double(spent.components.seconds) * 1e6 / Double(repeats)
  }

  private static func text(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func say(_ text: String) {
    try? output.writeAll(Array((text + "\n").utf8))
  }
}
