import WarRoomCore
import WarRoomIntake
import WarRoomJournal
import WarRoomListen
import WarRoomSystem
import WarRoomWire

extension Host {
  /// Takes what has come in from the network: one group after another, each written and synced
  /// once for all who wait, and answered only then.
  func takeDeliveries() throws(HostFailure) {
    guard isDeliveryDue else { return }
    let deliveries = intake.box.take(Limits.deliveriesPerTurn)
    guard !deliveries.isEmpty else { return }
    intake.nextBatch = SystemClock.boottime() + Limits.deliveryPause
    var batch = IntakeBatch(deliveries: deliveries)
    defer { Reply.send(batch.answers) }
    do {
      try take(&batch)
    } catch {
      for place in deliveries.indices where batch.failures[place] == nil {
        batch.failures[place] = Rejection(503, "the journal cannot be written", retryAfter: 30)
      }
      throw error
    }
  }

  /// When the next group is due; nil while nothing waits.
  var nextDeliveries: Int64? { intake.box.isEmpty ? nil : intake.nextBatch }

  private var isDeliveryDue: Bool {
    nextDeliveries.map { $0 <= SystemClock.boottime() } ?? false
  }

  private func take(_ batch: inout IntakeBatch) throws(HostFailure) {
    guard stopping == nil else {
      let why = Rejection(503, "the host is stopping", retryAfter: 5)
      for place in batch.deliveries.indices { batch.failures[place] = why }
      return
    }
    refreshRoutes()
    openRooms()
    let inbox: LiveRoom
    do throws(Refusal) { inbox = try inboxRoom() } catch {
      if let failure { throw failure }
      let why = Rejection(503, "the journal cannot be written", retryAfter: 5)
      for place in batch.deliveries.indices { batch.failures[place] = why }
      return
    }
    sort(&batch, inbox.room)
    try declare(&batch)
    var moved: [IncidentID: [String]] = [:]
    for (destination, items) in batch.groups.sorted(by: { $0.key.order < $1.key.order }) {
      guard case .incident(let id) = destination else { continue }
      guard let live = try? room(id) else {
        if let failure { throw failure }
        batch.groups[.inbox, default: []] += items
        continue
      }
      try deliver(items, to: live, &batch)
      let recorded = items.filter { batch.failures[$0.delivery] == nil }
      let waiting = Set(recorded.map(\.alert.fingerprint)).filter { inbox.room.waits($0) }
      if !waiting.isEmpty { moved[id] = waiting.sorted() }
    }
    try deliver(batch.groups[.inbox] ?? [], to: inbox, &batch)
    try remember(moved, batch, in: inbox)
    intake.taken += UInt64(
      batch.deliveries.indices.filter { batch.failures[$0] == nil && !batch.known.contains($0) }
        .reduce(0) { $0 + batch.deliveries[$1].alerts.count })
    intake.isInboxChanged = true
  }

  /// Finds out where each alert goes.
  private func sort(_ batch: inout IntakeBatch, _ inbox: Room) {
    var names: Set<String> = []
    let open = openIncidents()
    let now = moment().wall
    for (place, delivery) in batch.deliveries.enumerated() {
      guard delivery.names.allSatisfy({ !inbox.inbox.knows($0) && !names.contains($0) }) else {
        batch.known.insert(place)
        continue
      }
      names.formUnion(delivery.names)
      for read in delivery.alerts {
        var alert = read.alert
        var kind = IntakeBatch.Kind.alert
        var destination = AlertRoutes.Destination.inbox
        switch read.kind {
        case .alert:
          destination = intake.routes.destination(
            of: alert, from: delivery.sender, at: now, open: open)
        case .control:
          // Somebody has to look at it; nothing in it is followed.
          alert.firing = true
        case .change, .note:
          let near = open.filter { incident in
            alert.service.map(incident.services.contains) ?? false
          }
          if near.count == 1, let one = near.first {
            kind = .note(read.kind == .change ? .change : .message)
            destination = .incident(one.id)
          }
        }
        batch.groups[destination, default: []].append(
          IntakeBatch.Item(
            alert: alert, kind: kind, delivery: place, sender: delivery.sender))
      }
    }
  }

  /// Incidents that are not over, the oldest first.
  private func openIncidents() -> [AlertRoutes.Open] {
    rooms.values.compactMap { live in
      guard let incident = live.room.incident, !incident.phase.isFinal,
        incident.imported == nil, let last = live.room.lastMoment
      else { return nil }
      let services = incident.services + live.room.alerts.compactMap(\.alert.service)
      return AlertRoutes.Open(
        id: live.id, services: Set(services), lastRecord: last.wall
      ) { live.room.place(of: $0) != nil }
    }.sorted { $0.id < $1.id }
  }

