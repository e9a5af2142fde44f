import Testing
import WarRoomCore
import WarRoomGate

@Suite("What an approval is bound to")
struct ExecutionFactsTests {
  @Test("the digest is lower-case hex and the same for the same facts")
  func stable() throws {
    let facts = try sample()
    #expect(facts.digest == (try sample()).digest)
    #expect(facts.digest.utf8.count == 64)
    #expect(facts.digest.allSatisfy { "0123456789abcdef".contains($0) })
    #expect(facts.difference(from: try sample()).isEmpty)
  }

  @Test("every single change gives another digest, and one plain sentence that says what changed")
  func everyField() throws {
    let base = try sample()
    var digests = [base.digest: "nothing"]
    for change in changes {
      var facts = base
      change.make(&facts)
      let other = digests.updateValue(change.name, forKey: facts.digest)
      #expect(other == nil, "\(change.name) has the digest of \(other ?? "")")
      let said = facts.difference(from: base)
      #expect(said.count == 1, "\(change.name): \(said)")
      #expect(said.first?.contains(change.says) == true, "\(change.name): \(said)")
    }
  }

  @Test("no field is left out of the table above")
  func complete() throws {
    var leaves = 0
    func walk(_ value: Any) {
      let mirror = Mirror(reflecting: value)
      if mirror.children.isEmpty || mirror.displayStyle == .enum {
        leaves += 1
      } else if mirror.displayStyle != .collection {
        mirror.children.forEach { walk($0.value) }
      } else {
        leaves += 1
      }
    }
    walk(try sample())
    // Lists and files of the table count once each here.
    #expect(leaves == 38, "a field was added: add a change for it")
  }

  /// Pairs that differ only in which field some bytes belong to.
  private static let neighbours:
    [(@Sendable (inout ExecutionFacts) -> Void, @Sendable (inout ExecutionFacts) -> Void)] = [
      ({ $0.payload.words = ["ab", "c"] }, { $0.payload.words = ["a", "bc"] }),
      ({ $0.payload.words = ["a", "b"] }, { $0.payload.words = ["a b"] }),
      ({ $0.payload.words = ["a", ""] }, { $0.payload.words = ["a"] }),
      (
        {
          $0.place.host = "ab"; $0.place.boot = "c"
        },
        {
          $0.place.host = "a"; $0.place.boot = "bc"
        }
      ),
      (
        {
          $0.request.nonce = "n1"; $0.request.target = "2t"
        },
        {
          $0.request.nonce = "n12"; $0.request.target = "t"
        }
      ),
      (
        { $0.payload.environment = [label("A", "B=C")] },
        { $0.payload.environment = [label("A=B", "C")] }
      ),
      (
        { $0.payload.environment = [label("A", "1"), label("B", "2")] },
        { $0.payload.environment = [label("A", "1B2")] }
      ),
      ({ $0.basis.evidenceWaiver = nil }, { $0.basis.evidenceWaiver = "" }),
      (
        {
          $0.basis.evidenceDigests = ["a", "b"]; $0.basis.evidenceWaiver = nil
        },
        {
          $0.basis.evidenceDigests = ["a"]; $0.basis.evidenceWaiver = "b"
        }
      ),
      (
        {
          $0.payload.executable.path = "/x1"; $0.payload.executable.sha256 = ""
        },
        {
          $0.payload.executable.path = "/x"; $0.payload.executable.sha256 = "1"
        }
      ),
      ({ $0.payload.words = ["\u{E9}"] }, { $0.payload.words = ["e\u{301}"] }),
      ({ $0.payload.words = ["\u{212A}"] }, { $0.payload.words = ["K"] }),
      (
        {
          $0.verdict.judgment.reasons = [.init("a", .unknown)]
          $0.verdict.judgment.targets = []
        },
        {
          $0.verdict.judgment.reasons = []
          $0.verdict.judgment.targets = [.init(name: "a")]
        }
      ),
    ]

  @Test("bytes moved between neighbours never give the same canonical bytes")
  func splices() throws {
    for (index, pair) in Self.neighbours.enumerated() {
      var left = try sample()
      var right = left
      pair.0(&left)
      pair.1(&right)
      #expect(left.canonicalBytes() != right.canonicalBytes(), "pair \(index)")
      #expect(!left.difference(from: right).isEmpty, "pair \(index)")
    }
  }

  @Test("the order of the environment does not count, that of the words does")
  func order() throws {
    var left = try sample()
    var right = left
    left.payload.environment = [label("A", "1"), label("B", "2")]
    right.payload.environment = [label("B", "2"), label("A", "1")]
    #expect(left.digest == right.digest)
    right.payload.words.reverse()
    #expect(left.digest != right.digest)
  }

