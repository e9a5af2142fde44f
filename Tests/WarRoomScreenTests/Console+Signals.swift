import WarRoomCore

@testable import WarRoomScreen

extension Console {
  static let errorRate = SignalSpec(
    id: "error-rate", title: "error rate", unit: "%", better: .lower, threshold: 5,
    source: .prometheus(server: "http://127.0.0.1:9090", query: "errors"), intervalSeconds: 5)
  static let latency = SignalSpec(
    id: "latency", title: "p95 latency", unit: "ms", better: .lower, threshold: nil,
    source: .prometheus(server: "http://127.0.0.1:9090", query: "latency_p95"), intervalSeconds: 10)
  static let orders = SignalSpec(
    id: "orders", title: "orders", unit: "/min", better: .higher, threshold: 40,
    source: .log(path: "/var/log/orders", containing: "placed"), intervalSeconds: 10)

  /// A little noise that is the same in every run.
  private static func noise(_ second: Int64) -> Double {
    let mixed = UInt64(bitPattern: second) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(mixed >> 40) / Double(1 << 24) - 0.5
  }

  /// Samples of one signal from `first` to `last` seconds after the start of the console.
  mutating func sample(
    _ spec: SignalSpec, from first: Int64, to last: Int64, _ value: (Int64) -> Double?
  ) {
    let samples = stride(from: first, through: last, by: Int(spec.intervalSeconds)).map {
      SignalSample(at: Console.start.advanced(bySeconds: $0), value: value($0))
    }
    order(.signal(.sample(signal: spec.id, samples)))
  }

  /// Mitigating, with three signals: one far beyond its limit, one unusual, one gone silent.
  mutating func measured() {
    mitigating()
    for spec in [Console.errorRate, Console.latency, Console.orders] {
      order(.signal(.define(spec)))
    }
    let now = now.wall.seconds(since: Console.start)
    sample(Console.errorRate, from: -900, to: now) { second in
      let rise = min(max(Double(second + 200) / 60, 0), 1)
      return 0.4 + 0.3 * Console.noise(second) + rise * (36 + 3 * Console.noise(second + 7))
        + max(Double(second), 0) / 20
    }
    sample(Console.latency, from: -900, to: now) { second in
      210 + 24 * Console.noise(second) + (second > -150 ? 640 + 40 * Console.noise(second) : 0)
    }
    sample(Console.orders, from: -900, to: now - 40) { 62 + 6 * Console.noise($0) }
    order(.signal(.fail(signal: "orders", reason: "the file is gone")))
    order(
      .signal(
        .markChange(
          signal: "error-rate", at: Console.start.advanced(bySeconds: -195), from: 0.4, to: 36.2)))
  }

  /// With changes of every kind, a catalog, and what people state.
  mutating func surrounded() {
    measured()
    order(.surround(.reportChanges(Console.changes)))
    order(
      .surround(
        .markChange(id: "git:4f2c1d9", .suspect, reason: "the new cart is in it")), by: "tom")
    order(
      .surround(.markChange(id: "apt:1", .cleared, reason: "only documentation")), by: "tom")
    order(
      .surround(
        .readDependencies(
          DependencyMap(
            source: "catalog.yaml",
            edges: [
              Dependency(from: "web", to: "checkout", via: nil),
              Dependency(from: "mobile", to: "web", via: nil),
              Dependency(from: "checkout", to: "postgres", via: nil),
            ],
            owners: [DependencyMap.Owner(service: "web", owner: "team-shop")]))))
    order(
      .surround(
        .stateImpact(
          Impact(kind: .users, subject: "", value: "about 1,200", source: "status page"))))
    order(
      .surround(
        .stateImpact(
          Impact(kind: .works, subject: "catalog", value: "pages load", source: "tom looked"))))
  }

  static let changes = [
    Change(
      id: "git:4f2c1d9", kind: .commit, title: "Use the new cart", author: "carol",
      at: start.advanced(bySeconds: -500), service: "checkout", source: "git /srv/checkout",
      size: 412, link: nil, detail: ["git", "-C", "/srv/checkout", "show", "--stat", "4f2c1d9"]),
    Change(
      id: "deploy:42", kind: .deployment, title: "v42 of checkout to all regions", author: "ci",
      at: start.advanced(bySeconds: -380), service: "checkout", source: "rollouts", size: nil,
      link: nil, detail: ["list-rollouts", "--last", "2d"]),
    Change(
      id: "config:1", kind: .configuration, title: "Raise the pool of postgres to 200",
      author: "dan", at: start.advanced(bySeconds: -7_000), service: "postgres",
      source: "config feed", size: nil, link: nil, detail: []),
    Change(
      id: "apt:1", kind: .dependency, title: "upgrade tzdata", author: nil,
      at: start.advanced(bySeconds: -3_000), service: nil, source: "apt", size: 1, link: nil,
      detail: ["cat", "/var/log/apt/history.log"]),
  ]

  /// The roll-back has run; the error rate falls.
  mutating func recovering() {
    surrounded()
    succeeded()
    let ended = now.wall.seconds(since: Console.start)
    pass(130)
    let until = now.wall.seconds(since: Console.start)
    sample(Console.errorRate, from: ended, to: until) { second in
      let share = max(0, 1 - Double(second - ended) / 110)
      return 0.5 + 40 * share + 0.3 * Console.noise(second)
    }
    sample(Console.latency, from: ended, to: until) { 230 + 24 * Console.noise($0) }
    order(
      .signal(
        .judge(
          RunID(1),
          SignalVerdict(
            signal: "error-rate", word: .improving, confidence: 62, isFinal: false,
            basis: "40.5 % before, 2.1 % now, usual 0.4 %"))))
  }

  /// The roll-back made it worse: the line is stopped.
  mutating func worsened() {
    surrounded()
    succeeded()
    let ended = now.wall.seconds(since: Console.start)
    pass(40)
    let until = now.wall.seconds(since: Console.start)
    sample(Console.errorRate, from: ended, to: until) { second in
      min(45 + Double(second - ended), 97) + 2 * Console.noise(second)
    }
    order(
      .signal(
        .judge(
          RunID(1),
          SignalVerdict(
            signal: "error-rate", word: .worsened, confidence: 99, isFinal: true,
            basis: "40.5 % before, 81 % now"))))
    order(.pullAndon(reason: "error rate worsened after run 1"), by: "tom")
  }

  /// Three attempts without improvement.
  mutating func halted() {
    surrounded()
    order(.signal(.stop(reason: "3 actions without improvement; ask for help")))
  }
}
