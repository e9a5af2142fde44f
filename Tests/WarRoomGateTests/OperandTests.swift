import Testing
import WarRoomCore
import WarRoomGate

@Suite("Files that a command loads")
struct OperandTests {
  @Test("what cannot be taken back is tier 2, reading never is")
  func tier() {
    func judgment(_ level: Judgment.CommandClass) -> Judgment {
      Judgment(commandClass: level, tier: 1, reasons: [], targets: [])
    }
    let rows: [(Judgment.CommandClass, MitigationOption.Undo, Int)] = [
      (.destructive, .irreversible, 2), (.unknown, .command(["y"]), 1),
      (.unknown, .manual("z"), 1), (.destructive, .notNeeded, 1), (.readOnly, .irreversible, 1),
    ]
    for (level, undo, tier) in rows {
      #expect(Gate.tier(judgment(level), undo: undo) == tier, "\(level) \(undo)")
    }
  }

  @Test(
    "files that a command executes or loads",
    arguments: [
      ("sh deploy.sh prod", ["deploy.sh", "prod"]),
      ("kubectl apply -f x.yaml", ["apply", "x.yaml"]), ("psql -fx.sql", ["x.sql"]),
      ("ansible-playbook --inventory=hosts p.yml", ["hosts", "p.yml"]),
      ("env A=b sh x", ["A=b", "b", "sh", "x"]),
      ("aws x --cli-input-json file://in.json", ["x", "in.json", "file://in.json"]),
      ("cat x", []), ("rm -rf x", []), ("terraform apply plan", ["apply", "plan"]),
      ("make -f Makefile.ops restart", ["Makefile.ops", "restart"]),
    ])
  func operands(line: String, words: [String]) {
    let command = CommandSpec(
      words: line.split(separator: " ").map(String.init), directory: nil, timeLimitSeconds: 1)
    #expect(Gate.executedOperands(of: command) == words)
  }

  struct Script: Sendable {
    let text: String
    let names: [String]
    var namesNot: [String] = []

    init(_ text: String, _ names: [String], not namesNot: [String] = []) {
      self.text = text
      self.names = names
      self.namesNot = namesNot
    }
  }

  static let scripts: [Script] = [
    Script("./mend.sh now", ["./mend.sh", "now"]),
    Script("set -e; ./mend.sh", ["./mend.sh"], not: ["-e", "set"]),
    Script("cd /srv/x && ./mend.sh | tee log", ["/srv/x/./mend.sh", "./mend.sh"]),
    Script("cd a; cd b; . ./lib.sh", ["a/b/./lib.sh", "./lib.sh"], not: ["a", "b"]),
    Script("A=1 sudo sh 'my file.sh' # sh no.sh", ["my file.sh"], not: ["no.sh", "sh"]),
    Script("truncate -s 0 x.log; echo ok >> /tmp/out", [], not: ["x.log", "ok", "/tmp/out"]),
    Script("psql < fix.sql > out 2>&1 && ./b", ["fix.sql", "./b"], not: ["out", "1"]),
    Script("if true; then /opt/fix; fi", ["/opt/fix"], not: ["true"]),
    Script("(nohup ./a &) ; `./b`; ! ./c", ["./a", "./b", "./c"]),
    Script("sh -c \"sh -c './in ner.sh; ./deep.sh'\"", ["./deep.sh"]),
    Script("kubectl apply \\\n -f x.yaml", ["x.yaml"]),
    Script("cat a | sh b", ["b"], not: ["a"]),
    Script("./unclosed 'quote", ["./unclosed"]),
  ]

  @Test("files that the text of a script names", arguments: scripts)
  func namedInScripts(script: Script) throws {
    let command = CommandSpec(
      words: ["sh", "-c", script.text], directory: nil, timeLimitSeconds: 1)
    let found = try #require(Gate.executedOperands(of: command))
    #expect(script.names.filter { !found.contains($0) } == [], "\(found)")
    #expect(script.namesNot.filter { found.contains($0) } == [], "\(found)")
  }

  @Test("more names than an approval can be bound to are none")
  func tooManyNames() {
    let script = (0..<5_000).map { "./\($0) x\($0)" }.joined(separator: ";")
    let command = CommandSpec(words: ["sh", "-c", script], directory: nil, timeLimitSeconds: 1)
    #expect(Gate.executedOperands(of: command) == nil)
  }

  @Test(
    "folders that a command loads",
    arguments: [
      ("kubectl apply -k overlays/prod", true), ("sudo terraform -chdir=x apply", true),
      ("/usr/bin/make -C x", true), ("cp -r a b", false), ("sh deploy.sh x", false),
      ("mykubectl x", false),
    ])
  func folders(line: String, loads: Bool) {
    let words = line.split(separator: " ").map(String.init)
    let command = CommandSpec(words: words, directory: nil, timeLimitSeconds: 1)
    #expect(Gate.loadsFolders(command) == loads)
    let script = CommandSpec(
      words: ["sh", "-c", "x; " + line], directory: nil, timeLimitSeconds: 1)
    #expect(Gate.loadsFolders(script) == loads)
  }

  @Test("terraform loads the folder that it is started in")
  func ownFolder() {
    let command = CommandSpec(
      words: ["terraform", "apply"], directory: "/srv/tf", timeLimitSeconds: 1)
    #expect(Gate.executedOperands(of: command) == ["apply", "."])
  }
}
