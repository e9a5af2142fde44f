import WarRoomCore
import WarRoomJSON

extension JSONWriter {
  mutating func alert(_ state: AlertState) {
    beginObject()
    member("source", state.alert.source)
    member("fingerprint", state.alert.fingerprint)
    member("title", state.alert.title)
    member("summary", state.alert.summary)
    member("severity", state.alert.severity?.label)
    member("severityAsPrinted", state.alert.severityAsPrinted)
    member("firing", state.alert.firing)
    member("started", state.alert.started)
    member("ended", state.alert.ended)
    member("service", state.alert.service)
    object("labels") { writer in
      for label in state.alert.labels { writer.member(label.name, label.value) }
    }
    member("link", state.alert.link)
    member("count", state.count)
    member("lastSeen", state.lastSeen)
    endObject()
  }

  mutating func option(_ option: MitigationOption) {
    beginObject()
    member("id", option.id)
    member("title", option.title)
    member("pattern", option.pattern.rawValue)
    member("effect", option.effect)
    member("doesNotFix", option.doesNotFix)
    member("risk", option.risk.rawValue)
    switch option.undo {
    case .command(let words): member("undo", words)
    case .manual(let text): member("undo", text)
    case .notNeeded: member("undo", "not needed")
    case .irreversible: member("undo", "none")
    case .unrecorded: member("undo", "not recorded")
    }
    member("temporary", option.temporary)
    name("secondsToEffect")
    if let seconds = option.secondsToEffect { integer(seconds) } else { null() }
    member("target", option.target)
    member("command", option.command?.words ?? [])
    member("source", option.source)
    endObject()
  }

  mutating func run(_ run: Run) {
    beginObject()
    member("run", run.id.number)
    member("title", run.proposal.title)
    member("option", run.proposal.option)
    member("command", run.proposal.command.words)
    member("directory", run.proposal.command.directory)
    member("class", run.proposal.judgment.commandClass.rawValue)
    member("friction", run.proposal.friction.rawValue)
    member("target", run.proposal.target)
    member("state", run.state.word)
    member("proposer", run.proposal.proposer.name)
    member("reason", run.proposal.reason)
    member("approvers", run.approvals.map(\.author.label))
    member("digest", run.deadline?.digest)
    member("expires", run.deadline?.deadline.wall)
    member("started", run.startedAt)
    outcome(of: run)
    endObject()
  }

  private mutating func outcome(of run: Run) {
    switch run.state {
    case .ended(let outcome):
      if case .exited(let status) = outcome.ending { member("exitStatus", Int(status)) }
      member("milliseconds", Int(outcome.milliseconds))
      member("outputBytes", Int(outcome.byteCount))
      member("outputDigest", outcome.digest)
      member("lastLine", outcome.excerpt)
      if let redacted = outcome.redacted { member("redacted", redacted) }
    case .refused(let ending, let reason):
      member("ending", ending.rawValue)
      member("endingReason", reason)
    case .unknown(let reason):
      member("endingReason", reason)
    case .gathering, .awaiting, .approved, .running:
      break
    }
  }

  mutating func evidence(_ item: Evidence) {
    beginObject()
    member("number", item.number)
    member("name", item.name)
    member("kind", item.kind.rawValue)
    name("run")
    if let run = item.run { integer(Int64(run.number)) } else { null() }
    member("command", item.words)
    member("bytes", Int(item.byteCount))
    member("digest", item.digest)
    member("failure", item.failure)
    member("lastLine", item.excerpt)
    if let redacted = item.redacted { member("redacted", redacted) }
    endObject()
  }

  mutating func change(_ state: ChangeState, _ score: ChangeScore) {
    beginObject()
    member("id", state.change.id)
    member("kind", state.change.kind.rawValue)
    member("title", state.change.title)
    member("author", state.change.author)
    member("at", state.change.at)
    member("service", state.change.service)
    member("source", state.change.source)
    member("link", state.change.link)
    member("detail", state.change.detail)
    member("points", score.points)
    member("reasons", score.reasons)
    member("mark", state.mark?.rawValue)
    member("markReason", state.reason)
    endObject()
  }
}
