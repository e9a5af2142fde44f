import WarRoomCore

extension ReportSource {
  var factors: Report.Section {
    let lessons = room.review.lessons
    let factors = lessons.filter { $0.kind == .contributing }.map(\.text)
    let risks = lessons.filter { $0.kind == .related }.map(\.text)
    var blocks: [Report.Block] = [factors.isEmpty ? .paragraph(nil) : .list(factors)]
    if !risks.isEmpty { blocks += [.paragraph("Related risks:"), .list(risks)] }
    return Report.Section(id: "factors", title: "Contributing factors", blocks: blocks)
  }

  var lessons: Report.Section {
    func texts(_ kind: Lesson.Kind, _ prose: String?) -> Report.Block {
      let prose = prose.flatMap { $0.isEmpty ? nil : $0 }
      let all =
        [prose].compactMap { $0 }
        + room.review.lessons.filter { $0.kind == kind }.map(\.text)
      return all.isEmpty ? .paragraph(nil) : .list(all)
    }
    return Report.Section(
      id: "lessons", title: "Lessons",
      blocks: [
        .paragraph("What went well:"), texts(.wentWell, room.closing.report?.wentWell),
        .paragraph("What to improve:"), texts(.toImprove, room.closing.report?.toImprove),
        .paragraph("Where we were lucky:"), texts(.lucky, nil),
      ])
  }

  var actionItems: Report.Section {
    let rows = room.review.actionItems.map { item in
      [
        "\(item.number)", item.priority.rawValue, item.text, item.kind.rawValue,
        item.owner ?? "UNASSIGNED", item.status.rawValue,
        item.due?.rfc3339 ?? Report.missing, item.link ?? "",
      ]
    }
    let header = ["", "priority", "what", "kind", "owner", "status", "due", "link"]
    return Report.Section(
      id: "action-items", title: "Action items",
      blocks: [rows.isEmpty ? .paragraph(nil) : .table(header: header, rows: rows)])
  }

  /// Every decision, with the digest that it was bound to.
  var decisions: Report.Section {
    let rows = room.entries.compactMap { entry -> [String]? in
      guard let decision = ReportSource.decision(entry.fact) else { return nil }
      return [
        entry.recorded.rfc3339, "\(entry.sequence)", decision.word, entry.fact.summary,
        decision.digest, entry.author.label,
      ]
    }
    let header = ["UTC", "record", "decision", "what", "digest", "who"]
    return Report.Section(
      id: "decisions", title: "Decision log",
      blocks: [rows.isEmpty ? .paragraph(nil) : .table(header: header, rows: rows)])
  }

  private static func decision(_ fact: Fact) -> (word: String, digest: String)? {
    switch fact {
    case .runApproved(_, let digest, _, _, _): ("approved", digest)
    case .runStarted(_, let digest): ("started", digest)
    case .runDenied: ("denied", "")
    case .runWithdrawn: ("withdrawn", "")
    case .runExpired: ("expired", "")
    case .runRevoked: ("revoked", "")
    case .runVoided: ("voided", "")
    case .evidenceWaived: ("evidence waived", "")
    case .andonPulled: ("line stopped", "")
    case .andonReleased: ("line released", "")
    case .glassBroken: ("break-glass", "")
    case .severitySet: ("severity", "")
    case .phaseMoved: ("phase", "")
    case .verificationStated: ("verification", "")
    case .incidentClassified: ("classified", "")
    case .commandHandedOver: ("command", "")
    case .entryImported(let entry) where entry.kind == .decision: ("decision", "")
    case .surrounding(.changeMarked): ("change marked", "")
    case .signal(.stopped), .signal(.stopReset): ("stopping rule", "")
    case .incidentDeclared, .incidentImported, .entryImported, .alertReceived, .alertRepeated,
      .alert,
      .incidentAcknowledged, .scopeStated, .investigationMarked, .incidentRelated, .roleAssigned,
      .obligationMet, .noteAdded, .recordAmended, .commandAdopted, .optionOffered, .runProposed,
      .evidenceCaptured, .approvalRequested, .approvalMistyped, .runCancelAsked, .runEnded,
      .runLost, .causeRecorded, .reportFiled, .surrounding, .signal, .review, .message,
      .journalOpened,
      .segmentOpened, .journalRecovered, .clockStepped, .unrecognised:
      nil
    }
  }

