/// Bounds of the host; each is named where it is used in a message.
package enum Limits {
  /// Clients at a time: a team, its scripts, and room to spare.
  package static let sessions = 128
  /// Clients at a time that are not the owner's, all together: the owner can always come in.
  static let sessionsOfOthers = 112
  /// Clients at a time of one user who is not the owner.
  static let sessionsOfOne = 32
  /// Seconds in which a client must say hello.
  static let greetSeconds: Int64 = 10
  /// Sockets at a time: the home's own and shared ones.
  static let listeners = 8
  /// Seconds without accepting after the kernel gave no descriptor for a client.
  static let acceptPauseSeconds: Int64 = 1
  /// Bytes of one message from a client.
  static let messageBytes = 256 * 1_024
  /// Times that one client is read from in one turn of the loop.
  static let readsPerTurn = 16
  /// Messages of one client handled after one read; the rest waits for the next turn.
  static let messagesPerTurn = 256
  /// Orders that one session may have waiting; more are answered `busy`.
  static let ordersPerSession = 64
  /// Bytes of a ticket: a random number in any spelling.
  static let ticketBytes = 128
  /// Scalars of an asserted name.
  static let assertedLength = 64
  /// Rounds of decisions in one turn of the loop; what those bring on waits for the next turn.
  static let roundsPerTurn = 64
  /// Records in one journal write.
  static let batchRecords = 64
  /// Seconds between two tries to record what the host itself must record on a full disk.
  static let fullDiskSeconds: Int64 = 2
  /// Bytes queued for a client besides records, which it is fed as it reads.
  static let outboxBytes = 1_024 * 1_024
  /// Bytes queued for a client beyond which it gets no live output.
  static let liveOutboxBytes = 256 * 1_024
  /// Record bytes handed to a socket buffer at a time.
  static let feedBytes = 256 * 1_024
  /// Seconds in which a client must take at least one byte of what waits for it.
  static let stallSeconds: Int64 = 20
  /// Rooms open at a time; beyond it those that nobody needs are closed.
  static let openRooms = 64
  /// Collectors running at a time for the whole host.
  static let collectorsAtOnce = 4
  /// Approved commands running at a time.
  static let runsAtOnce = 16
  /// Bytes of output kept for a run; what comes after is counted, not kept.
  static let runOutputBytes: Int64 = 16 * 1_024 * 1_024
  /// Bytes of output kept for one evidence item.
  static let evidenceBytes: Int64 = 4 * 1_024 * 1_024
  /// Bytes read from a child at a time.
  static let chunkBytes = 64 * 1_024
  /// Characters of the last line kept as an excerpt.
  static let excerptLength = 160
  /// Seconds between TERM and KILL.
  static let killGraceSeconds: Int64 = 5
  /// Seconds after which a host that was told to stop ends, even when a child does not.
  static let stopSeconds: Int64 = 12
  /// Deliveries from the network that are written and synced together.
  static let deliveriesPerTurn = 512
  /// Nanoseconds between two such groups: under load they grow, so that each sync serves many,
  /// and an answer still comes within milliseconds.
  static let deliveryPause: Int64 = 3_000_000
  /// Seconds after which the rules for alerts are read again.
  static let routesSeconds: Int64 = 5
  /// Incidents that alerts alone may declare within `declaringSeconds`.
  static let declaredByAlerts = 3
  /// Ten minutes: time for somebody to look.
  static let declaringSeconds: Int64 = 600
  /// Nanoseconds between two messages on how much waits in the inbox.
  static let tellingPause: Int64 = 500_000_000
  /// Bytes of the facts of one record, as reckoned before they are escaped.
  static let factBytes = 16 * 1_024
  /// Labels that are kept of an alert which is too long for a record.
  static let shortLabels = 16
  /// Scalars that are kept of each of its texts.
  static let shortScalars = 200
  /// Bytes below which a secret could be guessed.
  static let secretBytesLeast = 8
  /// Seconds before the surroundings of one incident are read again.
  static let surroundingsSeconds: Int64 = 15
  /// Steps from an affected service to the farthest one that is shown.
  static let catalogSteps = 3
  /// Files of a catalog.
  static let catalogFiles = 10_000
  /// Folders within each other.
  static let catalogDepth = 8
  /// Bytes of one of them.
  static let catalogFileBytes = 32 << 20
  /// Problems of one reading that are told.
  static let problemsTold = 20
  /// Services that are looked up in the catalog.
  static let servicesLookedUp = 64
  /// Seconds before the onset in which a change counts as near: two days.
  static let changeWindowSeconds: Int64 = 172_800
  /// Commits, or lines of a command, that one reading takes.
  static let commitsRead = 500
  /// Changes of one reading, the newest.
  static let changesTaken = 500
  /// Changes of one reading that the room is told of, the likeliest.
  static let changesKept = 40
  /// Changes in one record: a record has a length.
  static let changesOfOneRecord = 10
  /// Characters of a change's title as a command prints it.
  static let changeTitleLength = 300
  /// Bytes of what a source of changes prints.
  static let changeOutputBytes = 4 << 20
  /// Bytes of the package manager's log.
  static let packageLogBytes = 16 << 20
  /// Seconds that one source of changes may take.
  static let changeSeconds: Int64 = 20
  /// Samples kept of a signal from before the onset: an hour at five seconds, and the same hour of
  /// two other days.
  static let tapeHistory = 1_000
  /// Samples kept of a signal, the newest: two hours at five seconds.
  static let tapeRecent = 1_440
  /// Seconds for which samples wait for the journal, unless something rests on them: one record
  /// for many.
  static let signalFlush: Int64 = 20
  /// The same while an action is watched.
  static let watchedFlush: Int64 = 4
  /// Samples of one room that wait for the journal.
  static let signalsPending = 1_000
  /// Samples of one signal in one column of a record.
  static let samplesOfOneColumn = 500
  /// Seconds after which another reason of a signal that still fails is recorded.
  static let failurePause: Int64 = 60
  /// Seconds between two searches for changes of one signal.
  static let examinePause: Int64 = 15
  /// Values that a search for changes looks at: its cost grows with their square.
  static let examinedValues = 600
  /// Values that tell whether a threshold is exceeded.
  static let raisedValues = 60
  /// Values that tell whether a search for changes is worth its cost, and the fewest of them.
  static let changeLookBack = 65
  static let changeFewest = 15
  /// Values between two actions from which on the later one is measured against them alone.
  static let betweenActions = 3
  /// Values before an action that a side effect is measured against at first.
  static let sideValues = 120
  /// Commands read for signals at a time, of the whole host.
  static let signalCommands = 4
  /// Seconds that such a command may take.
  static let readingSeconds: Int64 = 10
  /// Bytes that it may print.
  static let readingBytes = 256 * 1_024
  /// Lines of it that are read, the newest.
  static let readingLines = 1_000
  /// Bytes of a log that one reading looks at.
  static let logBytesRead: Int64 = 8 * 1_024 * 1_024
  /// Milliseconds in which a monitoring server must have answered.
  static let fetchMilliseconds: Int64 = 10_000
  /// Bytes of an answer with one value.
  static let instantBytes: Int64 = 64 * 1_024
  /// Bytes of an answer with history.
  static let rangeBytes: Int64 = 1_024 * 1_024
  /// Seconds of history before the onset.
  static let historySeconds: Int64 = 3_600
  /// Seconds between two values of it, at least, as a signal is usually read: what lies between the
  /// onset and the declaration is often a minute, and tells the level before an action. And of
  /// other days.
  static let historyStep: Int64 = 5
  static let dayStep: Int64 = 60
  /// Values of one question for history, at most.
  static let historyPoints = 900
  /// Bytes of a file that holds a secret.
  static let secretBytes = 8 * 1_024
  /// Characters of a server's own words about an error.
  static let problemLength = 200
  /// Characters of a reason that the host gives for pulling the cord.
  static let reasonLength = 1_000
  /// Seconds that the command which calls people may take.
  static let callSeconds: Int64 = 20
  /// How often the check of an option is repeated after its run, each time one more interval later.
  static let checkRepeats: Int64 = 4
  /// Bytes hashed into one digest: beyond it a command is refused rather than half bound.
  static let hashedBytes: Int64 = 512 * 1_024 * 1_024
  /// Folders among the operands of one command that are bound by what lies in them.
  static let trees = 16
  /// Entries of such a folder: beyond it, it is bound by its name alone, and the prompt says so.
  static let treeEntries = 2_000
  /// Bytes of all files of such a folder: manifests and modules, not images or caches.
  static let treeBytes: Int64 = 32 * 1_024 * 1_024
  /// Folders within folders of it.
  static let treeDepth = 16
  /// Bytes of copies kept of what one approval binds: scripts and plans, not data.
  static let copiedBytes: Int64 = 8 * 1_024 * 1_024
  /// Copies kept for one approval; each takes a sync.
  static let copiedFiles = 128
  /// Names that killed hosts left behind, removed by the next one: one for each running command.
  static let startsCleared = 1_000
  /// Incidents looked at when the host starts, the newest first, to settle what a crash left.
  static let incidentsSettled = 32
  /// Turns of a busy loop after which it looks at one more of them all the same.
  static let turnsPerSettling = 16
  /// Incidents listed.
  static let incidentsListed = 10_000
  /// Incidents that clients are told of, the newest.
  static let summariesSent = 200
  /// Incidents, the newest, whose declaration is looked at for a ticket that was sent before.
  static let declarationsKnown = 256
  /// Bytes at a journal's start in which its declaration is found.
  static let declarationBytes = 160 * 1_024
  /// Options taken from runbooks into a declaration; the record of it has its bound too.
  static let offeredOptions = 24
  /// Seconds before the runbooks are read again for alerts of one incident.
  static let runbookSeconds: Int64 = 5
  /// Alerts, the newest, that runbooks are looked up for.
  static let alertsLookedAt = 500
  /// Bytes of a sending command's output in which its link is looked for.
  static let linkSearchBytes = 65_536
  /// Bytes of a link.
  static let linkBytes = 2_000
  /// Runbook files read.
  static let runbookFiles = 256
  /// Rule files of the user's own.
  static let ruleFiles = 512
  /// Bytes of one configuration file.
  static let configurationBytes = 1_024 * 1_024
  /// Environment entries taken over from a proposer.
  static let environmentEntries = 64
  /// Names looked at in an evidence folder for what a crash left behind.
  static let evidenceFiles = 100_000
  /// Scalars of one line of the log.
  static let logLineScalars = 2_000
  /// Bytes that one host writes to its log; a flood of complaints fills no disk.
  static let logBytes = 4 * 1_024 * 1_024
  /// Newest runs whose people's groups are looked up: more cannot be open at a time.
  static let runsLookedAt = 256
}
