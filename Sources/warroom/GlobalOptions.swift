import ArgumentParser

/// Options that every command takes may stand before the command too: `warroom --home DIR list`.
enum GlobalOptions {
  private static let withValue: Set<String> = ["--home", "--socket", "--as"]
  private static let flags: Set<String> = ["--agent"]
  /// Commands that have commands of their own.
  private static let nested: Set<String> = ["host"]

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
    let names = nested.contains(rest.first ?? "") ? 2 : 1
    let isCommand = WarRoom.configuration.subcommands.contains { command in
      command.configuration.commandName == rest.first
    }
    guard isCommand else { return arguments }
    return Array(rest.prefix(names) + arguments[..<index] + rest.dropFirst(names))
  }
}
