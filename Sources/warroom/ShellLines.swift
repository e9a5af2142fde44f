import WarRoomClient
import WarRoomCore
import WarRoomSystem

/// The private folder through which a shell's hooks talk with the gate: two named pipes, the
/// shell's start-up files, and a file that is there while a line may run.
final class ShellLines {
  /// Its absolute path, of plain characters alone.
  let folder: String
  private let incoming: Descriptor
  private let outgoing: Descriptor
  private let startFiles: [GatedShell.StartFile]
  private var bytes: [UInt8] = []

  /// Bytes of all that a shell may have said and we have not taken: a line and its `PATH`.
  private static let mostBytes = 256 * 1_024
  /// Bytes read at a time.
  private static let chunkBytes = 16 * 1_024

  /// What a hook says.
  enum Message: Equatable {
    /// The shell asks again; the line before ended with this status.
    case prompt(status: Int32)
    case line(Line)
  }

  /// A line that is about to be executed.
  struct Line: Equatable {
    /// Chosen by the hook: the answer names it.
    var id: String
    /// Of the history; the same one again means that the line is not in it.
    var number: String
    /// A name in it that is an alias or a function there; empty without one.
    var doubt: String
    var searchPath: String
    var text: String
  }

  init(shell: GatedShell, incident: IncidentID) throws(SystemError) {
    let base = ThisProcess.variable("XDG_RUNTIME_DIR") ?? "/tmp"
    folder = base + "/warroom-" + Requester.freshTicket().prefix(20)
    try Files.makeFolder(folder)
    try Files.makePipe(folder + "/to")
    try Files.makePipe(folder + "/from")
    incoming = try Descriptor.open(folder + "/to", [.read, .write, .nonblocking])
    outgoing = try Descriptor.open(folder + "/from", [.read, .write, .nonblocking])
    startFiles = shell.startFiles(folder: folder, gate: ThisProcess.pid, mark: incident.short)
    for file in startFiles {
      try Files.replace(folder + "/" + file.name, with: Array(file.text.utf8))
    }
  }

  /// To be polled for reading.
  var descriptor: Int32 { incoming.number }
  private var permit: String { folder + "/go" }

  /// Whole messages that have come.
  func take() throws -> [Message] {
    while bytes.count <= ShellLines.mostBytes {
      let before = bytes.count
      guard (try? incoming.read(into: &bytes, limit: ShellLines.chunkBytes)) != nil,
        bytes.count > before
      else { break }
    }
    guard bytes.count <= ShellLines.mostBytes else {
      throw Failure(.badData, "a line is too long for the gate")
    }
    var messages: [Message] = []
    while let (message, rest) = next() {
      messages.append(message)
      bytes.removeFirst(rest)
    }
    return messages
  }

  /// A message is its fields, each with a NUL behind it.
  private func next() -> (Message, Int)? {
    var fields: [String] = []
    var start = 0
    while let end = bytes[start...].firstIndex(of: 0) {
      fields.append(String(decoding: bytes[start..<end], as: UTF8.self))
      start = end + 1
      if fields[0] == "prompt", fields.count == 2 {
        return (.prompt(status: Int32(fields[1]) ?? 0), start)
      }
      if fields.count == 6 {
        let line = Line(
          id: fields[1], number: fields[2], doubt: fields[3], searchPath: fields[4],
          text: fields[5])
        return (.line(line), start)
      }
    }
    return nil
  }

  /// Lets the line `id` run, or not.
  func answer(_ id: String, go: Bool) throws(SystemError) {
    if go { try Files.replace(permit, with: []) }
    try outgoing.writeAll(Array("\(go ? "go" : "no") \(id)\0".utf8))
  }

  /// Nothing may run any more until the next answer.
  func close() { try? Files.remove(permit) }

  func clear() {
    let names = ["go", "to", "from"] + startFiles.map(\.name)
    for name in names { try? Files.remove(folder + "/" + name) }
    try? Files.removeFolder(folder)
  }
}
