import ArgumentParser
import WarRoomConfig
import WarRoomCore
import WarRoomHost

/// `warroom catalog`: the services and who needs whom.
struct CatalogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog", abstract: "The services, and who needs whom.",
    discussion: """
      Read from catalog.yaml and the folder catalog in the configuration folder: entities of a \
      Backstage software catalog (Component, API, Resource, System, Domain, Group).
      """, subcommands: [Check.self, Show.self])

  /// `warroom catalog check`
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Read the catalog and say what is wrong in it.",
      discussion: "Exit status 0: all was read; 66: there is none; 78: something is wrong.")

    func run() throws {
      try reporting {
        let file = CatalogFolder.read(in: ConfigurationFolder.path)
        guard !file.catalog.isEmpty || !file.errors.isEmpty else {
          throw Failure(.noInput, "there is no catalog in \(ConfigurationFolder.path)")
        }
        for error in file.errors { Output.line(error.description) }
        let count = file.catalog.entities.count
        Output.line("\(count) entities" + (file.errors.isEmpty ? ", all of them whole" : ""))
        if !file.errors.isEmpty { throw ExitCode(ExitStatus.configuration.rawValue) }
      }
    }
  }

  /// `warroom catalog show`
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "What needs a service, and what it needs.")
    @Argument(help: "The service, by its name in the catalog.") var service: String

    func run() throws {
      try reporting {
        let catalog = CatalogFolder.read(in: ConfigurationFolder.path).catalog
        guard let reference = catalog.reference(of: service) else {
          throw Failure(.noInput, "the catalog has no \(service)")
        }
        let entity = catalog.entities[reference]
        Output.line(
          "\(reference)  \(entity?.title ?? "")  owner \(entity?.owner ?? "not recorded")  "
            + (entity?.place ?? ""))
        for edge in catalog.around([service], steps: 2, source: "").edges {
          let via = edge.via.map { " by \($0)" } ?? ""
          Output.line("\(edge.from) needs \(edge.to)\(via)")
        }
      }
    }
  }
}
