import WarRoomClient
import WarRoomCore

/// Ties what was written outside to its incident: a note with the path.
enum IncidentLink {
  /// Without a host the file stays and a warning says so.
  static func note(_ text: String, of id: IncidentID, _ home: HomeOptions) {
    do {
      _ = try home.requester().ask(.note(.note, text: text, occurred: nil), of: id)
    } catch {
      Output.warning("it was written, but the incident does not name it: add a note yourself")
    }
  }
}