  var evidence: Report.Section {
    let rows = room.evidence.map { item in
      [
        "\(item.number)", item.name, item.kind.rawValue, item.run.map { "run \($0)" } ?? "",
        item.digest.isEmpty ? item.failure : item.digest, "\(item.byteCount)",
      ]
    }
    let header = ["", "name", "when", "for", "digest", "bytes"]
    return Report.Section(
      id: "evidence", title: "Evidence",
      blocks: [rows.isEmpty ? .paragraph(nil) : .table(header: header, rows: rows)])
  }

  var timeline: Report.Section {
    let ordered = room.entries.filter { !ReportSource.isNoise($0.fact) }.sorted {
      ($0.occurred, $0.sequence) < ($1.occurred, $1.sequence)
    }
    var rows = ordered.prefix(Limits.timelineLines).map { entry in
      let corrected = entry.amendments.map { " (corrected: \($0))" }.joined()
      var text = entry.fact.summary + corrected
      if case .entryImported(let imported) = entry.fact, !imported.guesses.isEmpty {
        text += " (guessed: \(imported.guesses.map(\.rawValue).joined(separator: ", ")))"
      }
      let who: String
      if case .entryImported(let imported) = entry.fact {
        who = imported.actor ?? ""
      } else {
        who = entry.author.label
      }
      return [entry.occurred.rfc3339, "\(entry.sequence)", text, who]
    }
    if ordered.count > Limits.timelineLines {
      rows.append(["", "", "\(ordered.count - Limits.timelineLines) further records", ""])
    }
    return Report.Section(
      id: "timeline", title: "Timeline",
      blocks: [.table(header: ["UTC", "record", "what", "who"], rows: rows)])
  }

  /// Thousands of samples and what the journal says of itself tell a reader nothing.
  private static func isNoise(_ fact: Fact) -> Bool {
    switch fact {
    case .signal(.sampled), .alert(.counted), .alert(.delivered), .journalOpened, .segmentOpened:
      true
    case _: false
    }
  }

  // MARK: Small pieces

  var blast: String? {
    var names = incident.services
    for name in room.alerts.compactMap(\.alert.service) where !names.contains(name) {
      names.append(name)
    }
    let stated = room.surroundings.impacts.filter { !$0.impact.kind.isOfService }.map {
      "\($0.impact.kind.rawValue) \($0.impact.value)"
    }
    let parts = [incident.scope] + names + stated
    let text = parts.filter { !$0.isEmpty }.joined(separator: ", ")
    return text.isEmpty ? nil : text
  }

  /// The last action that changed something and ended well.
  var effective: Run? {
    room.runs.last { run in
      guard case .ended(let outcome) = run.state else { return false }
      return outcome.succeeded && run.proposal.judgment.commandClass != .readOnly
    }
  }

  /// What the source of an imported incident marks as the mitigation.
  var mitigatingEntry: String? {
    for entry in room.entries.reversed() {
      if case .entryImported(let imported) = entry.fact, imported.kind == .mitigated {
        return imported.text
      }
    }
    return nil
  }

  /// The first message whose link names a ticket.
  func link(to word: String) -> String? {
    for entry in room.entries {
      if case .review(.messageSent(let to, _, let link?)) = entry.fact,
        to.lowercased().contains(word)
      {
        return link
      }
    }
    return nil
  }

  var signalsBeforeAndAfter: String? {
    let verdicts = room.signals.verdicts.map {
      "\($0.verdict.signal): \($0.verdict.word.rawValue), \($0.verdict.basis)"
    }
    return verdicts.isEmpty ? nil : verdicts.joined(separator: "; ")
  }

  func span(_ from: Timestamp?, _ to: Timestamp?) -> String? {
    guard let from, let to else { return nil }
    return ReportSource.span(to.seconds(since: from))
  }

  /// `1 h 17 min (4620 s)`.
  static func span(_ seconds: Int64) -> String {
    let magnitude = seconds.magnitude
    let sign = seconds < 0 ? "-" : ""
    let days = magnitude / 86_400
    let hours = magnitude / 3_600 % 24
    let minutes = magnitude / 60 % 60
    let text =
      days > 0
      ? "\(days) d \(hours) h" : hours > 0 ? "\(hours) h \(minutes) min" : "\(minutes) min"
    return magnitude < 60 ? "\(seconds) s" : "\(sign)\(text) (\(seconds) s)"
  }
}
