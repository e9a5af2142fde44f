import Testing
import WarRoomConfig
import WarRoomCore
import WarRoomGate

private let gate = RuleLibrary.builtIn.gate

private func judge(words: [String]) -> Judgment {
  gate.judge(CommandSpec(words: words, directory: nil, timeLimitSeconds: 10))
}

@Suite("What the gate says of a line")
struct JudgeTests {
  @Test("a reason names the part of the line that it is about")
  func parts() throws {
    let line = "kubectl get pods; kubectl delete ns prod"
    let judgment = gate.judge(line: line)
    #expect(judgment.commandClass == .destructive)
    let part = try #require(judgment.reasons.first?.part)
    let bytes = Array(line.utf8)[part.start..<part.end]
    #expect(String(decoding: bytes, as: UTF8.self) == "kubectl delete")
    #expect(judgment.targets.first == Judgment.Target(kind: "namespace", name: "prod"))
  }

  @Test("a part of a command given as words counts in its word")
  func wordParts() throws {
    let judgment = judge(words: ["sudo", "sh", "-c", "rm -rf /srv/app"])
    #expect(judgment.commandClass == .destructive)
    #expect(judgment.reasons.first?.part?.word == 3)
    #expect(judgment.innerScripts == ["rm -rf /srv/app"])
    let shell = judge(words: Gate.shellWords(for: "ls; rm -rf /srv/app"))
    #expect(shell.reasons.first?.part == Judgment.Part(word: 5, start: 4, end: 6))
  }

  @Test(
    "what can be taken back says how, in the same place",
    arguments: [
      ("kubectl cordon n1", "kubectl uncordon n1"),
      ("systemctl start nginx", "sh -c 'test {before} = active || systemctl stop nginx'"),
      ("sudo systemctl stop nginx", "sudo systemctl start nginx"),
      ("ssh db1 'systemctl stop nginx'", "ssh db1 'systemctl start nginx'"),
      ("sudo sh -c 'systemctl stop nginx'", "sudo sh -c 'systemctl start nginx'"),
      (
        "systemctl stop a; systemctl stop b",
        "bash --noprofile --norc -p -c 'systemctl start b; systemctl start a'"
      ),
    ])
  func undo(line: String, undo: String) {
    let judgment = gate.judge(line: line)
    #expect(judgment.commandClass == .reversible, "\(judgment.reasons)")
    guard case .command(let words, _)? = judgment.undo else {
      Issue.record("no undo")
      return
    }
    #expect(ShellText.line(of: words) == undo)
  }

  @Test(
    "a target is called by what it is and where it is",
    arguments: [
      ("kubectl delete pods --all -n web", "every pod web, namespace web"),
      ("kubectl delete deploy,rs web", "deployment web, replicaset web"),
      ("kubectl delete pods --all", "every pod pods"),
      (
        "kubectl delete ns a b",
        "namespace a, namespace b"
      ),
    ])
  func targets(line: String, targets: String) {
    #expect(gate.judge(line: line).targets.map(\.text).joined(separator: ", ") == targets)
  }

  @Test("a reason names the word that it is about, and no rule file")
  func words() {
    let option = gate.judge(line: "kubectl get pods \"$x\"").reasons.first?.text
    #expect(option == "`$x` may turn into an option, or into several words")
    let socket = gate.judge(line: "echo 'disable server a/b' | socat - /run/haproxy.sock")
    #expect(socket.reasons.allSatisfy { !$0.text.contains("line1") }, "\(socket.reasons)")
  }

  @Test(
    "what may run often, or not at all, has no undo that can be written down",
    arguments: [
      "for u in a b; do systemctl stop $u; done", "echo web | xargs systemctl stop",
      "if test -e x; then systemctl stop nginx; fi",
    ])
  func noUndo(line: String) {
    let judgment = gate.judge(line: line)
    #expect([.destructive, .unknown].contains(judgment.commandClass))
    #expect(judgment.undo == nil)
  }

