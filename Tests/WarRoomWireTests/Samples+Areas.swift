import WarRoomCore

extension Samples {
  static let map = DependencyMap(
    source: hostile,
    edges: [
      Dependency(from: hostile, to: "b", via: hostile), Dependency(from: "", to: "", via: nil),
    ], owners: [DependencyMap.Owner(service: hostile, owner: "")])
  static let impact = Impact(kind: .regions, subject: hostile, value: hostile, source: hostile)
  static let attribution = Attribution(side: .external, confidence: 100, basis: hostile)
  static let change = Change(
    id: hostile, kind: .migration, title: hostile, author: hostile, at: later, service: hostile,
    source: hostile, size: .max, link: hostile, detail: ["git", hostile])
  static let bareChange = Change(
    id: "a", kind: .commit, title: "", author: nil, at: time, service: nil, source: "",
    size: nil, link: nil, detail: [])
  static let samples = [
    SignalSample(at: time, value: 0.1), SignalSample(at: later, value: nil),
    SignalSample(at: time, value: -1.5e300),
  ]
  static let signals = [
    SignalSpec(
      id: "a", title: hostile, unit: hostile, better: .higher, threshold: 0.25,
      source: .prometheus(server: hostile, query: hostile), intervalSeconds: 1),
    SignalSpec(
      id: "b", title: "", unit: "", better: .lower, threshold: nil, source: .command([hostile]),
      intervalSeconds: 3_600),
    SignalSpec(
      id: "c", title: "", unit: "", better: .lower, threshold: -1e-7,
      source: .alert(fingerprint: hostile, value: hostile), intervalSeconds: 5),
    SignalSpec(
      id: "d", title: "", unit: "", better: .lower, threshold: 3,
      source: .log(path: hostile, containing: hostile), intervalSeconds: 5),
  ]
  static let verdict = SignalVerdict(
    signal: hostile, word: .noData, confidence: 0, isFinal: false, basis: hostile)
  static let argument = Hypothesis.Argument(speaksFor: true, text: hostile, links: [hostile])
  static let fix = Fix(
    what: hostile, files: [hostile], tests: hostile, temporaryCanGo: false,
    doesNotAddress: hostile, link: hostile)
  static let bareFix = Fix(
    what: "", files: [], tests: "", temporaryCanGo: nil, doesNotAddress: "", link: nil)
  static let lesson = Lesson(kind: .lucky, text: hostile)
  static let actionItem = ActionItem(
    number: .max, text: hostile, priority: .p0, kind: .detect, owner: hostile, due: later,
    link: hostile)
  static let bareActionItem = ActionItem(
    number: 1, text: "", priority: .p3, kind: .process, owner: nil, due: nil, link: nil)

  static let message = IncidentMessage(
    number: .max, kind: .allClear, text: hostile, digest: hostile)

