import WarRoomCore

extension Samples {
  static var imported: ImportedIncident {
    var imported = ImportedIncident(
      title: hostile, services: [hostile, "a"], severity: .sev1, format: hostile, file: hostile,
      digest: digest, zone: hostile, importedAt: later, unreadLines: .max, link: hostile)
    imported.unread = [.init(line: .max, text: hostile), .init(line: 0, text: "")]
    return imported
  }
  static let bareImported = ImportedIncident(
    title: "", services: [], severity: nil, format: "", file: "", digest: "", zone: "",
    importedAt: time, unreadLines: 0, link: nil)
  static let importedEntry = ImportedEntry(
    text: hostile, end: later, actor: hostile, kind: .outageBegins, line: .max,
    guesses: ImportedEntry.Guess.allCases)
  static let bareImportedEntry = ImportedEntry(
    text: "", end: nil, actor: nil, kind: .note, line: 0, guesses: [])
}
