import WarRoomCore
import WarRoomGate
import WarRoomSystem

/// Reads everything that an approval is bound to. It changes nothing, but for the copies that it
/// is told to keep.
struct WorldReader: Sendable {
  let request: ExecutionFacts.Request
  let proposal: Proposal
  let directory: String
  let place: ExecutionFacts.Place
  let basis: ExecutionFacts.Basis
  let rulesDigest: String

  /// Reads all of it; where `copies` are kept, what is executed or loaded is copied there.
  func read(keeping copies: OperandCopies? = nil) -> WorldReading {
    do throws(Problem) {
      var files = FileReader(copies: copies)
      let executable = try executable(&files)
      let loaded = try loaded(&files)
      return .read(
        ExecutionFacts(
          request: request,
          payload: ExecutionFacts.Payload(
            words: proposal.command.words, executable: executable, directory: loaded.directory,
            environment: proposal.environment,
            standardInput: proposal.executor.caller?.standardInput ?? "/dev/null",
            operands: loaded.operands, trees: loaded.trees,
            timeLimitSeconds: proposal.command.timeLimitSeconds),
          place: place,
          verdict: ExecutionFacts.Verdict(
            judgment: proposal.judgment, rulesDigest: rulesDigest),
          basis: basis))
    } catch {
      return .failed(error.text)
    }
  }

  /// Why the world could not be read, in words.
  struct Problem: Error {
    let text: String

    init(_ text: String) {
      self.text = text
    }
  }

  /// What a command finds beside its program.
  struct Loaded: Equatable {
    var directory: FolderFact
    var operands: [FileFact] = []
    var trees: [TreeFact] = []
  }

  /// The folder it starts in, and what its words name there.
  func loaded(_ files: inout FileReader) throws(Problem) -> Loaded {
    var loaded = Loaded(directory: try files.folder(directory))
    guard let names = Gate.executedOperands(of: proposal.command) else {
      throw Problem("it names more files than an approval can be bound to")
    }
    let loadsFolders = Gate.loadsFolders(proposal.command)
    for name in names {
      let path = name.hasPrefix("/") ? name : directory + "/" + name
      guard let facts = try? Files.factsFollowingLinks(path) else { continue }
      switch facts.kind {
      case .regular:
        let file = try files.hashed(path)
        if !loaded.operands.contains(file) { loaded.operands.append(file) }
      case .folder:
        let isWhole = loadsFolders && loaded.trees.count < Limits.trees
        let tree = isWhole ? try files.tree(path) : try files.treeByName(path)
        if !loaded.trees.contains(tree) { loaded.trees.append(tree) }
      case .link, .socket, .other:
        continue
      }
    }
    return loaded
  }

  /// The program's file. A caller's must be the very file that the caller sees, or what is read
  /// here says nothing of what would run there.
  private func executable(_ files: inout FileReader) throws(Problem) -> FileFact {
    guard let caller = proposal.executor.caller else {
      return try files.hashed(executablePath(proposal.command.words.first ?? ""))
    }
    guard caller.mountNamespace == WorldReader.mountNamespace else {
      throw Problem("its caller sees other files than the host, in a container of its own")
    }
    let path: String
    switch caller.kind {
    case .process: path = try executablePath(proposal.command.words.first ?? "")
    case .shell: path = caller.executable
    }
    let file = try files.hashed(path)
    guard file.path == caller.executable, file.sha256 == caller.executableDigest else {
      throw Problem("\(file.path) is not the program that its caller would start")
    }
    return file
  }

  /// The kernel's name of the files that this process sees.
  package static var mountNamespace: String {
    (try? Files.linkTarget("/proc/self/ns/mnt")) ?? "unknown"
  }

  /// The program, which must still be what the judgment took it for: another one of the same name
  /// may have come before it since.
  private func executablePath(_ word: String) throws(Problem) -> String {
    guard
      let path = ProgramPath.find(
        word, directory: directory, environment: proposal.environment)
    else {
      let path = proposal.environment.first { $0.name == "PATH" }?.value ?? ""
      throw Problem("there is no program \(word) in \(path)")
    }
    let judgment = Gate.confirm(proposal.judgment, executable: path)
    guard judgment.commandClass == proposal.judgment.commandClass else {
      throw Problem(judgment.reasons.first?.text ?? "\(path) is not the program that was judged")
    }
    return path
  }
}
