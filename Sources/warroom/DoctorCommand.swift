import ArgumentParser

/// `warroom doctor`: what this machine and terminal lack for a calm night.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check locale, terminal, permissions, tmux settings and versions.")
  @OptionGroup var home: HomeOptions

  func run() throws {
    try reporting {
      let findings = try Doctor(home: home).report()
      Output.lines(findings.map(\.line))
      if findings.contains(where: { !$0.good }) {
        throw ExitCode(ExitStatus.configuration.rawValue)
      }
    }
  }
}
