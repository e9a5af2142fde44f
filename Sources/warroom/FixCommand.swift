import ArgumentParser
import WarRoomCore

/// `warroom fix`: record the lasting repair, apart from the mitigation.
struct FixCommand: Asking {
  static let configuration = CommandConfiguration(
    commandName: "fix", abstract: "Record the lasting repair, apart from the mitigation.")
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Argument(help: "What was changed.") var what: String
  @Option(help: ArgumentHelp("A changed file; may stand several times.", valueName: "path"))
  var file: [String] = []
  @Option(help: "How it was tested.") var tests = ""
  @Option(help: ArgumentHelp("Can the temporary mitigation go now?", valueName: "yes|no"))
  var temporaryCanGo: String?
  @Option(help: "What it does not address.") var doesNotAddress = ""
  @Option(help: "Where it is, such as a pull request.") var link: String?

  func order() throws -> Order {
    let canGo: Bool?
    switch temporaryCanGo {
    case nil: canGo = nil
    case "yes": canGo = true
    case "no": canGo = false
    case _: throw Failure(.usage, "--temporary-can-go is yes or no")
    }
    return .review(
      .recordFix(
        Fix(
          what: what, files: file, tests: tests, temporaryCanGo: canGo,
          doesNotAddress: doesNotAddress, link: link)))
  }
}
