package import WarRoomCore

/// What past incidents tell of one that is under way.
package struct SimilarIncidents: Equatable, Sendable {
  /// The most similar first.
  package var matches: [MemoryMatch]
  /// Past incidents of the same pattern: the same service, and most of what is said of this one.
  package var repeats: [IncidentID]

  /// Shares of a question from which on an incident is similar, or of the same pattern.
  private static let similarShare = 0.35
  private static let patternShare = 0.6
  /// Matches that are looked at for a pattern.
  private static let looked = 50

  /// Looks an incident up by its title, services and alerts; itself is left out.
  package init(
    to room: Room, in index: MemoryIndex, synonyms: Synonyms, limit: Int = 3
  ) throws(MemoryError) {
    matches = []
    repeats = []
    guard let own = PastIncident(room) else { return }
    let alerts = room.alerts.map(\.alert.title)
    let text = ([own.title] + alerts).joined(separator: "\n")
    let found = try index.search(
      text, services: own.services, synonyms: synonyms, limit: SimilarIncidents.looked,
      but: own.name
    ).filter { $0.past.origin == nil || $0.past.origin != own.incident }
    matches = Array(
      found.filter { match in
        match.share >= SimilarIncidents.similarShare
          && (!match.services.isEmpty || match.words.count > 1)
      }.prefix(limit))
    repeats = found.filter {
      !$0.services.isEmpty && !$0.words.isEmpty && $0.share >= SimilarIncidents.patternShare
    }.compactMap(\.past.incident).sorted()
  }

  /// Says it out loud from the third time on; nil before.
  package var announcement: String? {
    let times = repeats.count + 1
    guard times >= Limits.patternCount else { return nil }
    return "THIS PATTERN FOR THE \(SimilarIncidents.ordinal(times)) TIME"
  }

  private static func ordinal(_ number: Int) -> String {
    let words = ["THIRD", "FOURTH", "FIFTH", "SIXTH", "SEVENTH", "EIGHTH", "NINTH", "TENTH"]
    return number - 3 < words.count ? words[number - 3] : "\(number)TH"
  }
}
