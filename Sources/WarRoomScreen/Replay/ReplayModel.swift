package import WarRoomCanvas
package import WarRoomCore

/// A replay as a value: the console's own screen, fed with the room as it was at an instant of a
/// tape. Keys move the instant; nothing that it can do reaches a host.
package struct ReplayModel {
  /// The screen as it is shown.
  package internal(set) var screen: ScreenModel
  let tape: any ReplayTape
  var player: ReplayPlayer
  private var rooms = ReplayRooms()
  /// What was said of damage in the tape, so that it is said once.
  private var toldDamage = ""
  var search: ReplaySearch?
  /// Goes along when the tape grows.
  private var follows = false
  private var scrubber = ReplayScrubber()
  private var blocks = ReplayBlocks()

  /// A replay that stands at its start. `rows` and `columns` may be anything.
  package init(_ tape: any ReplayTape, rows: Int, columns: Int) {
    self.tape = tape
    player = ReplayPlayer(tape)
    screen = ScreenModel(
      viewer: ReplayModel.viewer, policy: Policy(owner: Author.overflowUID),
      now: Moment(wall: player.clock, boottime: 0, boot: ""), rows: rows, columns: columns)
    screen.view.focus = .timeline
    goToBeginning()
    show()
  }

  /// Nobody: whoever watches has no rights in what they see.
  private static let viewer = Author(
    login: nil, uid: Author.overflowUID, gid: Author.overflowUID, pid: 0, host: "", tty: nil,
    via: .console, agent: true, asserted: nil, user: "replay")

  /// The replayed moment.
  package var clock: Timestamp { player.clock }
  /// Everything that was known at that moment.
  package var room: Room { screen.room }
  /// Whether time goes on by itself.
  package var isPlaying: Bool { player.isPlaying }
  /// The first and the last moment that are known.
  package var start: Timestamp { player.start }
  /// See `start`.
  package var end: Timestamp { player.end }
  /// When the incident began; two replays are compared by the time since then.
  package var beginning: Timestamp {
    tape.next(.phase, after: -1).map { tape.time($0) } ?? player.start
  }
  /// The place of the newest record that is known at the clock, from 0.
  package var place: Int { player.place }
  /// How many records are known at the clock.
  package var known: Int { min(player.place + 1, tape.count) }
  /// The room with all entries of the timeline, folded for this once; of a journal beyond any
  /// reading, with the newest ones.
  package var wholeRoom: Room {
    guard tape.count <= Limits.foldedRecords else { return screen.room }
    var room = Room()
    for place in 0..<known {
      if let record = tape.record(place) { room.evolve(record) }
    }
    return room
  }

  /// Records in all.
  package var count: Int { tape.count }
  /// The record at a place; nil when it cannot be read.
  package func record(_ place: Int) -> Record? { tape.record(place) }
  /// How the records spread over the whole time.
  package func buckets(columns: Int) -> [ReplayBucket] {
    tape.density(buckets: max(columns, 1), from: player.start, to: player.end)
  }

  /// Plays, or pauses, as the key does.
  package mutating func playPause() {
    perform(.playPause)
    show()
  }

  /// Whether a search has more to look at.
  package var isSearching: Bool { search != nil }

  /// Takes in one thing that happened at the terminal; what the client has to do comes back.
  package mutating func update(_ input: Input) -> [Intent] {
    // Of this replay's clock nobody else may tell.
    if case .tick = input { return [] }
    var asked: [Intent] = []
    for intent in screen.update(input) {
      if case .replay(let transport) = intent {
        if transport == .other { asked.append(intent) } else { perform(transport) }
      } else {
        asked.append(intent)
      }
    }
    show()
    return asked
  }

  /// Plays up to a reading of the boot clock, in nanoseconds.
  package mutating func advance(to boottime: Int64) {
    guard player.isPlaying else { return }
    if let quiet = player.advance(to: boottime) {
      screen.say("quiet \(Wording.duration(seconds: quiet)), skipped", .muted)
    }
    if !player.isPlaying { screen.say("The end.") }
    show()
  }

  /// Goes on with a search for up to `records` records; false when there is none to go on with.
  package mutating func work(records: Int) -> Bool {
    guard var search else { return false }
    switch search.look(through: tape, in: screen.room, limit: records) {
    case .open:
      self.search = search
      let task = task
      screen.replay?.task = task
      return true
    case .none:
      self.search = nil
      screen.say("Not found anywhere: \(search.text)", .warn)
    case .found(let place):
      self.search = nil
      let passedEnd = search.backward ? place >= player.place : place <= player.place
      player.go(to: place)
      screen.view.timeline = ListPosition()
      if passedEnd {
        screen.say(
          search.backward ? "Before the start: from its end." : "After the end: from its start.")
      }
    }
    show()
    return false
  }

  /// Takes in that the tape knows more now than before.
  package mutating func grew() {
    if follows || player.place > player.lastPlace { player.go(to: player.lastPlace) }
    if !tape.damage.isEmpty, tape.damage != toldDamage {
      toldDamage = tape.damage
      screen.say("Read up to the damage: \(tape.damage)", .crit)
    }
    show()
  }

  /// Goes to a moment, as somebody wrote it.
  package mutating func go(to target: ReplayTarget) {
    perform(.go(target))
    show()
  }

  /// Stands where it is opened: `-1h` is an hour before the end.
  package mutating func open(at target: ReplayTarget) {
    guard case .shift(let seconds) = target, seconds < 0 else { return go(to: target) }
    go(to: player.end.advanced(bySeconds: seconds))
  }

  /// Goes to a moment.
  package mutating func go(to moment: Timestamp) {
    player.go(to: moment)
    show()
  }

  /// How fast it plays when it plays.
  package mutating func play(at speed: ReplaySpeed) {
    player.play(at: speed)
    show()
  }

  /// Says a sentence where the screen answers keys.
  package mutating func say(_ sentence: String) { screen.say(sentence) }

  /// Another replay stands beside this one, so that a key can go there.
  package mutating func standBesideAnother(hasKeys: Bool) {
    screen.replay?.isBesideAnother = true
    screen.replay?.hasKeys = hasKeys
  }

  /// Draws the screen at the frame's own size.
  package func render(into frame: inout Frame, look: Look) {
    var model = self
    let size = Size(rows: frame.rows, columns: frame.columns)
    if size != screen.size {
      model.screen.size = size
      model.show()
    }
    model.screen.render(into: &frame, look: look)
  }

  /// The first instant with something to see: a journal opens before its incident is declared.
  private mutating func goToBeginning() {
    let opening = 0..<min(tape.count, Limits.replayOpening)
    if let first = opening.first(where: { tape.record($0)?.opensIncident ?? false }) {
      player.go(to: first)
    }
  }

  mutating func perform(_ transport: Transport) {
    follows = false
    switch transport {
    case .playPause: player.playPause()
    case .step(let step): player.go(to: player.place + step)
    case .stop(let kinds, let backward): stop(at: kinds, backward)
    case .go(.end):
      player.go(to: player.lastPlace)
      follows = true
    case .go(let target):
      player.go(to: target.moment(from: player.start, to: player.end, now: player.clock))
    case .place(let place): player.go(to: place)
    case .faster, .slower:
      player.play(at: transport == .faster ? player.speed.faster : player.speed.slower)
    case .chapters: openChapters()
    case .search(let text, let backward):
      search = ReplaySearch(text, backward: backward, from: player.place)
    case .endSearch: search = nil
    case .other: break
    }
    switch transport {
    case .step, .stop, .place:
      player.pause()
      screen.view.timeline = ListPosition()
    case .go, .search: screen.view.timeline = ListPosition()
    case .playPause, .faster, .slower, .chapters, .endSearch, .other: break
    }
  }

  private mutating func stop(at kinds: ReplayKinds, _ backward: Bool) {
    let found =
      backward
      ? tape.previous(kinds, before: player.place) : tape.next(kinds, after: player.place)
    guard let found else {
      let what = kinds == .phase ? "phase" : "decision"
      screen.say("No \(what) \(backward ? "before" : "after") this moment.")
      return
    }
    player.go(to: found)
  }

  /// Puts the instant on the screen.
  private mutating func show() {
    var face = ReplayFace(
      isPlaying: player.isPlaying, speed: player.speed, start: player.start, end: player.end,
      known: known, count: tape.count)
    face.isBesideAnother = screen.replay?.isBesideAnother ?? false
    face.hasKeys = screen.replay?.hasKeys ?? true
    let room = rooms.room(at: player.place, of: tape)
    face.task = task
    face.buckets = scrubber.buckets(
      of: tape, columns: ScreenModel.scrubberColumns(screen.size.columns), player)
    let isLong = !ReplayRooms.holdsEntries(of: tape)
    if isLong != (screen.replay?.stretch != nil) { screen.view.timeline = ListPosition() }
    // Set first: how the room is taken in hangs on it.
    if isLong { face.stretch = TimelineStretch(count: face.known, began: player.start) }
    screen.replay = face
    screen.rewind(to: room, at: player.clock)
    if isLong { loadRows() }
  }

  private var task: String {
    if let search {
      return "searching … \(search.percent(of: tape.count)) %"
    }
    guard tape.progress < 1 else { return "" }
    let lags = rooms.lags ? ", the panes lag" : ""
    return "indexing \(Int(tape.progress * 100)) %\(lags)"
  }

  /// Reads the rows on the screen, a screenful around them, and the one that a page is about.
  private mutating func loadRows() {
    guard var stretch = screen.replay?.stretch else { return }
    let height = max(screen.layout.height(of: .timeline), 1)
    let shown = screen.timeline.window(screen.view.timeline, height: height)
    var wanted = Set(
      max(shown.lowerBound - height, 0)..<min(shown.upperBound + height, stretch.count))
    for layer in screen.layers {
      if case .page(let page) = layer, case .entry(let row) = page.subject { wanted.insert(row) }
    }
    for row in wanted {
      if let read = blocks.row(row, known: stretch.count, of: tape) { stretch.rows[row] = read }
    }
    screen.replay?.stretch = stretch
  }
}

extension Record {
  /// What it says is the first thing that is known of an incident.
  fileprivate var opensIncident: Bool {
    facts.contains { fact in
      if case .incidentDeclared = fact { return true }
      if case .incidentImported = fact { return true }
      return false
    }
  }
}
