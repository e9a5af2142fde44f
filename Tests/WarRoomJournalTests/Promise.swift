import WarRoomCore
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

/// What every run, whatever befell it, must leave behind.
struct Promise {
  private(set) var acked: [UInt64: String] = [:]

  /// Records that were promised by one more run; a number may be promised once only.
  mutating func add(_ result: Workload.Result) -> [String] {
    var broken: [String] = []
    for (sequence, hash) in result.acked {
      if let earlier = acked[sequence], earlier != hash { broken.append("\(sequence) twice") }
      acked[sequence] = hash
    }
    if result.ackedAfterPoison > 0 { broken.append("promised after poison") }
    return broken
  }

  /// Everything promised is there, the chain holds, all that was set aside is accounted for.
  func broken(in sandbox: Sandbox) throws -> [String] {
    var broken: [String] = []
    var found: [UInt64: String] = [:]
    var recoveries: [String: JournalRecovery] = [:]
    let reader = try JournalReader(path: sandbox.incident)
    let summary: JournalReader.Summary
    do {
      summary = try reader.read { entry in
        found[entry.record.sequence] = entry.hash.hex
        for case .journalRecovered(let recovery) in entry.record.facts {
          recoveries[recovery.file] = recovery
        }
      }
    } catch {
      return ["\(error)"]
    }
    if summary.end != .whole { broken.append("still torn") }
    for (sequence, hash) in acked where found[sequence] != hash {
      broken.append("record \(sequence) was promised and is gone")
    }
    for name in try sandbox.others() where !name.hasSuffix(".new") {
      guard let recovery = recoveries[name] else {
        broken.append("\(name) is not recorded")
        continue
      }
      let bytes = try sandbox.read(name)
      if Digest.sha256(of: bytes).hex != recovery.digest { broken.append("\(name) differs") }
      recoveries[name] = nil
    }
    for name in recoveries.keys { broken.append("\(name) is recorded and not there") }
    return broken.sorted()
  }
}
