import ArgumentParser
import WarRoomJournal
import WarRoomSystem

/// `warroom verify`: checks that a journal is exactly what was written.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check the hash chain of a journal.",
    discussion: """
      Exit status 0: whole, also when a torn last line will be set aside at the next opening; \
      65: a record does not fit; 66: there is no such journal.
      """)
  @OptionGroup var home: HomeOptions
  @Argument(help: "An incident or a file. Default: the newest open incident.") var what: String?

  func run() throws {
    try reporting {
      let place = try place()
      let verdict = try JournalVerifier.verify(place)
      Output.line(VerdictText.sentence(verdict))
      if !VerdictText.isWhole(verdict) { throw ExitCode(ExitStatus.badData.rawValue) }
    }
  }

  /// A file or folder that is there, else an incident.
  private func place() throws -> String {
    if let what, what.contains("/") || what.hasSuffix(".jsonl") {
      guard (try? Files.factsFollowingLinks(what)) != nil else {
        throw Failure(.noInput, "there is no file \(what)")
      }
      return what
    }
    return try home.folder().folder(of: IncidentPicker(home: home).pick(what))
  }
}
