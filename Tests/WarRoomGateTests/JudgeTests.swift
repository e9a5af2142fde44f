import Testing
import WarRoomCore
import WarRoomGate

/// Judges a command given as one line with single blanks between the words.
private func judge(_ line: String, in directory: String? = nil) -> Judgment {
  Gate.judge(
    CommandSpec(
      words: line.split(separator: " ", omittingEmptySubsequences: false).map(String.init),
      directory: directory, timeLimitSeconds: 10))
}

@Suite("What the gate says of a command")
struct JudgeTests {
  @Test(
    "commands that only read",
    arguments: [
      "cat /etc/hosts", "cat -n a b -", "/bin/cat x", "/usr/bin/cat -An x", "cat -- -x",
      "head -n 20 log", "head -20 log", "head -n -5 log", "head -c 1K log", "head --lines=3 x",
      "tail -n +5 log", "tail -fn 20 log", "tail -F /var/log/syslog", "tail --follow=name x",
      "wc -l a", "ls", "ls -la /tmp", "ls -lahR --color=never .", "stat -c %s x",
      "stat --format=%n x", "uptime", "uptime -p", "df -h /", "df -hT -x tmpfs", "free -m",
      "date", "date -u", "date +%s", "date -u +%FT%TZ", "readlink -f /srv/current", "uname -a",
      "id", "id -un root", "whoami", "hostname", "true", "echo rm -rf /", "echo -n x",
      "printf %s\\n x", "pgrep -fa checkout", "ps aux", "ps -ef", "ps -eo pid,comm --sort -rss",
      "curl http://127.0.0.1:8080/health", "curl -fsS https://host/x?a=b",
      "curl -s -S -f --max-time 5 http://host/", "curl -fsSm 5 http://host/", "cat /dev/null",
      "curl -m5 http://host",
    ])
  func readOnly(line: String) {
    let judgment = judge(line)
    #expect(judgment.commandClass == .readOnly, "\(judgment.reasons)")
    #expect(judgment.tier == 1)
  }

  @Test(
    "commands that are not known, and the word of the reason that says why",
    arguments: [
      ("kubectl get pods", "does not know `kubectl`"), ("rm -rf /x", "does not know `rm`"),
      ("sh -c date", "does not know `sh`"), ("sudo cat x", "does not know `sudo`"),
      ("env cat x", "does not know `env`"), ("./cat x", "no program in one of"),
      ("/tmp/cat x", "no program in one of"), ("../cat x", "no program in one of"),
      ("/usr/bin/../../tmp/cat x", "no program in one of"),
      ("/usr/bin//cat x", "no program in one of"), ("usr/bin/cat x", "no program in one of"),
      ("/usr/bin/ x", "no program in one of"), ("-x", "no program in one of"),
      ("CAT x", "does not know `CAT`"), ("A=b cat", "does not know"),
      ("cat --files0-from=x", "--files0-from"), ("head -x log", "does not know `-x` of `head`"),
      ("head -n", "no value"), ("head -n many log", "no number"), ("wc --files0-from=x", "--fi"),
      ("cat /dev/watchdog", "a device"), ("cat //dev/../dev/watchdog", "a device"),
      ("cat /proc/self/root/dev/watchdog", "leads on"), ("tail /sys/x", "a device"),
      ("date -s 12:00", "`-s` of `date`"), ("date 10101200", "set the clock"),
      ("date +%s 10101200", "set the clock"), ("hostname evil", "may change something"),
      ("hostname -F x", "`-F` of `hostname`"), ("df --sync", "--sync"), ("df --out", "--out"),
      ("uptime x", "may change"), ("ps aux x", "does not know"), ("ps -e kill", "kill"),
      ("pgrep --signal 9 x", "--signal"), ("free 1", "may change"), ("true x", "may change"),
      ("curl", "no URL"), ("curl host", "http://"), ("curl file:///etc/passwd", "http://"),
      ("curl HTTP://host", "http://"), ("curl http://", "names no host"),
      ("curl http://u:p@host/", "user name"), ("curl http://a http://b", "more than one"),
      ("curl -X DELETE http://h", "`-X`"), ("curl -o x http://h", "`-o`"),
      ("curl -d x http://h", "`-d`"), ("curl -K x http://h", "`-K`"),
      ("curl -sSo x http://h", "`-sSo`"), ("curl -L http://h", "`-L`"),
      ("curl http://h --next -X DELETE", "--next"), ("curl -w %output{x} http://h", "`-w`"),
      ("curl http://h/[1-9]", "plain URL"), ("curl http://h/{a,b}", "plain URL"),
      ("curl --max-time=5 http://h", "--max-time=5"), ("curl -m -5 http://h", "no number"),
      ("curl -- http://h", "`--`"), ("curl --fai http://h", "--fai"),
      ("curl http://h\\@evil/", "plain URL"), ("curl -q http://h", "`-q`"),
    ])
  func unknown(line: String, word: String) {
    let judgment = judge(line)
    #expect(judgment.commandClass == .unknown)
    #expect(judgment.reasons.first?.contains(word) == true, "\(judgment.reasons)")
    #expect(judgment.reasons.first?.contains("counts as destructive") == true)
  }

