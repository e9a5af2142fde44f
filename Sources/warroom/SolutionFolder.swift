import WarRoomConfig
import WarRoomCore
import WarRoomMemory
import WarRoomSystem

/// The folder of this user's solutions: Markdown files with front matter.
struct SolutionFolder {
  let path: String

  /// Files looked at.
  private static let fileCount = 10_000
  /// Bytes of one file: people write below the front matter.
  private static let fileBytes = 1 << 20
  /// Numbers that are tried for a new file.
  private static let numbers = 100_000

  /// A solution with the file that it stands in.
  struct Found {
    var name: String
    var path: String
    var solution: SolutionFile
  }

  /// What `config.yaml` names, else `solutions` beside it.
  static func standard() -> SolutionFolder {
    let file = ConfigurationFolder.path + "/config.yaml"
    let bytes = (try? Files.read(file, limit: fileBytes, followLinks: true)) ?? []
    let named = try? SettingsFile.parse(bytes, file: file).solutions
    return SolutionFolder(path: named ?? ConfigurationFolder.path + "/solutions")
  }

  /// Every file that reads; of one that does not, standard error says where.
  func all() -> [Found] {
    let names = (try? Files.list(path, limit: SolutionFolder.fileCount)) ?? []
    return names.filter { $0.hasSuffix(".md") }.compactMap { name in
      let file = path + "/" + name
      guard
        let bytes = try? Files.read(file, limit: SolutionFolder.fileBytes, followLinks: true)
      else { return nil }
      do throws(ConfigError) {
        return Found(name: name, path: file, solution: try SolutionFile.parse(bytes, file: file))
      } catch {
        Output.warning("\(error.description); this solution is left out")
        return nil
      }
    }
  }

  /// `sol-0007`, one above the highest there.
  func nextID() -> String {
    let names = (try? Files.list(path, limit: SolutionFolder.fileCount)) ?? []
    let numbers = names.compactMap { name -> Int? in
      guard name.hasPrefix("sol-") else { return nil }
      return Int(name.dropFirst(4).prefix { $0.isNumber })
    }
    let next = min((numbers.max() ?? 0) + 1, SolutionFolder.numbers)
    let digits = String(next)
    return "sol-" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// Writes a new file, never over one that is there; gives its path.
  func write(_ solution: SolutionFile) throws -> String {
    let file = path + "/\(solution.id)-\(IncidentID.slug(of: solution.title)).md"
    try NewFile.write(solution.text, to: file)
    return file
  }
}

extension SolutionFolder.Found {
  /// As a search finds it.
  var remembered: PastIncident {
    var past = PastIncident(name: "solution:\(name)", title: solution.title)
    past.services = solution.services
    past.symptoms = solution.symptom
    past.cause = solution.cause
    past.mechanism = solution.prevention
    past.worked = solution.fix.isEmpty ? [] : [solution.fix]
    past.at = Timestamp(rfc3339: solution.date + "T00:00:00Z")
    past.path = path
    past.origin = solution.incident.flatMap { IncidentID($0) }
    return past
  }
}
