import Crypto
import WarRoomCore
import WarRoomGate
import WarRoomSystem

/// Reads everything that an approval is bound to. Pure input: it changes nothing.
struct WorldReader: Sendable {
  let request: ExecutionFacts.Request
  let proposal: Proposal
  let directory: String
  let place: ExecutionFacts.Place
  let basis: ExecutionFacts.Basis
  let rulesDigest: String

  func read() -> WorldReading {
    do throws(Problem) {
      let words = proposal.command.words
      var budget = Limits.hashedBytes
      let executable = try hashed(try executablePath(words.first ?? ""), &budget)
      var operands: [FileFact] = []
      for word in Gate.executedOperands(of: proposal.command) {
        if let file = try operand(word, &budget) { operands.append(file) }
      }
      let folder = try folderFact()
      return .read(
        ExecutionFacts(
          request: request,
          payload: ExecutionFacts.Payload(
            words: words, executable: executable, directory: folder,
            environment: proposal.environment, standardInput: "/dev/null", operands: operands,
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
  }

  /// The program, which must still be what the judgment took it for: another one of the same name
  /// may have come before it since.
  private func executablePath(_ word: String) throws(Problem) -> String {
    guard
      let path = ProgramPath.find(
        word, directory: directory, environment: proposal.environment)
    else {
      let path = proposal.environment.first { $0.name == "PATH" }?.value ?? ""
      throw Problem(text: "there is no program \(word) in \(path)")
    }
    let judgment = Gate.confirm(proposal.judgment, executable: path)
    guard judgment.commandClass == proposal.judgment.commandClass else {
      throw Problem(
        text: judgment.reasons.first?.text ?? "\(path) is not the program that was judged")
    }
    return path
  }

  private func folderFact() throws(Problem) -> FolderFact {
    do {
      let path = try Files.realPath(directory)
      let facts = try Files.factsFollowingLinks(path)
      guard facts.kind == .folder else { throw Problem(text: "\(path) is not a folder") }
      return FolderFact(path: path, device: facts.device, inode: facts.inode)
    } catch let error as SystemError {
      throw Problem(text: "the directory \(directory): \(error.text)")
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem(text: "the directory \(directory) cannot be read")
    }
  }

  /// A word that names a regular file; nil when it names none.
  private func operand(_ word: String, _ budget: inout Int64) throws(Problem) -> FileFact? {
    let path = word.hasPrefix("/") ? word : directory + "/" + word
    guard let facts = try? Files.factsFollowingLinks(path), facts.kind == .regular else {
      return nil
    }
    return try hashed(path, &budget)
  }

  private func hashed(_ path: String, _ budget: inout Int64) throws(Problem) -> FileFact {
    do {
      let real = try Files.realPath(path)
      let file = try Descriptor.open(real, [.read, .nonblocking])
      let facts = try file.facts()
      guard facts.kind == .regular else { throw Problem(text: "\(real) is not a regular file") }
      guard facts.size <= budget else {
        throw Problem(text: "\(real) is too large to bind an approval to")
      }
      var hash = SHA256()
      var chunk: [UInt8] = []
      var total: Int64 = 0
      while total <= budget {
        chunk.removeAll(keepingCapacity: true)
        let count = try file.read(into: &chunk, limit: 1 << 20)
        if count == 0 { break }
        hash.update(data: chunk)
        total += Int64(count)
      }
      budget -= total
      let digest = HexText.of(hash.finalize())
      return FileFact(
        path: real, device: facts.device, inode: facts.inode, size: facts.size, sha256: digest)
    } catch let error as SystemError {
      throw Problem(text: "\(path): \(error.text)")
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem(text: "\(path) cannot be read")
    }
  }
}
