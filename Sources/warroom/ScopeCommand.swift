import ArgumentParser
import WarRoomCore

/// `warroom scope`: say what is affected and how far it reaches.
struct ScopeCommand: Asking {
  static let configuration = CommandConfiguration(
    commandName: "scope", abstract: "Say what is affected and how far it reaches.")
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Argument(help: "The scope, in a sentence.") var text: String

  func order() throws -> Order {
    .stateScope(text)
  }
}