  @Test("the digest of an environment has every name and value in it, in any order")
  func environments() {
    func digest(_ entries: [String]) -> String { ExecutionFacts.environmentDigest(of: entries) }
    #expect(digest(["A=1", "B=2"]) == digest(["B=2", "A=1"]))
    let others = [["A=1"], ["A=1", "B=3"], ["A=1", "C=2"], ["A=1B=2"], ["A=1", "B=2", "C="], []]
    for other in others { #expect(digest(other) != digest(["A=1", "B=2"]), "\(other)") }
  }

  @Test("what a caller leaves open is said")
  func callersRemarks() throws {
    var facts = try sample()
    facts.place.executor = .caller(caller())
    #expect(facts.remarks == [])
    facts.place.executor = .caller(
      caller {
        $0.kind = .shell
        $0.standardInput = "pipe:[7]"
      })
    #expect(facts.remarks.count == 2)
    #expect(facts.remarks.last == "not bound: what comes on its standard input, `pipe:[7]`")
  }

  @Test("what is bound by name only is said, briefly and in plain characters")
  func remarks() throws {
    var facts = try sample()
    #expect(facts.remarks == [])
    facts.payload.trees = (1...6).map { number in
      TreeFact(
        folder: FolderFact(path: "/d\(number)\u{1B}", device: 1, inode: 7),
        sha256: number == 1 ? "c" : nil)
    }
    #expect(
      facts.remarks == [
        "bound by name only, not by what lies in it: "
          + "`/d2<U+001B>`, `/d3<U+001B>`, `/d4<U+001B>`, `/d5<U+001B>` and 1 more"
      ])
  }

  @Test("names from outside cannot paint the screen through a sentence")
  func hostile() throws {
    var facts = try sample()
    facts.payload.executable.path = "/x\u{1B}[2J\u{202E}"
    let said = try sample().difference(from: facts).joined()
    #expect(said == "the executable `/x<U+001B>[2J<U+202E>` has changed")
  }
}

private struct Change: Sendable {
  let name: String
  let says: String
  let make: @Sendable (inout ExecutionFacts) -> Void

  init(_ name: String, _ says: String, _ make: @escaping @Sendable (inout ExecutionFacts) -> Void) {
    self.name = name
    self.says = says
    self.make = make
  }
}

