import Testing
import WarRoomCore
import WarRoomTestSupport

/// Reports of one alert in every order, by clocks that differ: what is known never goes back.
@Suite("How an alert stands")
struct AlertStandingTests {
  /// Minutes after a fixed moment.
  private static func at(_ minutes: Int64) -> Timestamp {
    Timestamp.sample.advanced(bySeconds: minutes * 60)
  }

  /// A report: whether it fires, start, end, and when it comes in.
  struct Report: Sendable {
    var firing: Bool
    var started: Int64?
    var ended: Int64?
    var comes: Int64

    static func fires(_ started: Int64?, at comes: Int64) -> Report {
      Report(firing: true, started: started, comes: comes)
    }

    static func ends(_ started: Int64?, _ ended: Int64?, at comes: Int64) -> Report {
      Report(firing: false, started: started, ended: ended, comes: comes)
    }

    var alert: Alert {
      var alert = Alert.sample
      alert.firing = firing
      alert.started = started.map { AlertStandingTests.at($0) }
      alert.ended = ended.map { AlertStandingTests.at($0) }
      return alert
    }
  }

  /// Reports in the order in which they come, and how the alert stands afterwards.
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let reports: [Report]
    let fires: Bool
    var started: Int64?
    /// Reports that changed something, the first one included.
    let changes: Int
  }

  static let rows: [Row] = [
    Row(
      testDescription: "fires, is repeated, ends",
      reports: [.fires(0, at: 1), .fires(0, at: 2), .ends(0, 5, at: 6)], fires: false,
      started: 0, changes: 2),
    Row(
      testDescription: "its end comes first, its beginning late",
      reports: [.ends(0, 5, at: 6), .fires(0, at: 7)], fires: false, started: 0, changes: 1),
    Row(
      testDescription: "its end comes first without a start, its beginning late",
      reports: [.ends(nil, 5, at: 6), .fires(0, at: 7)], fires: false, changes: 1),
    Row(
      testDescription: "fires again after its end",
      reports: [.fires(0, at: 1), .ends(0, 5, at: 6), .fires(8, at: 9)], fires: true,
      started: 8, changes: 3),
    Row(
      testDescription: "the end of the episode before comes late",
      reports: [.fires(0, at: 1), .fires(8, at: 9), .ends(0, 5, at: 10)], fires: true,
      started: 8, changes: 2),
    Row(
      testDescription: "the beginning of the episode before comes late",
      reports: [.fires(8, at: 9), .fires(0, at: 10)], fires: true, started: 8, changes: 1),
    Row(
      testDescription: "an end by a clock that is behind",
      reports: [.fires(10, at: 11), .ends(10, 3, at: 12)], fires: false, started: 10, changes: 2),
    Row(
      testDescription: "an end by a clock that is far ahead, then it fires again",
      reports: [.fires(0, at: 1), .ends(0, 500, at: 2), .fires(3, at: 4)], fires: true,
      started: 3, changes: 3),
    Row(
      testDescription: "no times at all: the order of arrival",
      reports: [.fires(nil, at: 1), .ends(nil, nil, at: 2), .fires(nil, at: 3)], fires: true,
      changes: 3),
    Row(
      testDescription: "a sender that keeps the first start fires again after a long time",
      reports: [.fires(0, at: 1), .ends(0, 5, at: 6), .fires(0, at: 40)], fires: true,
      started: 0, changes: 3),
    Row(
      testDescription: "a retry within minutes of the end does not open it again",
      reports: [
        .fires(0, at: 1), .ends(0, 5, at: 6), .fires(0, at: 12), .fires(0, at: 20),
      ], fires: false, started: 0, changes: 2),
    Row(
      testDescription: "an end is repeated, then corrected",
      reports: [.fires(0, at: 1), .ends(0, 5, at: 6), .ends(0, 5, at: 7), .ends(0, 6, at: 8)],
      fires: false, started: 0, changes: 3),
  ]

  @Test("goes by the sender's times, else by arrival", arguments: rows)
  func stands(_ row: Row) throws {
    let first = try #require(row.reports.first)
    var standing = AlertStanding(first.alert, at: Self.at(first.comes))
    var changes = 1
    for report in row.reports.dropFirst()
    where standing.meet(report.alert, at: Self.at(report.comes)) {
      changes += 1
    }
    #expect(standing.firing == row.fires)
    #expect(standing.started == row.started.map { Self.at($0) })
    #expect(changes == row.changes)
  }

  @Test("is the same whether reports come one by one or together", arguments: rows)
  func inOneRoom(_ row: Row) throws {
    var builder = RoomBuilder()
    try builder.apply(.declare(Declaration(title: "Checkout 5xx")))
    for report in row.reports {
      builder.now.wall = Self.at(report.comes)
      try builder.apply(.alerts(.deliver([report.alert])), by: .webhook)
    }
    #expect(builder.room.firingCount == (row.fires ? 1 : 0))
    #expect(builder.room.alerts.map(\.count) == [row.reports.count])
    #expect(builder.room.misfits == [])
  }
}
