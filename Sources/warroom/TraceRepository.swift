import WarRoomHost
import WarRoomReview
import WarRoomSystem

/// A git repository as the trace reads it: with git itself, which is quick on any size, and with
/// nothing that the repository's own configuration names being run.
struct TraceRepository {
  let path: String
  let conventions: TraceConventions
  /// The folder of the working tree, absolute.
  private(set) var root = ""

  /// Bytes of what git prints for one question.
  private static let answerBytes = 64 << 20
  /// Bytes of one file of requirements.
  private static let fileBytes = 8 << 20
  /// Seconds in which git has to say something.
  private static let seconds: Int32 = 60
  /// Commits that are listed.
  private static let commits = 500

  /// A line that holds what was looked for.
  struct Hit {
    var file: String
    var line: Int
    var text: String
  }

  /// Throws `noInput` for what is no repository.
  init(path: String, conventions: TraceConventions) throws {
    self.path = path
    self.conventions = conventions
    let top = try git(["rev-parse", "--show-toplevel"])
    root = top.split(separator: "\n").first.map { String($0) } ?? path
  }

  /// Tracked and new files, from the root, whose paths fit one of the patterns of git.
  func files(_ patterns: [String]) throws -> [String] {
    let output = try git(
      ["ls-files", "-z", "--full-name", "--cached", "--others", "--exclude-standard", "--"]
        + patterns.map { ":(top,glob)\($0)" })
    var seen: Set<String> = []
    return output.split(separator: "\0").map { String($0) }.filter { seen.insert($0).inserted }
  }

  /// Nil for a file that is missing or larger than a text of people is.
  func text(of file: String) -> String? {
    let bytes = try? Files.read(
      root + "/" + file, limit: TraceRepository.fileBytes, followLinks: true)
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Lines that hold `text`, in tracked files and in those that are new.
  func grep(_ text: String) throws -> [Hit] {
    let output = try git(
      [
        "grep", "--untracked", "--full-name", "-n", "-I", "-z", "--no-color", "-F", "-e", text,
        "--", ":/",
      ], mayFail: true)
    return output.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\0", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3, let number = Int(parts[1]) else { return nil }
      return Hit(file: String(parts[0]), line: number, text: String(parts[2]))
    }
  }

  /// The sections of a Markdown file of the repository.
  func sections(of file: String, prefix: String) -> [Requirement] {
    guard let text = text(of: file) else { return [] }
    return Requirement.sections(text, file: file, prefix: prefix, conventions)
  }

  /// Commits whose message names `id`, newest first.
  func commits(naming id: String) throws -> [Trace.Commit] {
    let output = try git(
      [
        "log", "--no-color", "--no-show-signature", "--fixed-strings", "--grep=\(id)",
        "--max-count=\(TraceRepository.commits)", "--format=%H%x1f%cI%x1f%s%x1f%B%x1e",
      ], mayFail: true)
    return output.split(separator: "\u{1e}").compactMap { part in
      let fields = part.split(
        separator: "\u{1f}", maxSplits: 3, omittingEmptySubsequences: false)
      guard fields.count == 4,
        conventions.ids(conventions.requirementPrefix, in: fields[3]).contains(id)
      else { return nil }
      let hash = fields[0].filter { !$0.isWhitespace }
      return Trace.Commit(hash: hash, at: String(fields[1]), subject: String(fields[2]))
    }
  }

  private func git(_ arguments: [String], mayFail: Bool = false) throws -> String {
    let safe = [
      "--no-pager", "--no-optional-locks", "-c", "safe.directory=*", "-c",
      "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "log.showSignature=false",
      "-c", "gpg.program=false", "-c", "core.pager=cat", "-C", path,
    ]
    do throws(ToolOutput.Problem) {
      let bytes = try ToolOutput.read(
        "git", safe + arguments, limit: TraceRepository.answerBytes,
        seconds: TraceRepository.seconds)
      return String(decoding: bytes, as: UTF8.self)
    } catch {
      switch error {
      case .failed where mayFail: return ""
      case .failed: throw Failure(.noInput, "\(path) is no git repository")
      case .notStarted: throw Failure(.noInput, "git is not installed")
      case .tooMuch: throw Failure(.badData, "git printed more than can be read of \(path)")
      case .silent(let seconds): throw Failure(.badData, "git said nothing for \(seconds) s")
      case .system(let error): throw Failure(.diskTrouble, error.text)
      }
    }
  }
}
