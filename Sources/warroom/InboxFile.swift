import WarRoomClient
import WarRoomCore
import WarRoomJSON
import WarRoomJournal

/// What waits in the inbox, read from its journal.
struct InboxFile {
  /// The worst first, then the newest.
  let waiting: [Item]

  /// One alert that waits.
  struct Item {
    let alert: Alert
    let count: Int
    let lastSeen: Timestamp

    var key: String { alert.fingerprint }

    var line: String {
      let severity = alert.severity?.label ?? "  -  "
      let place = alert.service.map { " (\($0))" } ?? ""
      let often = count > 1 ? ", \(count) times" : ""
      let since = alert.started.map { " since \($0.rfc3339)" } ?? ""
      // A link is shown, never followed.
      let link = alert.link.map { "  \($0)" } ?? ""
      return "\(severity)  \(alert.title)\(place)\(since)\(often)  [\(key)]\(link)"
    }

    var json: String {
      var writer = JSONWriter()
      writer.beginObject()
      writer.member("key", key)
      writer.member("title", alert.title)
      writer.member("severity", alert.severity.map { "sev\($0.rawValue)" })
      writer.member("service", alert.service)
      writer.member("source", alert.source)
      writer.member("count", count)
      writer.member("started", alert.started?.rfc3339)
      writer.member("last_seen", lastSeen.rfc3339)
      writer.member("link", alert.link)
      writer.endObject()
      return String(decoding: writer.bytes, as: UTF8.self)
    }
  }

  init(_ home: HomeOptions) throws {
    let room: Room
    do {
      room = try RoomFile.room(.inbox, home)
    } catch JournalError.missing {
      waiting = []
      return
    }
    let whole = room.alerts.filter { room.waits($0.alert.fingerprint) }.map {
      Item(alert: $0.alert, count: $0.count, lastSeen: $0.lastSeen)
    }
    let storm = room.storm.items.indices.compactMap { index -> Item? in
      let item = room.storm.items[index]
      guard room.waits(item.fingerprint), let alert = room.alert(at: .storm(index)) else {
        return nil
      }
      return Item(alert: alert, count: item.count, lastSeen: item.lastSeen)
    }
    waiting = (whole + storm).sorted { left, right in
      let ranks = (left.alert.severity?.rawValue ?? 9, right.alert.severity?.rawValue ?? 9)
      return ranks.0 == ranks.1 ? left.lastSeen > right.lastSeen : ranks.0 < ranks.1
    }
  }

  /// The one alert that somebody means.
  func pick(_ wanted: String) throws -> Item {
    if let exact = waiting.first(where: { $0.key == wanted }) { return exact }
    let matches = waiting.filter { $0.key.contains(wanted) || $0.alert.title.contains(wanted) }
    switch matches.count {
    case 1: return matches[0]
    case 0: throw Failure(.noInput, "no alert that waits has \(wanted) in its key or title")
    default:
      throw Failure(
        .noInput, "\(wanted) names \(matches.count) alerts; use the key, in brackets in the list")
    }
  }
}
