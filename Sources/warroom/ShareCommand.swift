import ArgumentParser
import WarRoomClient
import WarRoomSystem
import WarRoomWire

/// `warroom share`: lets a group of users into the rooms of this home.
struct ShareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "share",
    abstract: "Serve these rooms to a group too, through a socket in a folder of that group.",
    discussion: "The files stay private: others see records only through the socket.")
  @OptionGroup var home: HomeOptions
  @Option(help: "The group whose members may come in.") var group: String
  @Option(help: ArgumentHelp("The folder of the socket.", valueName: "dir"))
  var folder = "/run/warroom"

  func run() throws {
    try reporting {
      let path = folder.hasPrefix("/") ? folder : try Files.realPath(".") + "/" + folder
      let answer = try home.requester().manage(.share(group: group, folder: path))
      guard case .warning(let text) = answer else { return }
      guard text.hasPrefix("shared") else { throw Failure(.cannotCreate, text) }
      Output.line(text)
    }
  }
}
