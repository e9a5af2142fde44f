import ArgumentParser

/// Options that every command takes may stand before the command too: `warroom --home DIR list`.
enum GlobalOptions {
  private static let withValue: Set<String> = ["--home", "--socket", "--as"]
  private static let flags: Set<String> = ["--agent"]
  /// The arguments with leading global options moved behind the command's name.
  static func moved(_ arguments: [String]) -> [String] {
    var index = 0
    while index < arguments.count {
      let word = arguments[index]
      if withValue.contains(word) {
        index += 2
      } else if flags.contains(word) || withValue.contains(where: { word.hasPrefix($0 + "=") }) {
        index += 1
      } else {
        break
      }
    }
    guard index > 0, index < arguments.count, !arguments[index].hasPrefix("-") else {
      return arguments
    }
    let rest = arguments[index...]
    let command = WarRoom.configuration.subcommands.first { command in
      command.configuration.commandName == rest.first
    }
    guard let command else { return arguments }
    // Some have commands of their own, which may be left out.
    let inner = command.configuration.subcommands.contains { inner in
      inner._commandName == rest.dropFirst().first
    }
    let names = inner ? 2 : 1
    return Array(rest.prefix(names) + arguments[..<index] + rest.dropFirst(names))
  }
}