  @Test(
    "a word that is only known when it runs",
    arguments: [
      ("ls $x", Judgment.CommandClass.readOnly), ("ns=prod; kubectl get pods -n $ns", .readOnly),
      ("kubectl get pods -n \"$NS\"", .readOnly), ("kubectl get pods $x", .unknown),
      ("kubectl get pods -n $x", .unknown), ("find . $(echo -delete)", .unknown),
      ("for p in a b; do kubectl logs $p; done", .readOnly), ("$x -rf /srv", .unknown),
      ("x=-delete; find . $x", .unknown), ("cat *.log", .readOnly),
      ("kubectl \"$verb\" ns prod", .destructive), ("cat /dev/watchdog", .unknown),
      ("x=/tmp; for i in 1 2; do find $x; x=-delete; done", .unknown),
      ("(n=foo); find . -not -name $n -path -delete", .unknown),
      ("false && n=foo; find . -name $n -delete", .destructive),
      ("n=foo & wait; ls -l; find . -not -name $n -path x", .unknown),
      ("n=foo; bash -c 'find . -not -name $n -path x'", .unknown),
      ("a['$(rm f)']=1", .unknown), ("x='a[$(rm f)]'; echo $((x))", .unknown),
      ("x='a[$(rm f)]'; [[ $x -eq 1 ]]", .unknown), ("((PATH=1)); ls", .unknown),
      ("i=0; while (( i < 3 )); do echo $i; i=$((i+1)); done", .readOnly),
      ("n=$(pgrep -c x); [[ $n -gt 3 ]] && echo many", .readOnly),
      ("n=$(cat f); (( n > 5 ))", .unknown), ("find . -name *", .unknown),
      ("find -- -delete", .unknown), ("cat < /dev/$x", .unknown),
      ("systemctl stop '*'", .destructive),
      ("mysql -e \"select 1 delimiter 'x\"", .unknown),
      ("lsof -p $(pgrep -f app)", .readOnly), ("lsof -p $(cat x.pid)", .unknown),
      ("kubectl get pods -o name | xargs kubectl describe", .readOnly),
      ("kubectl get pods -o name | grep web | head -3 | xargs -n1 kubectl logs", .readOnly),
      ("cat list | xargs kubectl describe", .unknown),
      ("kubectl get pods -o name | xargs kubectl delete", .destructive),
      (
        "kubectl logs \"$(kubectl get pod -l a=b -o jsonpath={.items[0].metadata.name})\"",
        .readOnly
      ),
      ("curl -s localhost:9200/_cat/indices?v", .readOnly),
    ])
  func unknownWords(line: String, expected: Judgment.CommandClass) {
    let judgment = gate.judge(line: line)
    #expect(judgment.commandClass == expected, "\(judgment.reasons)")
  }

  @Test(
    "text that cannot be shown honestly is never judged harmless",
    arguments: [
      ("a\u{0}b", "NUL <U+0000>"), ("a\r\nb", "control character <U+000D>"),
      ("a\u{1B}[2J", "<U+001B>"), ("a\u{7F}", "<U+007F>"), ("a\u{9B}", "<U+009B>"),
      ("a\u{202E}b", "<U+202E>"), ("a\u{2066}b", "turns the direction"),
      ("a\u{200B}b", "cannot be seen"), ("a\u{FEFF}", "<U+FEFF>"),
      ("a\u{A0}b", "blank that is not a space"), ("a\u{3000}b", "<U+3000>"),
      ("a\u{E0041}b", "<U+E0041>"), ("a\u{FFFD}b", "not text"), ("a\u{3164}b", "<U+3164>"),
      ("a\u{FE0F}b", "<U+FE0F>"), ("a\u{2028}b", "<U+2028>"),
    ])
  func hygiene(text: String, reason: String) {
    for judgment in [judge(words: ["echo", text]), gate.judge(line: "echo '\(text)'")] {
      #expect(judgment.commandClass == .unknown)
      #expect(judgment.reasons.first?.text.contains(reason) == true, "\(judgment.reasons)")
      let shown = judgment.reasons.map(\.text).joined()
      #expect(shown.unicodeScalars.allSatisfy { Quotation.isPlain($0) })
    }
  }

  @Test(
    "a word that only looks like a known one is not known",
    arguments: [
      "df -\u{212A}", "head -\u{301}x", "c\u{430}t x", "caf\u{E9} x", "CAT x", "./cat x",
      "/tmp/cat x", "/usr/bin/../../tmp/cat x", "/usr/bin//cat x", "usr/bin/cat x", "/usr/bin/ x",
    ])
  func lookAlikes(line: String) {
    #expect(gate.judge(line: line).commandClass == .unknown)
  }

  @Test("size is bounded, and what is too large is not cut")
  func bounds() {
    let many = Array(repeating: "x", count: 300)
    #expect(judge(words: ["echo"] + many).reasons.first?.text.contains("301 words") == true)
    let long = String(repeating: "x", count: 9_000)
    #expect(gate.judge(line: "echo " + long).reasons.first?.text.contains("bytes long") == true)
    #expect(gate.judge(line: "").commandClass == .unknown)
    #expect(gate.judge(line: " # nothing").commandClass == .unknown)
    #expect(judge(words: []).commandClass == .unknown)
  }

  @Test("a bare name found in a stranger's folder is not the known program")
  func confirm() {
    let judgment = judge(words: ["cat", "x"])
    #expect(Gate.confirm(judgment, executable: "/usr/bin/cat") == judgment)
    for path in ["/home/x/bin/cat", "/tmp/cat", "cat", "/usr/bin/../x/cat", ""] {
      #expect(Gate.confirm(judgment, executable: path).commandClass == .unknown, "\(path)")
    }
    #expect(gate.judge(line: "sudo ls | sort").programs == ["sudo", "ls", "sort"])
  }

  @Test("a line that needs no shell runs without one")
  func shellWords() {
    #expect(Gate.words(for: "ls -l '/a b'") == ["ls", "-l", "/a b"])
    #expect(Gate.words(for: "ls | wc") == Gate.shellWords(for: "ls | wc"))
    #expect(Gate.words(for: "ls $x") == Gate.shellWords(for: "ls $x"))
    #expect(Gate.words(for: "ls *.log") == Gate.shellWords(for: "ls *.log"))
    #expect(Gate.words(for: "ls 'x") == Gate.shellWords(for: "ls 'x"))
  }
}
