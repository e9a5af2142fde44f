import ArgumentParser
import WarRoomConfig
import WarRoomHost
import WarRoomSystem

/// `warroom rules`: the files by which commands are judged.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "The files by which commands are judged.",
    subcommands: [Check.self])

  /// `warroom rules check [FILE]`
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Read rule files and judge their examples: one file, or all that count here.",
      discussion: "Exit status 0: all holds; 66: no such file; 78: something is wrong.")
    @Argument(help: "A rule file. Default: the built-in ones and those of the configuration.")
    var file: String?

    /// Bytes of one rule file, as the host bounds it.
    private static let fileBytes = 1_024 * 1_024

    func run() throws {
      try reporting {
        let problems = try file.map(check) ?? checkAll()
        for problem in problems { Output.line(problem.description) }
        if !problems.isEmpty { throw ExitCode(ExitStatus.configuration.rawValue) }
        Output.line(file == nil ? "all rules hold" : "its rules hold, with every example")
      }
    }

    private func check(_ path: String) throws -> [ConfigError] {
      let bytes: [UInt8]
      do { bytes = try Files.read(path, limit: Self.fileBytes, followLinks: true) } catch {
        throw Failure(.noInput, "\(path): \(error.text)")
      }
      return RuleLibrary(user: [(path, bytes)]).problems
    }

    private func checkAll() -> [ConfigError] {
      let rules = RuleFolder.load(configuration: ConfigurationFolder.path)
      return rules.problems + RuleLibrary.builtInProblems()
    }
  }
}