  @Test("a command that is not known is named in plain words")
  func wording() {
    #expect(
      judge("kubectl delete ns x").reasons
        == ["warroom does not know `kubectl`; what it does not know counts as destructive"])
  }

  @Test(
    "words that cannot be shown honestly are never judged harmless",
    arguments: [
      ("a\u{0}b", "NUL <U+0000>"), ("a\nb", "control character <U+000A>"),
      ("a\r\nb", "control character <U+000D>"), ("a\u{1B}[2J", "<U+001B>"),
      ("a\u{7F}", "<U+007F>"), ("a\u{9B}", "<U+009B>"), ("a\u{202E}b", "<U+202E>"),
      ("a\u{2066}b", "turns the direction"), ("a\u{200B}b", "cannot be seen"),
      ("a\u{FEFF}", "<U+FEFF>"), ("a\u{A0}b", "blank that is not a space"),
      ("a\u{3000}b", "<U+3000>"), ("a\u{E0041}b", "<U+E0041>"), ("a\u{FFFD}b", "not text"),
      ("a\u{3164}b", "<U+3164>"), ("a\u{FE0F}b", "<U+FE0F>"), ("a\u{2028}b", "<U+2028>"),
    ])
  func hygiene(word: String, reason: String) {
    let judgment = Gate.judge(
      CommandSpec(words: ["echo", word], directory: nil, timeLimitSeconds: 1))
    #expect(judgment.commandClass == .unknown)
    #expect(judgment.reasons.first?.contains(reason) == true, "\(judgment.reasons)")
    #expect(judgment.reasons.joined().unicodeScalars.allSatisfy { Quotation.isPlain($0) })
  }

  @Test("a word that only looks like a known one is not known")
  func lookAlikes() {
    // The Kelvin sign compares as equal to K, and an accent joins the dash before it.
    #expect(judge("df -\u{212A}").commandClass == .unknown)
    #expect(judge("head -\u{301}x").commandClass == .unknown)
    #expect(judge("c\u{430}t x").commandClass == .unknown)
    #expect(judge("caf\u{E9} x").commandClass == .unknown)
  }

  @Test("size is bounded, and what is too large is not cut")
  func bounds() {
    let many = Array(repeating: "x", count: 300)
    #expect(
      Gate.judge(CommandSpec(words: ["echo"] + many, directory: nil, timeLimitSeconds: 1))
        .reasons.first?.contains("301 words") == true)
    let long = String(repeating: "x", count: 9_000)
    #expect(judge("echo " + long).reasons.first?.contains("bytes long") == true)
    #expect(judge("").reasons.first?.contains("no program") == true)
    let none = CommandSpec(words: [], directory: nil, timeLimitSeconds: 1)
    #expect(Gate.judge(none).commandClass == .unknown)
    #expect(judge(long).reasons.joined().count < 300)
  }

  @Test(
    "targets that can be read off",
    arguments: [
      ("cat /etc/hosts b", ["/etc/hosts", "b"]), ("curl -s http://h:80/x", ["h:80"]),
      ("ln -sfn releases/v41 current", ["releases/v41"]), ("kubectl delete pod x", []),
      ("rm -rf /srv/a /srv/b /srv/a", ["/srv/a", "/srv/b"]), ("uptime", []),
    ])
  func targets(line: String, targets: [String]) {
    #expect(judge(line).targets == targets)
  }

  @Test("a relative path counts from the folder it runs in")
  func directory() {
    #expect(judge("cat watchdog", in: "/dev").commandClass == .unknown)
    #expect(judge("cat ../dev/watchdog", in: "/tmp").commandClass == .unknown)
    #expect(judge("cat watchdog", in: "/tmp").commandClass == .readOnly)
  }

  @Test("a bare name found in a stranger's folder is not the known program")
  func confirm() {
    let judgment = judge("cat x")
    #expect(Gate.confirm(judgment, executable: "/usr/bin/cat") == judgment)
    for path in ["/home/x/bin/cat", "/tmp/cat", "cat", "/usr/bin/../x/cat", ""] {
      #expect(Gate.confirm(judgment, executable: path).commandClass == .unknown, "\(path)")
    }
  }

  @Test("what cannot be taken back is tier 2, reading never is")
  func tier() {
    let rows: [(String, MitigationOption.Undo, Int)] = [
      ("rm x", .irreversible, 2), ("rm x", .command(["y"]), 1), ("rm x", .manual("z"), 1),
      ("rm x", .notNeeded, 1), ("cat x", .irreversible, 1),
    ]
    for (line, undo, tier) in rows {
      #expect(Gate.tier(judge(line), undo: undo) == tier, "\(line) \(undo)")
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
    let script = ["sh", "-c", "x; " + line]
    #expect(
      Gate.loadsFolders(CommandSpec(words: script, directory: nil, timeLimitSeconds: 1)) == loads)
  }

  @Test("terraform loads the folder that it is started in")
  func ownFolder() {
    let command = CommandSpec(
      words: ["terraform", "apply"], directory: "/srv/tf", timeLimitSeconds: 1)
    #expect(Gate.executedOperands(of: command) == ["apply", "."])
  }
}
