package import WarRoomCore
import WarRoomGate
import WarRoomSystem

/// What a client reads of itself before it asks to execute a command: the program by its own
/// `PATH`, hashed as the host will hash it.
package struct CallerReader {
  package let caller: Caller
  /// The program's file as it was read.
  private let program: FileFact
  /// The program's name, as it was asked for.
  private let name: String
  private let directory: String

  /// Why a client cannot execute a command.
  package enum Problem: Error {
    /// No folder of the `PATH` has such a program.
    case noProgram(String)
    case unreadable(String)
  }

  /// Reads the program that `words` start in `directory`; for a shell, the shell at `shell`, which
  /// has the `PATH` given.
  package init(
    words: [String], directory: String, shell: String? = nil, searchPath: String? = nil,
    doubts: [String] = []
  ) throws(Problem) {
    let path = searchPath ?? ThisProcess.variable("PATH") ?? ""
    name = words.first ?? ""
    self.directory = directory
    guard
      let found = shell
        ?? ProgramPath.find(
          name, directory: directory, environment: [Alert.Label(name: "PATH", value: path)])
    else { throw .noProgram(name) }
    var files = FileReader(copies: nil)
    do throws(WorldReader.Problem) {
      program = try files.hashed(found)
    } catch {
      if (try? Files.factsFollowingLinks(found)) == nil { throw .noProgram(name) }
      throw .unreadable(error.text)
    }
    let environment = ThisProcess.environment
    caller = Caller(
      kind: shell == nil ? .process : .shell, executable: program.path,
      executableDigest: program.sha256,
      environmentDigest: ExecutionFacts.environmentDigest(of: environment), searchPath: path,
      standardInput: (try? Files.linkTarget("/proc/self/fd/0")) ?? "closed",
      mountNamespace: WorldReader.mountNamespace,
      doubts: CallerDoubt.inEnvironment(environment)
        + CallerDoubt.inVariables(of: words, environment) + doubts)
  }

  /// The judgment of the gate, once it is known what would be started here.
  package func confirmed(_ judgment: Judgment) -> Judgment {
    let path = [Alert.Label(name: "PATH", value: caller.searchPath)]
    var confirmed = judgment
    for name in [name] + judgment.programs {
      guard let file = ProgramPath.find(name, directory: directory, environment: path) else {
        continue
      }
      confirmed = Gate.confirm(confirmed, executable: file)
    }
    return caller.doubting(confirmed)
  }

  /// The program as it was read, held open under a name in the folder `starts`; with no folder, by
  /// its path. Throws when it is another one by now.
  package func hold(in starts: String?) throws(Problem) -> HeldProgram {
    do {
      var files = FileReader(copies: nil)
      let file = try Descriptor.open(program.path, [.read, .nonblocking])
      guard try files.fact(of: file, program.path, limit: .max) == program else {
        throw Problem.unreadable("\(program.path) was changed meanwhile")
      }
      return try HeldProgram(file, path: program.path, name: name, in: starts)
    } catch let problem as Problem {
      throw problem
    } catch {
      throw .unreadable("\(program.path) cannot be read any more: \(error)")
    }
  }
}
