import WarRoomCore
import WarRoomJournal
import WarRoomWire

extension SampleIncident {
  /// Its journal as sealed lines, the same bytes each time; empty for a sample that is misshapen.
  package func journal() -> [UInt8] {
    var bytes: [UInt8] = []
    var batch = JournalBatch(following: .start, host: SampleIncident.author)
    for (time, facts) in records() {
      let draft = RecordDraft(
        moment: Moment(wall: time, boottime: 0, boot: ""), author: SampleIncident.author,
        ticket: nil, facts: facts)
      guard (try? batch.add(draft)) != nil else { return [] }
      bytes += batch.bytes
      batch = batch.next
    }
    return bytes
  }

  /// The facts of each record with its time, in their order; empty for a misshapen timeline.
  func records() -> [(time: Timestamp, facts: [Fact])] {
    guard let items = SampleTimeline(timeline)?.items, case .entry(let start, _) = items.first
    else { return [] }
    let id = IncidentID(title: title, declared: start)
    let digest = Digest.sha256(of: timeline).hex
    let identity = JournalIdentity(id: String(digest.prefix(32)), incident: id, host: "sample")
    var records: [(time: Timestamp, facts: [Fact])] = [
      (start, [.journalOpened(identity)]), (start, [.incidentImported(id, imported(digest))]),
    ]
    var now = start
    var impacts = SampleImpacts(services: services, items)
    for item in items {
      switch item {
      case .entry(let time, let entry):
        now = time
        records.append((now, [.entryImported(entry)]))
        if let facts = impacts.facts(after: entry.kind) { records.append((now, facts)) }
      case .option(let pattern, let text):
        records.append((now, [.optionOffered(SampleIncident.option(pattern, text))]))
      case .scope(let text):
        records.append((now, [.scopeStated(text)]))
      case .impact(let kind, let service, let words):
        records.append((now, impacts.state(kind, service, words)))
      }
    }
    let cause = RootCause(
      trigger: cause, mechanism: "", impact: "", whyNotCaught: "", category: category)
    return records + [(now, [.causeRecorded(cause)])]
  }

  private func imported(_ digest: String) -> ImportedIncident {
    ImportedIncident(
      title: title, services: [], severity: nil, format: "sample", file: slug,
      digest: digest, zone: zone, importedAt: SampleIncident.written, unreadLines: 0,
      link: source)
  }

  /// What was done is known, and hardly ever its terms.
  private static func option(
    _ pattern: MitigationOption.Pattern, _ text: String
  ) -> MitigationOption {
    MitigationOption(
      id: IncidentID.slug(of: text), title: text, pattern: pattern,
      effect: "It was done then. Its terms are not recorded.", risk: .unrecorded,
      undo: .unrecorded, manualSteps: "How it was done is not recorded.",
      source: "the published report")
  }

  /// When these texts were written down: a constant, so that a sample is the same everywhere.
  private static let written = Timestamp(microseconds: 1_795_219_200_000_000)

  private static let author = Author(
    login: nil, uid: Author.overflowUID, gid: Author.overflowUID, pid: 0, host: "sample",
    tty: nil, via: .cli, agent: false, asserted: nil, user: "warroom")
}
