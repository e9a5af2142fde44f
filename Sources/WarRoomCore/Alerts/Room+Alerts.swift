extension Room {
  /// Where an alert of this identity stands; nil for one that was never reported here.
  package func place(of fingerprint: String) -> AlertPlace? { alertPlaces[fingerprint] }

  /// How the alert at a place stands; nil where there is none.
  package func standing(at place: AlertPlace) -> AlertStanding? {
    switch place {
    case .whole(let index): alerts.indices.contains(index) ? alerts[index].standing : nil
    case .storm(let index):
      storm.items.indices.contains(index) ? storm.items[index].standing : nil
    }
  }

  /// Alerts that fire, those of storms included.
  package var firingCount: Int { alerts.count(where: \.alert.firing) + storm.firing }

  /// Whether an alert of the inbox waits for a person.
  package func waits(_ fingerprint: String) -> Bool {
    guard inbox.settled[fingerprint] == nil, let place = place(of: fingerprint) else {
      return false
    }
    return standing(at: place)?.firing ?? false
  }

  /// Alerts of the inbox that wait for a person.
  package var waitingCount: Int {
    alerts.count { waits($0.alert.fingerprint) }
      + storm.items.count { waits($0.fingerprint) }
  }

  /// The alert at a place as far as it is held.
  package func alert(at place: AlertPlace) -> Alert? {
    switch place {
    case .whole(let index):
      return alerts.indices.contains(index) ? alerts[index].alert : nil
    case .storm(let index):
      guard storm.items.indices.contains(index) else { return nil }
      let item = storm.items[index]
      return Alert(
        source: item.source, fingerprint: item.fingerprint, title: item.title, summary: "",
        severity: item.severity, severityAsPrinted: "", firing: item.standing.firing,
        started: item.standing.started, ended: item.standing.ended, service: item.service,
        labels: [], link: nil)
    }
  }

  // MARK: Evolve

  mutating func receive(_ alert: Alert, at now: Timestamp) {
    if alertPlaces[alert.fingerprint] == nil {
      alertPlaces[alert.fingerprint] = .whole(alerts.count)
    }
    alerts.append(AlertState(alert: alert, count: 1, lastSeen: now, changed: now))
    storm.note(1, at: now)
  }

  /// False when the fact does not fit.
  mutating func take(_ fact: AlertFact, _ now: Timestamp) -> Bool {
    switch fact {
    case .counted(let counts):
      return counts.reduce(true) { fits, count in
        self.count(count.count, at: count.place, now) && fits
      }
    case .changed(let changes):
      return changes.reduce(true) { fits, change in self.change(change, now) && fits }
    case .stormed(let part):
      storm.note(part.items.count, at: now)
      return part.items.reduce(true) { fits, item in add(item, part.source, now) && fits }
    case .placed(let fingerprints, let incident):
      for fingerprint in fingerprints { inbox.settled[fingerprint] = .placed(incident) }
    case .dismissed(let fingerprints, let reason):
      for fingerprint in fingerprints { inbox.settled[fingerprint] = .dismissed(reason: reason) }
    case .delivered(let names):
      inbox.remember(names)
    }
    return true
  }

  private mutating func count(_ count: Int, at place: AlertPlace, _ now: Timestamp) -> Bool {
    switch place {
    case .whole(let index):
      guard alerts.indices.contains(index) else { return false }
      alerts[index].count &+= count
      alerts[index].lastSeen = now
    case .storm(let index):
      guard storm.items.indices.contains(index) else { return false }
      storm.items[index].count &+= count
      storm.items[index].lastSeen = now
    }
    return true
  }

  private mutating func change(_ change: AlertChange, _ now: Timestamp) -> Bool {
    guard count(change.count, at: change.place, now) else { return false }
    let standing = AlertStanding(
      firing: change.firing, started: change.started, ended: change.ended, changed: now)
    let fingerprint: String
    switch change.place {
    case .whole(let index):
      fingerprint = alerts[index].alert.fingerprint
      alerts[index].standing = standing
    case .storm(let index):
      fingerprint = storm.items[index].fingerprint
      let before = storm.items[index].standing.firing
      storm.firing += (change.firing ? 1 : 0) - (before ? 1 : 0)
      storm.items[index].standing = standing
    }
    // It fires anew: what was decided about it before was about the last time.
    if change.firing, !inbox.settled.isEmpty { inbox.settled[fingerprint] = nil }
    return true
  }

  private mutating func add(
    _ item: AlertStorm.Item, _ source: String, _ now: Timestamp
  ) -> Bool {
    guard alertPlaces[item.fingerprint] == nil else { return false }
    alertPlaces[item.fingerprint] = .storm(storm.items.count)
    storm.items.append(
      StormBoard.Item(
        fingerprint: item.fingerprint, title: item.title, source: source,
        service: item.service, severity: item.severity,
        standing: AlertStanding(
          firing: item.firing, started: item.started, ended: item.ended, changed: now),
        count: item.count, lastSeen: now))
    if item.firing { storm.firing += 1 }
    return true
  }
}

extension AlertState {
  /// How it stands.
  package internal(set) var standing: AlertStanding {
    get {
      AlertStanding(
        firing: alert.firing, started: alert.started, ended: alert.ended, changed: changed)
    }
    set {
      alert.firing = newValue.firing
      alert.started = newValue.started
      alert.ended = newValue.ended
      changed = newValue.changed
    }
  }
}
