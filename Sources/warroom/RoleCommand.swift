import ArgumentParser
import WarRoomCore
import WarRoomSystem

/// `warroom role`: give somebody a role, or hand over command.
struct RoleCommand: Asking {
  static let configuration = CommandConfiguration(
    commandName: "role", abstract: "Give somebody a role, or hand over command.")
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Argument(help: "commander, operations, communications, scribe or observer.") var role: String
  @Argument(help: "Who: an account of this machine, or any name.") var name: String

  func order() throws -> Order {
    guard let role = Role(word: role) else {
      let words = Role.allCases.map(\.word).joined(separator: ", ")
      throw Failure(.usage, "a role is one of \(words)")
    }
    let person = Person(name: name, uid: Accounts.uid(name))
    return role == .commander ? .handOver(person) : .assign(role, person)
  }
}
