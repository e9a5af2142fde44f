import WarRoomConfig
import WarRoomCore
import WarRoomListen
import WarRoomSystem

/// What the host knows of alerts that come in by themselves.
struct IntakeState {
  let box: DeliveryBox
  /// Nil while nothing is listened to.
  var listener: AlertListener?
  var routes = AlertRoutes()
  /// Boot-clock nanoseconds at which the rules were read last.
  var routesRead: Int64?
  /// What was wrong with them then.
  var routesProblem: String?
  /// Incidents of before this host were looked at.
  var knowsOpenRooms = false
  /// Boot-clock nanoseconds of incidents that alerts have declared lately.
  var declared: [Int64] = []
  /// Boot-clock nanoseconds before which the next group of deliveries waits for company.
  var nextBatch: Int64 = 0
  /// Alerts taken since the host started.
  var taken: UInt64 = 0
  /// How many wait in the inbox, as clients were told.
  var told = 0
  var isInboxChanged = false
  var nextTelling: Int64 = 0
}

/// One group of deliveries on its way into the journals.
struct IntakeBatch {
  let deliveries: [Delivery]
  /// Why a delivery cannot be answered well; by its place.
  var failures: [Int: Rejection] = [:]
  var known: Set<Int> = []
  /// By place of the delivery that each alert came with.
  var groups: [AlertRoutes.Destination: [Item]] = [:]

  /// One alert with where it came from.
  struct Item {
    let alert: Alert
    let kind: Kind
    /// Place of its delivery.
    let delivery: Int
    let sender: String
  }

  enum Kind: Equatable {
    case alert
    /// Something was changed, or said.
    case note(NoteKind)
  }

  /// Fails every delivery of these alerts that has not failed yet.
  mutating func fail(_ items: [Item], _ why: Rejection) {
    for item in items where failures[item.delivery] == nil { failures[item.delivery] = why }
  }

  /// What each sender is told.
  var answers: [(reply: Reply, answer: Answer)] {
    deliveries.enumerated().map { place, delivery in
      if let why = failures[place] { return (delivery.reply, .rejected(why)) }
      if known.contains(place) { return (delivery.reply, .known) }
      return (delivery.reply, .taken(alerts: delivery.alerts.count))
    }
  }
}
