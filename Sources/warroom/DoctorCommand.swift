import ArgumentParser

/// `warroom doctor`: what this machine and terminal lack for a calm night.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check locale, terminal, permissions, tmux settings and versions.")
  @OptionGroup var home: HomeOptions

  func run() throws {
    try reporting { Output.lines(try Doctor(home: home).report()) }
  }
}
