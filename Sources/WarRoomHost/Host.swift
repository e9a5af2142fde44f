import WarRoomConfig
import WarRoomCore
import WarRoomFetch
import WarRoomGate
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

/// The process that alone writes journals and runs commands: one thread, one loop, one order after
/// another. Work that takes time happens in child processes and tasks, which post notices.
package final class Host {
  let options: HostOptions
  let lock: FileLock
  let wake: WakePipe
  let mailbox: Mailbox
  let signals: Signals
  let identity: Identity
  var listeners: [Listener] = []
  var sessions: [Int: Session] = [:]
  var rooms: [IncidentID: LiveRoom] = [:]
  var jobs: [JobID: Job] = [:]
  var waitingCollectors: [WaitingCollector] = []
  var timers = Timers()
  var incoming: [Incoming] = []
  var effects: [(IncidentID, Effect)] = []
  var summaries: [IncidentID: RoomSummary] = [:]
  var policy: Policy
  /// What the gate judges by, read once when the host starts.
  let rules: RuleLibrary
  /// Why the policy file cannot be used; nil while all is well.
  var policyProblem: String?
  /// Names in the policy that no account has, said once each.
  var namesMissed: Set<String> = []
  var seals = Seals()
  /// Sessions that execute runs themselves, as long as those are not over.
  var callers: [RunKey: Int] = [:]
  /// Orders of the host's own that a full disk did not take.
  var postponed: [Incoming] = []
  /// Incidents that were there when the host started and were not looked at yet.
  var unsettled: [IncidentID] = []
  /// Rooms in which somebody came or went in this turn.
  var peopleChanged: Set<IncidentID> = []
  /// Tickets of declarations on disk; nil until somebody asks.
  var declarations: DeclarationTickets?
  var counters = Counters()
  /// Alerts that come in by themselves.
  var intake: IntakeState
  /// HTTP out; nil until a signal needs it.
  var fetcher: Fetcher?
  var fetches: [UInt64: Fetch] = [:]
  var serverAccess = ServerAccess()
  /// Commands that are being read for signals.
  var readingCommands = 0
  /// Boot-clock nanoseconds at which the surroundings of an incident were read last.
  var surroundingsRead: [IncidentID: Int64] = [:]
  /// Boot-clock nanoseconds at which the runbooks were read last for an incident.
  var runbooksRead: [IncidentID: Int64] = [:]
  /// Boot-clock nanoseconds at which somebody told the host to stop.
  var stopping: Int64?
  /// What ends the host at the end of this turn.
  var failure: HostFailure?

  /// Who the host is.
  struct Identity {
    let author: Author
    let hostName: String
    let boot: String
  }

  /// A socket that clients come through. A class, because a listener is owned once.
  final class Listener {
    let socket: SocketListener
    let shared: Bool

    init(_ socket: consuming SocketListener, shared: Bool) {
      self.socket = socket
      self.shared = shared
    }
  }

  /// An order on its way to a room.
  struct Incoming {
    /// The session that asked; nil for the host itself.
    var session: Int?
    /// Who asked, as it was known then; nil for the host itself.
    var author: Author?
    var ticket: String?
    var incident: IncidentID?
    var order: Order
  }

  /// A collector that waits for its turn.
  struct WaitingCollector {
    var incident: IncidentID
    var run: RunID?
    var collector: Collector
    var kind: Evidence.Kind
  }

  /// Numbers that only go up.
  struct Counters {
    var session = 0
    var job = 0
    var startedBoottime: Int64 = 0
    var lastBusy: Int64 = 0
    /// Boot-clock nanoseconds before which no client is accepted.
    var acceptPausedUntil: Int64 = 0
    /// Boot-clock nanoseconds before which a full disk is not tried again.
    var postponedUntil: Int64 = 0
    var settled = 0
    var fetch: UInt64 = 0
    var turns = 0
    var loggedBytes = 0
  }

  /// Takes the home's lock and its socket. Throws `alreadyRunning` when another host has it.
  package init(_ options: HostOptions) throws(HostFailure) {
    self.options = options
    do throws(SystemError) {
      try Files.makeFolders(options.home.path)
      try Host.check(options.home.path)
      try Files.makeFolders(options.home.incidents)
      wake = try WakePipe()
      Signals.ignore([.hangUp, .pipe])
      signals = try Signals.claim([.terminate, .interrupt])
    } catch {
      throw .homeUnusable(error.text)
    }
    do { lock = try FileLock.take(options.home.lock) } catch {
      switch error {
      case .held: throw .alreadyRunning
      case .replaced: throw .homeUnusable("its lock file was replaced while it was taken")
      case .system(let error): throw .homeUnusable(error.text)
      }
    }
    mailbox = Mailbox(wake: wake)
    intake = IntakeState(box: DeliveryBox(wake: wake))
    identity = Host.readIdentity()
    policy = Policy(owner: ThisProcess.effectiveUser)
    rules = RuleFolder.load(configuration: options.configuration)
    let now = SystemClock.boottime()
    counters.startedBoottime = now
    counters.lastBusy = now
    do {
      listeners = [Listener(try SocketListener.bind(options.home.socket), shared: false)]
    } catch {
      throw .socketUnusable(Host.words(for: error))
    }
  }

  /// A home that belongs to somebody else, or that others can write to, is not made use of: files
  /// of ours would lie in their hands, or root's in a user's.
  private static func check(_ home: String) throws(SystemError) {
    let facts = try Files.factsFollowingLinks(home)
    let others = facts.permissions & 0o022 != 0
    guard facts.kind == .folder else {
      throw SystemError(call: "use", number: Errno.notFolder, path: home)
    }
    guard facts.owner == ThisProcess.effectiveUser, !others else {
      throw SystemError(call: "use", number: Errno.permission, path: home)
    }
  }

  private static func readIdentity() -> Identity {
    let reading = SystemClock.now()
    let uid = ThisProcess.effectiveUser
    let author = Author(
      login: nil, uid: uid, gid: ThisProcess.effectiveGroup, pid: ThisProcess.pid,
      host: Machine.hostName, tty: nil, via: .host, agent: false, asserted: nil,
      user: Accounts.name(uid) ?? String(uid))
    return Identity(author: author, hostName: Machine.hostName, boot: reading.boot)
  }

  static func words(for failure: SocketListener.Failure) -> String {
    switch failure {
    case .pathTooLong(let path): "the path \(path) is too long for a socket"
    case .inUse(let path): "somebody answers at \(path) already"
    case .notOurs(let path): "\(path) is there and is not a socket of ours"
    case .unsafeFolder(let path): "others can write in \(path)"
    case .system(let error): error.text
    }
  }

  func moment() -> Moment {
    let now = SystemClock.now()
    return Moment(
      wall: Timestamp(microseconds: now.wall), boottime: now.boottime, boot: now.boot)
  }

  /// One line for whoever looks for the cause of something; where the log ends is said in it.
  func log(_ text: String) {
    guard counters.loggedBytes < Limits.logBytes else { return }
    var line = "\(moment().wall.rfc3339) \(LogText.escape(text))\n"
    counters.loggedBytes += line.utf8.count
    if counters.loggedBytes >= Limits.logBytes { line += "this host writes no more to its log\n" }
    StandardStream.error.write(line)
  }
}
