import WarRoomClient
import WarRoomConfig
import WarRoomCore
import WarRoomJournal
import WarRoomMemory
import WarRoomSystem

/// The memory of a home as commands use it: brought up to date first, with the user's own synonyms
/// and solutions. It needs no host and asks none.
struct MemoryAccess {
  let home: HomeFolder
  let synonyms: Synonyms
  private let solutions: [PastIncident]

  /// Bytes of one file of synonyms.
  private static let fileBytes = 1 << 20
  /// Nanoseconds that an update may take where somebody waits for something else.
  static let aside: Int64 = 1_000_000_000

  /// Throws `usage` for a shared socket, which gives no files to read.
  init(_ options: HomeOptions) throws {
    let address = try options.address()
    guard address.socket == nil else {
      throw Failure(.usage, "a shared socket gives no memory: that is read from the home itself")
    }
    home = address.home
    let path = ConfigurationFolder.path + "/synonyms.yaml"
    var sets: [[String]] = []
    if let bytes = try? Files.read(path, limit: MemoryAccess.fileBytes, followLinks: true) {
      do throws(ConfigError) { sets = try SynonymsFile.parse(bytes, file: path).sets } catch {
        Output.warning("\(error.description); the built-in synonyms are used")
      }
    }
    synonyms = Synonyms.builtIn.adding(sets)
    solutions = SolutionFolder.standard().all().map(\.remembered)
  }

  /// Runs `body` on the index after an update, which stops after `limit` nanoseconds.
  func use<Value>(
    limit: Int64? = nil,
    _ body: (MemoryIndex) throws(MemoryError) -> Value
  ) throws -> Value {
    let deadline = limit.map { SystemClock.boottime() + $0 } ?? .max
    do throws(MemoryError) {
      do { try Files.makeFolders(home.path) } catch { throw MemoryError.system(error) }
      let (value, opening) = try MemoryIndex.open(home.path + "/memory.sqlite") {
        index throws(MemoryError) in
        try update(index, deadline)
        return try body(index)
      }
      tell(opening)
      return value
    } catch {
      throw Failure(error)
    }
  }

  /// While another process writes, what it has written so far is used.
  private func update(_ index: MemoryIndex, _ deadline: Int64) throws(MemoryError) {
    do throws(MemoryError) {
      let update = try index.update(from: home, solutions: solutions, deadline: deadline)
      for id in update.damaged {
        Output.warning(
          "\(id.text) is damaged (warroom verify says where); what comes before is remembered")
      }
    } catch {
      guard error == .busy else { throw error }
      Output.warning("another process brings the memory up to date; it is used as it stands")
    }
  }

  private func tell(_ opening: MemoryIndex.Opening) {
    switch opening {
    case .asItWas, .new: break
    case .otherVersion:
      Output.warning("the memory was made by another version; it was built again from the journals")
    case .damaged:
      Output.warning("the memory was damaged; it was built again from the journals")
    }
  }
}

extension Failure {
  init(_ error: MemoryError) {
    switch error {
    case .busy: self.init(.diskTrouble, "the memory is in use by another process; try again")
    case .damaged: self.init(.diskTrouble, "the memory is damaged again right after it was built")
    case .database(_, let text): self.init(.diskTrouble, "the memory: \(text)")
    case .system(let error): self.init(.diskTrouble, error.text)
    }
  }
}
