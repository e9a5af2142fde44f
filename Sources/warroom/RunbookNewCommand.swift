import ArgumentParser
import WarRoomConfig
import WarRoomSystem

/// `warroom runbook new`: a commented runbook to begin with.
struct RunbookNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a commented runbook to begin with into the configuration folder.",
    discussion: "A file that is there is never overwritten: exit status 73.")
  @Argument(help: "A short name of a-z, 0-9 and -, such as checkout-errors.") var name: String

  func run() throws {
    try reporting {
      guard RunbookDraft.slug(name, otherwise: "") == name else {
        throw Failure(.usage, "the name may hold only a-z, 0-9 and single -, at most 48 of them")
      }
      let folder = ConfigurationFolder.path + "/runbooks"
      do throws(SystemError) { try Files.makeFolders(folder) } catch {
        throw Failure(.cannotCreate, error.text)
      }
      let path = folder + "/" + name + ".yaml"
      try NewFile.write(RunbookTemplate.text(name: name), to: path)
      Output.line("written to \(path)")
    }
  }
}