  static let storm = AlertStorm(
    source: hostile,
    items: [
      AlertStorm.Item(
        fingerprint: hostile, title: hostile, service: hostile, severity: .sev1, firing: true,
        started: time, ended: later, count: 7),
      AlertStorm.Item(
        fingerprint: "", title: "", service: nil, severity: nil, firing: false, started: nil,
        ended: nil, count: 1),
    ])
  static let alertFacts: [Fact] = [
    .alert(.counted([])),
    .alert(
      .counted([
        AlertCount(place: .whole(0), count: 1), AlertCount(place: .storm(0), count: 2_000),
      ])),
    .alert(
      .changed([
        AlertChange(place: .whole(3), count: 2, firing: true, started: time, ended: nil),
        AlertChange(place: .storm(9), count: 1, firing: false, started: nil, ended: later),
      ])),
    .alert(.stormed(storm)), .alert(.placed([hostile], into: incident)),
    .alert(.dismissed([hostile, ""], reason: hostile)), .alert(.delivered([hostile])),
  ]
  static let alertOrders: [Order] = [
    .alerts(.deliver([alert, alert])), .alerts(.deliver([])),
    .alerts(.take(hostile, into: incident)), .alerts(.take("", into: nil)),
    .alerts(.dismiss([hostile], reason: hostile)), .alerts(.place([hostile], into: .inbox)),
    .alerts(.remember([hostile])),
  ]
  static let batch = SignalBatch(grids: [
    SignalBatch.Grid(
      times: [time, later],
      columns: [
        SignalBatch.Column(signal: hostile, values: [0.1, nil]),
        SignalBatch.Column(signal: "a", values: [-1.5e300, 0]),
      ]), SignalBatch.Grid(times: [], columns: []),
  ])
  static let sideEffect = SignalVerdict(
    signal: "a", word: .worsened, confidence: 100, isFinal: true, basis: "",
    wasFallingAlready: true,
    isSideEffect: true)
  static let areaFacts: [Fact] =
    alertFacts + signals.map { .signal(.defined($0)) } + [
      .surrounding(.dependenciesRead(map)), .surrounding(.impactStated(impact)),
      .surrounding(.attributionStated(attribution)), .surrounding(.changeFound(change)),
      .surrounding(.changeFound(bareChange)),
      .surrounding(.changeMarked(id: hostile, .confirmed, reason: hostile)),
      .signal(.sampled(signal: hostile, samples)), .signal(.sampled(signal: "a", [])),
      .signal(.batch(batch)), .signal(.batch(SignalBatch(grids: []))),
      .signal(.marked(signal: hostile, .onset(later))),
      .signal(.marked(signal: "a", .raised(at: later, value: 0.1))),
      .signal(.marked(signal: "a", .calmed(at: later, value: -3))),
      .signal(.judged(RunID(2), sideEffect)),
      .signal(.costReported(hundredths: .max, what: hostile)),
      .signal(.failed(signal: hostile, reason: hostile)),
      .signal(.changed(signal: hostile, at: later, from: 0, to: 1e-300)),
      .signal(.judged(RunID(1), verdict)), .signal(.stopped(reason: hostile)),
      .signal(.stopReset(reason: hostile)),
      .review(.hypothesisStated(number: .max, text: hostile)),
      .review(.hypothesisArgued(number: 1, argument)),
      .review(.hypothesisJudged(number: 1, .discarded, reason: hostile)),
      .review(.fixRecorded(fix)), .review(.fixRecorded(bareFix)),
      .review(.lessonRecorded(lesson)), .review(.actionItemAdded(actionItem)),
      .review(.actionItemAdded(bareActionItem)),
      .review(
        .actionItemChanged(number: 1, .dropped, owner: hostile, due: later, reason: hostile)),
      .review(.actionItemChanged(number: 1, .underWay, owner: nil, due: nil, reason: "")),
      .review(.messageSent(to: hostile, text: hostile, link: nil)),
      .review(.messageSent(to: "", text: "", link: hostile)),
      .message(.drafted(message)), .message(.proposed(number: 1, RunID(7))),
      .message(.delivered(number: .max, RunID(1), digest: "5e", link: hostile)),
      .message(.delivered(number: 1, nil, digest: "", link: nil)),
    ]

  static let areaOrders: [Order] =
    alertOrders + signals.map { .signal(.define($0)) } + [
      .surround(.readDependencies(map)), .surround(.stateImpact(impact)),
      .surround(.attribute(attribution)), .surround(.reportChanges([change, bareChange])),
      .surround(.reportChanges([])),
      .surround(.markChange(id: hostile, .suspect, reason: hostile)),
      .signal(.sample(signal: hostile, samples)), .signal(.fail(signal: "a", reason: hostile)),
      .signal(.sampleMany(batch)), .signal(.mark(signal: "a", .onset(time))),
      .signal(.reportCost(hundredths: 1, what: hostile)),
      .signal(.markChange(signal: "a", at: later, from: 0.1, to: 1e17)),
      .signal(.judge(RunID(1), verdict)), .signal(.stop(reason: hostile)),
      .signal(.resetStop(reason: hostile)), .review(.stateHypothesis(hostile)),
      .review(.argue(number: .max, argument)),
      .review(.judgeHypothesis(number: 1, .likely, reason: hostile)),
      .review(.recordFix(fix)), .review(.recordFix(bareFix)), .review(.recordLesson(lesson)),
      .review(.addActionItem(actionItem)), .review(.addActionItem(bareActionItem)),
      .review(
        .changeActionItem(number: 1, .done, owner: nil, due: later, reason: hostile)),
      .review(.recordMessage(to: hostile, text: hostile, link: hostile)),
      .message(.draft(message)),
      .message(
        .send(
          number: 1,
          CommandSpec(words: ["post", hostile], directory: nil, timeLimitSeconds: 60))),
      .message(.deliver(number: 1, RunID(2), link: nil)),
      .message(.deliver(number: .max, nil, link: hostile)),
    ]
}
