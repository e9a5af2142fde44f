import WarRoomCore

/// What the panes show that has to be worked out: taken anew when records came and every ten
/// seconds, not for each place that draws it.
struct Outlook: Equatable, Sendable {
  var signals = SignalPane(Room(), now: Timestamp(microseconds: 0))
  var trend = SignalReading.Trend.unknown
  /// The most suspect first.
  var changes: [RankedChange] = []
  var hint: AttributionHint?
  var urgency: Priority?
  var services = BlastRadius(Room())
  var readings = Readings(Room())

  /// A change with its score.
  struct RankedChange: Equatable, Sendable {
    var state: ChangeState
    var score: ChangeScore
  }

  init() {}

  init(_ room: Room, now: Timestamp) {
    signals = SignalPane(room, now: now)
    let known = signals.views.map(\.reading)
    trend = SignalReading.trend(of: known)
    let ranked = Surroundings.ranked(in: room)
    changes = ranked.map { RankedChange(state: $0.state, score: $0.score) }
    hint = AttributionHint(room, ranked: ranked)
    urgency = Priority(
      room, signals: signals.views.map { ($0.spec, $0.reading) }, trend: trend, now: now)
    services = BlastRadius(room)
    readings = Readings(room)
  }
}
