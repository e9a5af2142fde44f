import ArgumentParser
import WarRoomClient
import WarRoomCore
import WarRoomJournal
import WarRoomSystem

/// What every command takes: which home, and who asks.
struct HomeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The home directory. Default: $WARROOM_HOME, else the state folder of XDG.",
      valueName: "dir"))
  var home: String?

  @Option(help: ArgumentHelp("A shared socket instead of the home's own.", valueName: "path"))
  var socket: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Your name, when several people share a terminal.", valueName: "name"))
  var asserted: String?

  @Flag(help: "Say that an agent or script asks: it may propose, never approve.")
  var agent = false

  func folder() throws -> HomeFolder {
    if let home {
      let absolute = home.hasPrefix("/") ? home : try Files.realPath(".") + "/" + home
      return HomeFolder(path: absolute.hasSuffix("/") ? String(absolute.dropLast()) : absolute)
    }
    guard let folder = HomeFolder(variable: { ThisProcess.variable($0) }) else {
      throw Failure(.noInput, "there is no home directory; name one with --home DIR")
    }
    return folder
  }

  func address() throws -> HostAddress {
    let path: String
    do { path = try ThisProcess.executablePath() } catch { throw Failure(.noHost, error.text) }
    return HostAddress(
      home: try folder(), socket: socket ?? ThisProcess.variable("WARROOM_SOCKET"), program: path)
  }

  /// An agent or a script that says so.
  var isAgent: Bool { agent || ThisProcess.variable("WARROOM_AGENT") != nil }

  func greeting(_ via: Author.Via = .cli) -> Requester.Greeting {
    Requester.Greeting(
      version: Version.text, via: via,
      agent: isAgent,
      asserted: asserted ?? ThisProcess.variable("WARROOM_AS"))
  }

  func requester(starting: Bool = true) throws -> Requester {
    try Requester(try address(), greeting(), starting: starting)
  }
}
