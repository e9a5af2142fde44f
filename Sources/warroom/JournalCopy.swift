import WarRoomCore
import WarRoomIntake
import WarRoomJournal
import WarRoomReview
import WarRoomScreen
import WarRoomSystem
import WarRoomWire

/// A journal of our own that was brought from elsewhere: it is checked, and copied as it is.
struct JournalCopy {
  let id: IncidentID
  /// The bytes of each segment, up to the first that is not what was written.
  let segments: [[UInt8]]

  /// The folder of an incident, or one of segments.
  static func isJournal(_ path: String) -> Bool {
    ["/journal/000001.jsonl", "/000001.jsonl"].contains {
      (try? Files.factsFollowingLinks(path + $0))?.kind == .regular
    }
  }

  static func source(_ path: String, name: String) throws -> ImportedSource {
    var room = Room()
    var segments: [[UInt8]] = []
    var entries: [TimelineReading.Entry] = []
    var warnings: [String] = []
    func take(_ entry: JournalEntry) {
      if case .segmentOpened = entry.record.facts.first { segments.append([]) }
      if segments.isEmpty { segments.append([]) }
      segments[segments.count - 1] += entry.bytes
      room.evolve(entry.record)
      entries += entry.record.facts.compactMap { JournalCopy.entry($0, entry.record, room) }
    }
    do throws(JournalError) {
      let summary = try JournalReader(path: path).read { take($0) }
      if summary.tornBytes > 0 {
        warnings.append(
          "\(name): whole up to record \(summary.head.sequence); the last \(summary.tornBytes) "
            + "bytes are no whole record and are left out")
      }
    } catch {
      guard case .damaged(let damage) = error, room.incident != nil else {
        throw Failure(.badData, "\(name): \(error.text)")
      }
      warnings.append(
        "\(name):\(damage.line): damaged here; taken only up to record \(room.sequence)")
    }
    guard let incident = room.incident else {
      throw Failure(.badData, "\(name): this journal holds no incident")
    }
    let reading = TimelineReading(
      incidents: [
        TimelineReading.Incident(
          title: incident.title, zone: incident.imported?.zone ?? "UTC",
          severity: incident.severityIsRecorded ? incident.severity : nil,
          services: incident.services, link: incident.imported?.link, entries: entries)
      ], unread: [])
    return ImportedSource(
      file: name, format: .warroom, digest: Digest.sha256(of: segments.flatMap { $0 }).hex,
      reading: reading, journal: JournalCopy(id: incident.id, segments: segments),
      warnings: warnings)
  }

  /// How a record of the journal shows in a dry run.
  private static func entry(
    _ fact: Fact, _ record: Record, _ room: Room
  ) -> TimelineReading.Entry? {
    let at = record.moment.wall
    switch fact {
    case .entryImported(let entry): return TimelineReading.Entry(at: at, entry: entry)
    case .journalOpened, .segmentOpened, .incidentImported: return nil
    case .incidentDeclared: return shown(fact, .declared, record, room)
    case .incidentAcknowledged: return shown(fact, .acknowledged, record, room)
    case .alertReceived, .alertRepeated, .alert: return shown(fact, .alert, record, room)
    case .runStarted, .commandAdopted, .glassBroken: return shown(fact, .action, record, room)
    case .phaseMoved(_, let phase, _):
      let kinds: [Phase: ImportedEntry.Kind] = [.monitoring: .mitigated, .resolved: .resolved]
      return shown(fact, kinds[phase] ?? .note, record, room)
    case .incidentClassified, .severitySet, .scopeStated, .investigationMarked, .incidentRelated,
      .roleAssigned, .commandHandedOver, .obligationMet, .noteAdded, .recordAmended,
      .optionOffered, .runProposed, .evidenceCaptured, .evidenceWaived, .approvalRequested,
      .approvalMistyped, .runApproved, .runDenied, .runWithdrawn, .runExpired, .runRevoked,
      .runVoided, .runCancelAsked, .runEnded, .runLost, .andonPulled, .andonReleased,
      .verificationStated, .causeRecorded, .reportFiled, .journalRecovered, .clockStepped,
      .surrounding, .signal, .review, .message, .unrecognised:
      return shown(fact, .note, record, room)
    }
  }

  private static func shown(
    _ fact: Fact, _ kind: ImportedEntry.Kind, _ record: Record, _ room: Room
  ) -> TimelineReading.Entry {
    TimelineReading.Entry(
      at: record.moment.wall,
      entry: ImportedEntry(
        text: Wording.text(fact, in: room), end: nil, actor: record.author.name, kind: kind,
        line: record.sequence, guesses: []))
  }
}
