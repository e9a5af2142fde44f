import Testing
import WarRoomCore
import WarRoomJournal
import WarRoomWire

/// Every cut, three changes of every byte, and zeroed sectors: the verdict is known beforehand
/// from where the lines and batches are.
@Suite("Damage at every byte")
struct DamageTests {
  /// A sealed journal with what is needed to know what any damage must lead to.
  struct Sample: Sendable {
    var bytes: [UInt8] = []
    /// Where each line begins; one more for the end.
    var starts: [Int] = [0]
    /// The batch of each line.
    var batches: [UInt64] = []
    /// The scanner just before each line.
    var before: [JournalScanner] = []

    init() throws {
      var batch = JournalBatch(following: .start, host: Sandbox.author)
      let opened = RecordDraft(
        moment: Sandbox.moment(), author: Sandbox.author, ticket: nil,
        facts: [.journalOpened(Sandbox.identity)])
      _ = try batch.add(opened)
      var head = take(batch)
      for number in 0..<30 {
        batch = JournalBatch(following: head, host: Sandbox.author)
        for index in 0...(number * 5 % 4) {
          let text = String(repeating: "x", count: (number * 31 + index * 17) % 90)
          _ = try batch.add(Sandbox.note(text, at: Int64(number)))
        }
        head = take(batch)
      }
      var scanner = JournalScanner()
      for line in batches.indices {
        before.append(scanner)
        _ = try scanner.read(
          segment: 1, Array(bytes[..<starts[line + 1]]), isLast: true,
          from: .init(offset: starts[line], line: line + 1)
        ) { _ in }
      }
    }

    private mutating func take(_ batch: JournalBatch) -> ChainHead {
      for entry in batch.entries {
        bytes += entry.bytes
        starts.append(bytes.count)
        batches.append(entry.record.batch)
      }
      let last = batch.entries[batch.entries.count - 1]
      return ChainHead(sequence: last.record.sequence, hash: last.hash)
    }

    /// The line that holds byte `offset`, from 0.
    func line(at offset: Int) -> Int {
      var (low, high) = (0, batches.count)
      while high - low > 1 {
        let middle = (low + high) / 2
        if starts[middle] <= offset { low = middle } else { high = middle }
      }
      return low
    }

    /// What must come of damage that begins in line `first` and ends in line `last`.
    func expected(first: Int, last: Int) -> Outcome {
      let later = last + 1 < batches.count ? batches[(last + 1)...].max() ?? 0 : 0
      return later > UInt64(first + 1) ? .refused(line: first + 1) : .torn(line: first + 1)
    }

    /// What the scanner says of damaged `bytes`, from line `first` on.
    func outcome(_ bytes: [UInt8], from first: Int) -> Outcome {
      var scanner = before[first]
      do {
        let end = try scanner.read(
          segment: 1, bytes, isLast: true, from: .init(offset: starts[first], line: first + 1)
        ) { _ in }
        guard scanner.head.sequence >= UInt64(first) else { return .lost }
        guard case .torn(_, let line) = end else { return .whole }
        return scanner.head.sequence == UInt64(line - 1) ? .torn(line: line) : .lost
      } catch {
        guard case .damaged(let damage) = error else { return .lost }
        return .refused(line: damage.line)
      }
    }
  }

  enum Outcome: Equatable {
    case whole
    case torn(line: Int)
    case refused(line: Int)
    /// Not one of the allowed answers.
    case lost
  }

  /// Wrong verdicts are collected: a hundred thousand expectations would drown the report.
  private struct Tally {
    var cases = 0
    var wrong: [String] = []

    mutating func compare(_ got: Outcome, _ wanted: Outcome, _ what: @autoclosure () -> String) {
      cases += 1
      if got != wanted, wrong.count < 10 { wrong.append("\(what()): \(got), not \(wanted)") }
    }
  }

  @Test("A journal cut at any byte gives all whole records before")
  func cuts() throws {
    let sample = try Sample()
    var tally = Tally()
    for size in 1..<sample.bytes.count {
      let line = sample.line(at: size - 1)
      let isWhole = sample.starts[line + 1] == size
      let outcome = sample.outcome(Array(sample.bytes[..<size]), from: line)
      tally.compare(outcome, isWhole ? .whole : .torn(line: line + 1), "cut at \(size)")
    }
    #expect(tally.wrong == [])
    #expect(tally.cases > 25_000)
  }

  @Test("Any changed byte is noticed", arguments: [0x01, 0x20, 0x80] as [UInt8])
  func flips(mask: UInt8) throws {
    let sample = try Sample()
    var tally = Tally()
    var bytes = sample.bytes
    for offset in bytes.indices {
      let line = sample.line(at: offset)
      bytes[offset] ^= mask
      let outcome = sample.outcome(bytes, from: line)
      bytes[offset] ^= mask
      let wanted = sample.expected(first: line, last: line)
      tally.compare(outcome, wanted, "byte \(offset) in line \(line + 1)")
    }
    #expect(tally.wrong == [])
    #expect(tally.cases > 25_000)
  }

  @Test("A zeroed sector anywhere is noticed")
  func zeroes() throws {
    let sample = try Sample()
    var tally = Tally()
    for offset in stride(from: 0, to: sample.bytes.count, by: 7) {
      var bytes = sample.bytes
      let end = min(offset + 512, bytes.count)
      for index in offset..<end { bytes[index] = 0 }
      let first = sample.line(at: offset)
      let wanted = sample.expected(first: first, last: sample.line(at: end - 1))
      tally.compare(sample.outcome(bytes, from: first), wanted, "zeroes at \(offset)")
    }
    #expect(tally.wrong == [])
    #expect(tally.cases > 3_500)
  }

  @Test("An attacker's tools: dropped, swapped, doubled and replayed lines, at every line")
  func tools() throws {
    let sample = try Sample()
    let lines = sample.batches.indices.map {
      Array(sample.bytes[sample.starts[$0]..<sample.starts[$0 + 1]])
    }
    var tally = Tally()
    func judge(_ changed: [[UInt8]], _ first: Int, _ what: String) {
      let wanted = Outcome.refused(line: first + 1)
      tally.compare(sample.outcome(Array(changed.joined()), from: first), wanted, what)
    }
    // The last batches are left out: without a later one, a loss there is seen by heads only.
    for index in 0..<lines.count - 8 {
      var dropped = lines
      dropped.remove(at: index)
      judge(dropped, index, "line \(index + 1) dropped")
      var swapped = lines
      swapped.swapAt(index, index + 1)
      judge(swapped, index, "line \(index + 1) swapped")
      var doubled = lines
      doubled.insert(lines[index], at: index)
      judge(doubled, index + 1, "line \(index + 1) doubled")
      // Behind the very last record: no crash leaves an old line there.
      var scanner = sample.before[index]
      #expect(throws: JournalError.self) {
        let replayed = Array(sample.bytes[..<sample.starts[index + 1]]) + lines[index]
        _ = try scanner.read(
          segment: 1, replayed, isLast: true,
          from: .init(offset: sample.starts[index], line: index + 1)
        ) { _ in }
      }
    }
    #expect(tally.wrong == [])
  }
}
