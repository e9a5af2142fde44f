package import WarRoomCore

extension Wording {
  /// Who or what a row of the timeline comes from: for an alert, what reported it.
  package static func source(_ entry: Entry) -> String {
    if case .alertReceived(let alert) = entry.fact { return alert.source }
    if case .entryImported(let imported) = entry.fact { return imported.actor ?? "the source" }
    return entry.author.label
  }

  /// Who, and how they are known.
  package static func author(_ author: Author) -> String {
    switch author.via {
    case .host: return "the host"
    case .console, .cli, .run, .webhook: break
    }
    var parts = ["user \(author.user) (\(author.uid))"]
    if let tty = author.tty { parts.append(tty) }
    parts.append("by \(author.via.rawValue)")
    if author.agent { parts.append("an agent") }
    let asserted = author.asserted.map { "\($0), said to be typing; " } ?? ""
    return asserted + parts.joined(separator: ", ")
  }
}