private let changes = [
  Change("incident", "inc-20261121-0312-checkout") {
    if let id = IncidentID("inc-20261121-0312-checkouu") { $0.request.incident = id }
  },
  Change("run", "as run 3") { $0.request.run = RunID(4) },
  Change("proposer", "user id 1000") { $0.request.proposerUID = 1_001 },
  Change("nonce", "another one") { $0.request.nonce += "x" },
  Change("deadline wall", "the deadline") { $0.request.deadline.wall.microseconds += 1 },
  Change("deadline boottime", "the deadline") { $0.request.deadline.boottime += 1 },
  Change("deadline boot", "the deadline") { $0.request.deadline.boot = "c" },
  Change("target", "`prod/checkout`") { $0.request.target = "prod/checkous" },
  Change("program word", "the words") { $0.payload.words[0] = "lm" },
  Change("argument", "the words") { $0.payload.words[1] += " " },
  Change("another argument", "the words") { $0.payload.words.append("") },
  Change("executable path", "executable `/bin/ln`") { $0.payload.executable.path = "/bin/lm" },
  Change("executable device", "executable `/bin/ln`") { $0.payload.executable.device += 1 },
  Change("executable inode", "executable `/bin/ln`") { $0.payload.executable.inode += 1 },
  Change("executable size", "executable `/bin/ln`") { $0.payload.executable.size += 1 },
  Change("executable bytes", "executable `/bin/ln`") { $0.payload.executable.sha256 = "ae" },
  Change("folder path", "folder `/srv`") { $0.payload.directory.path = "/srw" },
  Change("folder device", "folder `/srv`") { $0.payload.directory.device += 1 },
  Change("folder inode", "folder `/srv`") { $0.payload.directory.inode += 1 },
  Change("variable name", "the environment") { $0.payload.environment[0].name = "PATHS" },
  Change("variable value", "the environment") { $0.payload.environment[0].value = "/bim" },
  Change("variable added", "the environment") { $0.payload.environment.append(label("A", "")) },
  Change("standard input", "`/dev/null`") { $0.payload.standardInput = "/dev/tty" },
  Change("operand path", "`/srv/x.sh`") { $0.payload.operands[0].path = "/srv/y.sh" },
  Change("operand device", "`/srv/x.sh`") { $0.payload.operands[0].device += 1 },
  Change("operand inode", "`/srv/x.sh`") { $0.payload.operands[0].inode += 1 },
  Change("operand size", "`/srv/x.sh`") { $0.payload.operands[0].size += 1 },
  Change("operand bytes", "`/srv/x.sh`") { $0.payload.operands[0].sha256 = "c" },
  Change("operand gone", "`/srv/x.sh`") { $0.payload.operands = [] },
  Change("tree path", "folder that it loads") { $0.payload.trees[0].folder.path += "/" },
  Change("tree device", "folder that it loads") { $0.payload.trees[0].folder.device += 1 },
  Change("tree inode", "folder that it loads") { $0.payload.trees[0].folder.inode += 1 },
  Change("tree content", "folder that it loads") { $0.payload.trees[0].sha256 = "d" },
  Change("tree by name", "folder that it loads") { $0.payload.trees[0].sha256 = nil },
  Change("tree empty", "folder that it loads") { $0.payload.trees[0].sha256 = "" },
  Change("tree gone", "`/srv/k8s`") { $0.payload.trees = [] },
  Change("time limit", "time limit") { $0.payload.timeLimitSeconds += 1 },
  Change("user", "user id 1000") { $0.place.uid = 0 },
  Change("group", "group id 1000") { $0.place.gid = 0 },
  Change("host", "`web-1`") { $0.place.host = "web-2" },
  Change("boot", "started anew") { $0.place.boot = "c" },
  Change("executor", "the host was to execute it") { $0.place.executor = .caller(caller()) },
  Change("caller's program", "the host was to execute it") {
    $0.place.executor = .caller(caller { $0.executableDigest = "c" })
  },
  Change("caller's environment", "the host was to execute it") {
    $0.place.executor = .caller(caller { $0.environmentDigest = "c" })
  },
  Change("caller's kind", "the host was to execute it") {
    $0.place.executor = .caller(caller { $0.kind = .shell })
  },
  Change("caller's path", "the host was to execute it") {
    $0.place.executor = .caller(caller { $0.searchPath = "/" })
  },
  Change("caller's input", "the host was to execute it") {
    $0.place.executor = .caller(caller { $0.standardInput = "/dev/null" })
  },
  Change("caller's files", "the host was to execute it") {
    $0.place.executor = .caller(caller { $0.mountNamespace = "mnt:[2]" })
  },
  Change("caller's doubts", "the host was to execute it") {
    $0.place.executor = .caller(caller { $0.doubts = ["no"] })
  },
  Change("class", "judged it") { $0.verdict.judgment.commandClass = .destructive },
  Change("tier", "judged it") { $0.verdict.judgment.tier = 2 },
  Change("reasons", "judged it") { $0.verdict.judgment.reasons[0].text += "." },
  Change("targets", "judged it") { $0.verdict.judgment.targets.append(.init(name: "/x")) },
  Change("rules", "the rules") { $0.verdict.rulesDigest = "0" },
  Change("evidence", "the evidence") { $0.basis.evidenceDigests[0] = "e2" },
  Change("evidence added", "the evidence") { $0.basis.evidenceDigests.append("e1") },
  Change("waiver", "without evidence") { $0.basis.evidenceWaiver = "no time" },
]

private func caller(_ change: (inout Caller) -> Void = { _ in }) -> Caller {
  var caller = Caller(
    kind: .process, executable: "/bin/ln", executableDigest: "a", environmentDigest: "b",
    searchPath: "/bin", standardInput: "/dev/pts/1", mountNamespace: "mnt:[1]", doubts: [])
  change(&caller)
  return caller
}

private func label(_ name: String, _ value: String) -> Alert.Label {
  Alert.Label(name: name, value: value)
}

private func sample() throws -> ExecutionFacts {
  let incident = try #require(IncidentID("inc-20261121-0312-checkout"))
  return ExecutionFacts(
    request: .init(
      incident: incident, run: RunID(3), proposerUID: 1_000, nonce: "n",
      deadline: Moment(wall: Timestamp(microseconds: 5), boottime: 6, boot: "b"),
      target: "prod/checkout"),
    payload: .init(
      words: ["ln", "-sfn"],
      executable: FileFact(path: "/bin/ln", device: 1, inode: 2, size: 3, sha256: "ad"),
      directory: FolderFact(path: "/srv", device: 1, inode: 9),
      environment: [label("PATH", "/bin")], standardInput: "/dev/null",
      operands: [FileFact(path: "/srv/x.sh", device: 1, inode: 4, size: 5, sha256: "b")],
      trees: [
        TreeFact(folder: FolderFact(path: "/srv/k8s", device: 1, inode: 7), sha256: "c")
      ],
      timeLimitSeconds: 60),
    place: .init(uid: 1_000, gid: 1_000, host: "web-1", boot: "b"),
    verdict: .init(
      judgment: Judgment(
        commandClass: .unknown, tier: 1, reasons: [.init("r", .unknown)],
        targets: [.init(name: "/srv")]),
      rulesDigest: Gate.rulesDigest(of: [])),
    basis: .init(evidenceDigests: ["e1"], evidenceWaiver: nil))
}
