import WarRoomClient
import WarRoomCore
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

/// Who is told that the glass was broken: the journal, or every other place that can be reached.
final class GlassWitness {
  private let journal: (host: Requester, incident: IncidentID)?
  private let incident: IncidentID?
  private let why: String
  private let author: Author?
  /// Files that hold the record where there is no journal.
  private var files: [String] = []

  init(journal: (host: Requester, incident: IncidentID)) {
    self.journal = journal
    incident = journal.incident
    why = ""
    author = nil
  }

  /// Without a journal: makes a file of our own, 0600 and new, in each folder that takes one.
  init(incident: IncidentID?, home: HomeFolder, why: String, time: Timestamp, author: Author) {
    journal = nil
    self.incident = incident
    self.why = why
    self.author = author
    let name = "glass-\(time.microseconds)-\(ThisProcess.pid).jsonl"
    var folders = incident.map { [home.folder(of: $0)] } ?? []
    folders += [home.path, ThisProcess.variable("HOME") ?? "", "/tmp"]
    for folder in folders where folder.hasPrefix("/") { files.append(folder + "/" + name) }
  }

  /// Writes facts to standard error, the system's log and the files; says where they are now.
  func write(_ facts: [Fact]) {
    guard let author else { return }
    let line = GlassRecord.line(
      facts, by: author, at: Output.now, incident: incident, why: why)
    let text = String(decoding: line.dropLast(), as: UTF8.self)
    Output.warning("THIS IS NOT IN THE JOURNAL: \(why)")
    StandardStream.error.write(text + "\n")
    var places = ["standard error"]
    do throws(SystemError) {
      try SystemLog.alert(text)
      places.append("the system's log")
    } catch {
      Output.warning("not in the system's log: \(error.text)")
    }
    files = files.filter { path in
      do throws(SystemError) {
        try append(line, to: path)
        places.append(path)
        return true
      } catch {
        Output.warning("not in \(path): \(error.text)")
        return false
      }
    }
    Output.warning("recorded in: \(places.joined(separator: ", "))")
  }

  private func append(_ line: [UInt8], to path: String) throws(SystemError) {
    let isNew = try Files.factsIfThere(path) == nil
    let mode: Descriptor.Mode = isNew ? [.write, .create, .exclusive] : [.write, .append]
    let file = try Descriptor.open(path, mode, permissions: 0o600)
    do throws(SystemError) {
      try file.writeAll(line)
      try file.sync()
    } catch {
      // Half a record is none.
      if isNew { try? Files.remove(path) }
      throw error
    }
  }

  /// Says what became of it, as a note.
  func tell(_ text: String) {
    guard let journal else { return write([.noteAdded(.observation, text: text, occurred: nil)]) }
    do {
      _ = try journal.host.ask(
        .note(.observation, text: text, occurred: nil), of: journal.incident)
    } catch {
      Output.warning("\(text); that is not in the journal")
    }
  }
}
