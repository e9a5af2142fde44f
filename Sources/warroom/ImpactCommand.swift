import ArgumentParser
import WarRoomCore

/// `warroom impact`: state what is damaged, or what still works.
struct ImpactCommand: Asking {
  static let configuration = CommandConfiguration(
    commandName: "impact", abstract: "State what is damaged, or what still works.",
    discussion: """
      A later statement on the same kind and subject takes the place of the earlier; an empty \
      one takes it back. Examples:

        warroom impact users "about 1,200" --source "status page"
        warroom impact works "pages load" --subject search
      """)
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Argument(
    help: ArgumentHelp(
      Impact.Kind.allCases.map(\.rawValue).joined(separator: ", "), valueName: "kind"))
  var kind: String
  @Argument(help: "What is known of it; empty takes an earlier statement back.") var value: String
  @Option(help: "Whom or what it is about, such as a service or a region.") var subject = ""
  @Option(help: "Where it was read, or who said it.") var source = ""

  func order() throws -> Order {
    guard let kind = Impact.Kind(rawValue: kind) else {
      let known = Impact.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(.usage, "an impact is one of \(known)")
    }
    return .surround(
      .stateImpact(Impact(kind: kind, subject: subject, value: value, source: source)))
  }
}
