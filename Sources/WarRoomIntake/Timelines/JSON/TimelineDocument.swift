package import WarRoomJSON

/// One JSON text of an export, with its place within it.
package struct TimelineDocument: Equatable, Sendable {
  /// The path within the export, such as `inc-12/2026-11-21.json`, or the file's name.
  package var name: String
  package var json: JSON

  package init(name: String, json: JSON) {
    self.name = name
    self.json = json
  }

  /// The last folder of `name`; nil for a file that lies in none.
  var folder: String? {
    let parts = name.split(separator: "/")
    return parts.count > 1 ? String(parts[parts.count - 2]) : nil
  }

  /// The last part of `name`.
  var file: Substring { name.split(separator: "/").last ?? Substring(name) }
}
