import WarRoomClient
import WarRoomConfig
import WarRoomCore
import WarRoomGate
import WarRoomHost
import WarRoomJournal
import WarRoomScreen
import WarRoomSystem
import WarRoomWire

/// Where the glass is broken: the home, its incident, and the host if one answers.
struct GlassScene {
  private let home: HomeOptions
  private let incident: IncidentID?
  private let host: Requester?
  /// Why nothing can be recorded in the journal; nil while that is open.
  private let trouble: String?

  init(home: HomeOptions, wanted: String?) throws {
    self.home = home
    do {
      host = try home.requester()
      trouble = nil
    } catch let failure as ClientFailure {
      guard let why = failure.withoutJournal else { throw failure }
      host = nil
      trouble = why
    }
    do {
      incident = try IncidentPicker(home: home).pick(wanted)
    } catch {
      // With a host there is an incident to record it in, or one can be declared.
      guard host == nil else { throw error }
      incident = nil
    }
  }

  /// What would be run: a waiting run's own command, or the one that was typed.
  func glass(run number: Int?, command: [String], target: String?) throws -> BrokenGlass {
    guard let number else {
      let spec = CommandSpec(
        words: command, directory: try Files.realPath("."), timeLimitSeconds: 86_400)
      let rules = RuleFolder.load(configuration: ConfigurationFolder.path)
      let judgment = rules.problems.isEmpty ? rules.gate.judge(spec) : nil
      let name = target ?? judgment?.targets.first?.name ?? Machine.hostName
      return BrokenGlass(
        run: nil, command: spec, target: name, commandClass: judgment?.commandClass, reason: "")
    }
    guard let incident else { throw Failure(.noInput, "there is no incident to look into") }
    let room =
      host == nil
      ? try RoomFile.read(incident, in: home.folder()) : try RoomFile.room(incident, home)
    guard let run = room.run(RunID(number)) else {
      throw Failure(.noInput, "there is no run \(number)")
    }
    guard run.state.isPending else {
      throw Failure(.refused, "run \(number) is not waiting: it is \(run.state.word)")
    }
    return BrokenGlass(
      run: run.id, command: run.proposal.command, target: target ?? run.proposal.target,
      commandClass: run.proposal.judgment.commandClass, reason: "")
  }

  /// Puts it on record: in the journal, or in every other place that can be reached.
  func record(_ glass: BrokenGlass) throws -> GlassWitness {
    var why = trouble ?? "no host answers"
    if let host, let incident {
      do {
        let answer = try host.ask(.breakGlass(glass), of: incident)
        Output.line("recorded as \(answer.sequence) of \(incident.short); running it now")
        return GlassWitness(journal: (host, incident))
      } catch {
        guard let reason = error.withoutJournal else { throw Failure(error) }
        why = reason
      }
    }
    try checkPolicy()
    let folder = try home.folder()
    let witness = GlassWitness(
      incident: incident, home: folder, why: why, time: Output.now, author: author)
    witness.write([.glassBroken(glass)])
    return witness
  }

  /// Nobody else checks it where there is no host.
  private func checkPolicy() throws {
    let folder = try home.folder().path
    let owner = (try? Files.facts(folder).owner) ?? ThisProcess.effectiveUser
    var policy = Policy(owner: owner)
    do throws(ConfigError) {
      let path = PolicyReader.path(in: ConfigurationFolder.path)
      if var reader = try PolicyReader(path: path) {
        policy = reader.policy(owner: owner, people: [author.uid])
      }
    } catch {
      throw Failure(.configuration, "\(error.description); nothing was run")
    }
    guard policy.mayBreakGlass(author) else {
      throw Failure(ClientFailure.refused(.notAllowed(author.name, to: "break the glass")))
    }
  }

  private var author: Author {
    let facts = ProcessFacts(pid: ThisProcess.pid)
    let uid = ThisProcess.user
    return Author(
      login: facts?.login, uid: uid, gid: ThisProcess.group, pid: ThisProcess.pid,
      host: Machine.hostName, tty: facts?.terminal, via: .cli, agent: false,
      asserted: home.asserted, user: Accounts.name(uid) ?? String(uid))
  }
}

extension ClientFailure {
  /// Why the journal cannot be reached at all; nil where a host says no, which stands.
  fileprivate var withoutJournal: String? {
    switch self {
    case .noHost(let why): "no host answers: \(why)"
    case .homeUnusable(let why): why
    case .dismissed(let why): "the host ended the conversation: \(why)"
    case .hostLost: "the host went away before it answered"
    case .noAnswer: "the host did not answer in time; it may or may not be in the journal"
    case .refused(.journalUnavailable(let why)): "the journal cannot be written: \(why)"
    case .refused, .notAllowed, .foreignHost, .warned: nil
    }
  }
}
