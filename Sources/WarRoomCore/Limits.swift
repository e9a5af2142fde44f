/// Bounds on what a room accepts; each is far above honest use and far below harm.
package enum Limits {
  /// Seconds that a preview, or the reading of a value for the undo, may take: somebody waits.
  static let previewSeconds: Int64 = 20
  /// Scalars of a title: more does not fit any header.
  package static let titleLength = 200
  /// Scalars of one typed text (note, reason, statement): a long paragraph; more is evidence.
  package static let textLength = 8_000
  /// Entries of one journal-borne list (services, related incidents, evidence of one option).
  package static let listCount = 64
  /// Options on offer in one room.
  package static let optionCount = 32
  /// Alerts with distinct identity held by one room.
  package static let alertCount = 4_096
  /// New alerts that one room holds whole in a minute; what comes beyond is a storm, of which a
  /// person reads counts, and each is held in short.
  package static let freshAlerts = 200
  /// Alerts of storms that one room holds in short: five minutes of the worst minute asked for.
  package static let stormCount = 500_000
  /// Alerts of a storm in one fact: a record has a length.
  package static let stormPart = 64
  /// Scalars of a title in a storm: enough to tell alerts of one kind apart.
  package static let stormTitleLength = 80
  /// Counts or changes in one fact.
  package static let countsPart = 256
  /// Seconds in which the report of an episode that is over counts as late; senders retry for
  /// minutes, and no longer.
  package static let lateSeconds: Int64 = 900
  /// Seconds since the last record of an incident, within which an alert of its service is taken
  /// for a part of it, where no rule says otherwise.
  package static let nearSeconds: Int64 = 3_600
  /// Names of deliveries by which repeated ones are known: hours of busy senders.
  package static let deliveriesKnown = 16_384
  /// Labels of one alert: clusters put dozens on each.
  package static let labelCount = 256
  /// Bytes of one text of an alert; senders put whole paragraphs into annotations.
  package static let alertTextBytes = 65_536
  /// Edges that one reading of the catalog brings: all around what is affected, not all there is,
  /// and no more than fit one record.
  package static let dependencyCount = 250
  /// Statements on the impact that stand at a time.
  package static let impactCount = 64
  /// Changes that one room knows: two days of a busy repository.
  package static let changeCount = 1_000
  /// Signals of one room.
  package static let signalCount = 200
  /// Samples that a room keeps of each signal: half an hour at five seconds; the journal has all.
  package static let signalSamples = 360
  /// Samples of each signal that a room keeps from before those, thinned: enough for a chart of
  /// the whole incident and for what was usual before it.
  package static let signalEarly = 240
  /// Values before the onset below which nothing is called usual.
  static let usualNeeded = 5
  /// Samples and seconds that a trend looks back over: what moved earlier is no news.
  static let trendSamples = 120
  /// See `trendSamples`; of a slow signal it is as long as twice `trendNeeded` samples take.
  package static let trendSeconds: Int64 = 300
  /// Values below which no trend is told.
  static let trendNeeded = 6
  /// Alerts whose labels are compared: what a storm of thousands has in common shows in these.
  static let correlatedAlerts = 512
  /// Samples that one record brings.
  package static let samplesOfOneRecord = 1_000
  /// Seconds back to which a room keeps a signal's samples at least, as far as they are not too
  /// many.
  static let signalReachSeconds: Int64 = 7_200
  /// Values that one record of many signals brings: a record has 65,536 bytes, a value at most 25.
  package static let valuesOfOneBatch = 1_500
  /// Signals by which an action is watched that names none.
  static let watchedByDefault = 8
  /// Seconds for which an action is watched that names no time.
  package static let watchSeconds: Int64 = 300
  /// Values up to an approval that tell a signal's level and noise then.
  static let levelValues = 30
  /// Values after an approval from which on the signal is looked at again.
  static let levelFewest = 2
  /// The most that one report of an agent's cost may say, in hundredths: a million.
  static let costHundredths: Int64 = 100_000_000
  /// Marked changes of one signal that a room keeps.
  package static let changePoints = 16
  /// Hypotheses, lessons, action items of one room, each.
  package static let reviewCount = 500
  /// Messages of one room: one every half hour for two days.
  static let messageCount = 100
  /// Runs of one incident.
  package static let runCount = 10_000
  /// Runs of one incident up to which agents may add to them; the rest is for people.
  package static let agentRunCount = 8_000
  /// Runs of one room that are under way at a time: each may hold a process.
  package static let liveRuns = 64
  /// The same for agents; below `pendingApprovals`, so that people can always ask.
  package static let agentLiveRuns = 4
  /// Words of one command line.
  package static let argumentCount = 256
  /// Bytes of one command line, all words together.
  package static let commandBytes = 16_384
  /// Bytes of a folder's path: the kernel takes no longer one.
  package static let directoryBytes = 4_096
  /// Bytes of a caller's PATH: dozens of folders.
  package static let searchPathBytes = 8_192
  /// Doubts about one caller: each takes a line of the prompt.
  package static let doubtCount = 8
  /// Runs of one room that may wait for an approval at a time: a flood of prompts tires people.
  package static let pendingApprovals = 8
  /// The same for one account, its agents apart: two are left for everybody else.
  package static let pendingApprovalsOfOne = 6
  /// Seconds of the window in which requests are counted.
  package static let requestWindowSeconds: Int64 = 600
  /// Seconds for which a person does not ask again for what was denied.
  package static let denialSeconds: Int64 = 60
  /// Wrong targets typed into one prompt before the request counts as denied.
  package static let wrongTargets = 2
}
