import WarRoomClient
import WarRoomConfig
import WarRoomCore
import WarRoomGate
import WarRoomHost
import WarRoomJournal
import WarRoomScreen
import WarRoomSystem

/// What the commands on messages share: templates, drafts, and the words that send one.
enum MessageDesk {
  /// Bytes of one file of ours.
  static let fileBytes = 1_024 * 1_024
  /// Templates looked at.
  private static let templateFiles = 64

  /// The user's template of a kind, else the built-in one.
  static func template(_ kind: IncidentMessage.Kind) throws -> MessageTemplate {
    let folder = ConfigurationFolder.path + "/messages"
    let names = ((try? Files.list(folder, limit: templateFiles)) ?? []).sorted()
    for name in names where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      let path = folder + "/" + name
      do {
        let bytes = try Files.read(path, limit: fileBytes, followLinks: true)
        let template = try MessageTemplate.parse(bytes, file: path)
        if template.kind == kind { return template }
      } catch let error as ConfigError {
        throw Failure(.configuration, error.description)
      } catch let error as SystemError {
        throw Failure(.configuration, "\(path): \(error.text)")
      }
    }
    return .builtIn(kind)
  }

  /// `config.yaml`; empty where there is none.
  static func settings() throws -> SettingsFile {
    let path = ConfigurationFolder.path + "/config.yaml"
    do {
      guard try Files.factsIfThere(path) != nil else { return SettingsFile() }
      return try SettingsFile.parse(
        try Files.read(path, limit: fileBytes, followLinks: true), file: path)
    } catch let error as ConfigError {
      throw Failure(.configuration, error.description)
    }
  }

  /// How messages of a kind are sent.
  static func command(_ kind: IncidentMessage.Kind) throws -> MessageCommand {
    let path = ConfigurationFolder.path + "/config.yaml"
    guard let command = try settings().messages[kind] else {
      throw Failure(
        .configuration,
        "\(path) names no command for \(kind.rawValue) messages; add: messages: "
          + "{ \(kind.rawValue): [PROGRAM, ARGUMENT] }, or send it by hand and say so with: "
          + "warroom message sent NUMBER --link URL")
    }
    return command
  }

  /// The words that send the text in `file`: with its place filled, or a shell line that gives it
  /// on standard input, every word quoted.
  static func spec(_ command: MessageCommand, file: String) -> CommandSpec {
    var words = command.words.map { $0 == MessageCommand.filePlace ? file : $0 }
    if !command.words.contains(MessageCommand.filePlace) {
      let line = words.map(quoted).joined(separator: " ") + " < " + quoted(file)
      words = Gate.shellWords(for: line)
    }
    return CommandSpec(
      words: words, directory: nil, timeLimitSeconds: command.timeLimitSeconds)
  }

  private static func quoted(_ word: String) -> String {
    let plain = word.utf8.allSatisfy {
      (0x61...0x7a).contains($0) || (0x41...0x5a).contains($0) || (0x2b...0x3a).contains($0)
        || $0 == 0x5f || $0 == 0x3d || $0 == 0x40
    }
    // A bare word with = in front would be taken for an assignment.
    if plain, !word.isEmpty, !word.contains("=") { return word }
    return "'" + word.replacing("'", with: "'\\''") + "'"
  }

  /// The text after a person had it in their editor.
  static func edited(_ text: String) throws -> String {
    guard ThisProcess.isTerminal(0), ThisProcess.isTerminal(1) else {
      throw Failure(.usage, "--edit needs a terminal; write with -o FILE and edit that")
    }
    let editor = ThisProcess.variable("VISUAL") ?? ThisProcess.variable("EDITOR") ?? "vi"
    let folder = ThisProcess.variable("TMPDIR") ?? "/tmp"
    let random = try Machine.randomBytes(8)
    let mark = random.map { String($0, radix: 16) }.joined()
    let path = "\(folder)/warroom-message-\(mark).txt"
    try NewFile.write(text, to: path)
    defer { try? Files.remove(path) }
    let words = ["/bin/sh", "-c", editor + " \"$1\"", "sh", path]
    guard try Foreground.run(words, in: nil) == .exited(0) else {
      throw Failure(.usage, "\(editor) did not end well; nothing was kept")
    }
    return String(decoding: try Files.read(path, limit: fileBytes), as: UTF8.self)
  }

  /// Puts a draft into the journal; the message with its number.
  static func keep(
    _ kind: IncidentMessage.Kind, _ text: String, of id: IncidentID, _ home: HomeOptions
  ) throws -> IncidentMessage {
    let draft = IncidentMessage(number: 0, kind: kind, text: text, digest: "")
    let requester = try home.requester()
    let answer = try requester.ask(.message(.draft(draft)), of: id)
    let room = try requester.follow(id, seconds: 30) { $0.sequence >= answer.sequence }
    for entry in room.entries where entry.sequence == answer.sequence {
      if case .message(.drafted(let message)) = entry.fact { return message }
    }
    throw Failure(.noHost, "the draft was recorded, and its number did not come back")
  }
}

extension IncidentMessage.Kind {
  /// By its word; lists them where there is no such kind.
  static func named(_ word: String) throws -> IncidentMessage.Kind {
    guard let kind = IncidentMessage.Kind(rawValue: word) else {
      let words = allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(.usage, "a kind of message is one of \(words)")
    }
    return kind
  }
}
