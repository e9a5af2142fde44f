import WarRoomCore
import WarRoomSystem
import WarRoomWire

extension Host {
  /// Feeds records, sends, and lets go of clients that are gone or take nothing.
  func pumpSessions() {
    sendLists()
    let now = SystemClock.boottime()
    for session in Array(sessions.values) {
      if let incident = session.attached, let live = rooms[incident], !session.closing {
        session.feed(live.lines, now: now)
      }
      guard session.flush(now: now), !(session.closing && !session.waitsToSend) else {
        drop(session)
        continue
      }
      guard let end = session.givenUpAt, end <= now else { continue }
      let why = session.greeted ? "took nothing" : "said nothing"
      log("session \(session.number) of uid \(session.peer.uid) \(why) and was dropped")
      session.queueLast("it \(why) for too long", now: now)
      _ = session.flush(now: now)
      drop(session)
    }
  }

  /// Lists that were asked for, and those that have changed: once in a turn, however often they
  /// were asked for or have changed.
  private func sendLists() {
    if sessions.values.contains(where: \.wantsRooms) {
      let list = roomSummaries()
      for session in Array(sessions.values) where session.wantsRooms {
        session.wantsRooms = false
        send(.rooms(list), to: session)
      }
    }
    let changed = peopleChanged
    peopleChanged = []
    for incident in changed { announcePeople(of: incident) }
  }

  /// Tells everybody in a room who is here.
  private func announcePeople(of incident: IncidentID) {
    let here = sessions.values.filter { $0.attached == incident }
      .sorted { $0.number < $1.number }
    let people = here.map { session in
      Presence(
        uid: session.author.uid, user: session.author.user,
        asserted: session.author.asserted, tty: session.author.tty,
        via: session.author.via, agent: session.author.agent)
    }
    for session in here { send(.people(people), to: session) }
  }

  /// Live output, to those who keep up.
  func broadcast(_ run: RunID, _ bytes: [UInt8], in incident: IncidentID) {
    for session in Array(sessions.values)
    where session.attached == incident && session.keepsUp && !session.closing {
      send(.output(run, bytes), to: session)
    }
  }

  /// Tells every client what waits in every room.
  func announceRooms() {
    for session in sessions.values where session.attached != nil { session.wantsRooms = true }
  }
}