  /// One incident for all new alerts of a service; no more than a few in some minutes, whatever
  /// the rules say: beyond that a person has to look.
  private func declare(_ batch: inout IntakeBatch) throws(HostFailure) {
    guard let items = batch.groups.removeValue(forKey: .declare) else { return }
    var byService: [(name: String, items: [IntakeBatch.Item])] = []
    for item in items {
      let name = item.alert.service ?? item.alert.title
      if let place = byService.firstIndex(where: { $0.name == name }) {
        byService[place].items.append(item)
      } else {
        byService.append((name, [item]))
      }
    }
    let now = SystemClock.boottime()
    intake.declared.removeAll { now - $0 > Limits.declaringSeconds * 1_000_000_000 }
    for (_, items) in byService {
      guard let first = items.first, intake.declared.count < Limits.declaredByAlerts else {
        batch.groups[.inbox, default: []] += items
        continue
      }
      intake.declared.append(now)
      let declaration = Declaration(title: first.alert.title, alerts: [first.alert])
      let order = Incoming(author: webhookAuthor(first.sender), order: .declare(declaration))
      switch try declaring(order, declaration) {
      case .accepted(_, let id, _):
        announceRooms()
        let rest = Array(items.dropFirst())
        if !rest.isEmpty { batch.groups[.incident(id), default: []] += rest }
      case let other:
        log("no incident was declared for an alert: \(other)")
        batch.groups[.inbox, default: []] += items
      }
    }
  }

  func webhookAuthor(_ sender: String) -> Author {
    var author = identity.author
    author.via = .webhook
    author.asserted = sender
    return author
  }

  /// Records alerts in one room, those of each sender under its name.
  private func deliver(
    _ items: [IntakeBatch.Item], to live: LiveRoom, _ batch: inout IntakeBatch
  ) throws(HostFailure) {
    var bySender: [(name: String, items: [IntakeBatch.Item])] = []
    for item in items {
      if let place = bySender.firstIndex(where: { $0.name == item.sender }) {
        bySender[place].items.append(item)
      } else {
        bySender.append((item.sender, [item]))
      }
    }
    for (sender, items) in bySender {
      var context = Context(now: moment(), author: webhookAuthor(sender), policy: policy)
      context.incident = live.id
      let facts: [Fact]
      do throws(Refusal) { facts = try self.facts(of: items, context, live.room) } catch {
        log("alerts for \(live.id) refused: \(error)")
        batch.fail(items, Rejection(507, "the room takes no more alerts", retryAfter: 60))
        continue
      }
      if let why = try record(facts, context, in: live) { batch.fail(items, why) }
    }
  }

  private func facts(
    of items: [IntakeBatch.Item], _ context: Context, _ room: Room
  ) throws(Refusal) -> [Fact] {
    var facts: [Fact] = []
    let alerts = items.filter { $0.kind == .alert }.map(\.alert)
    if !alerts.isEmpty { facts += try room.decide(.alerts(.deliver(alerts)), in: context) }
    for item in items {
      guard case .note(let kind) = item.kind else { continue }
      let words = [item.alert.title, item.alert.summary].filter { !$0.isEmpty }
      let occurred = item.alert.started.map { min($0, context.now.wall) }
      facts += try room.decide(
        .note(kind, text: words.joined(separator: "\n"), occurred: occurred), in: context)
    }
    return facts
  }

  /// Writes facts in as few records and syncs as they fit into; why not, for the sender.
  func record(
    _ facts: [Fact], _ context: Context, in live: LiveRoom
  ) throws(HostFailure) -> Rejection? {
    var batch = live.begin()
    var parts = FactParts(facts)
    while let part = parts.next() {
      let draft = RecordDraft(
        moment: context.now, author: context.author, ticket: nil, facts: part)
      do throws(Refusal) {
        if let records = try add(draft, to: &batch) {
          for record in records { live.stage(record) }
          continue
        }
      } catch {
        // Too long for one record, whatever was reckoned.
        parts.refuse(part)
        continue
      }
      parts.giveBack(part)
      if let why = try commit(batch, live) { return why }
      batch = live.begin()
    }
    return try commit(batch, live)
  }

  private func commit(
    _ batch: JournalBatch, _ live: LiveRoom
  ) throws(HostFailure) -> Rejection? {
    var none: [Answer] = []
    let before = live.lines.count
    try write(batch, in: live, &none)
    if !batch.isEmpty, live.lines.count == before {
      return Rejection(503, "the disk is full", retryAfter: 10)
    }
    return nil
  }

  /// What the inbox has to know beside its alerts: which of them stand in an incident now, and
  /// which deliveries were taken.
  private func remember(
    _ moved: [IncidentID: [String]], _ batch: IntakeBatch, in inbox: LiveRoom
  ) throws(HostFailure) {
    var context = Context(now: moment(), author: identity.author, policy: policy)
    context.incident = .inbox
    var facts = moved.sorted { $0.key < $1.key }.flatMap { id, fingerprints in
      stride(from: 0, to: fingerprints.count, by: WarRoomCore.Limits.listCount).map { start in
        let end = min(start + WarRoomCore.Limits.listCount, fingerprints.count)
        return Fact.alert(.placed(Array(fingerprints[start..<end]), into: id))
      }
    }
    let names = batch.deliveries.indices
      .filter { batch.failures[$0] == nil && !batch.known.contains($0) }
      .flatMap { batch.deliveries[$0].names }
    if !names.isEmpty { facts.append(.alert(.delivered(names))) }
    guard !facts.isEmpty else { return }
    if let why = try record(facts, context, in: inbox) { log("inbox: \(why.reason)") }
  }
}

extension AlertRoutes.Destination {
  /// Groups are written in one order, so that a journal does not depend on chance.
  fileprivate var order: String {
    switch self {
    case .incident(let id): id.text
    case .declare: "d"
    case .inbox: "~"
    }
  }
}
