import Testing
import WarRoomConfig
import WarRoomCore
import WarRoomGate

private let gate = RuleLibrary.builtIn.gate

@Suite("Variables in a line")
struct VariableTests {
  @Test(
    "what surely holds plain words may stand where words may stand",
    arguments: [
      "for p in $(kubectl get pods -o name); do kubectl logs \"$p\"; done",
      "kubectl get pods -o name | while read -r p; do kubectl describe $p; done",
      "kubectl get pods --no-headers | awk '/web/ {print $1}' | xargs -n1 kubectl logs",
      "for t in $(git tag | head -5); do git log -1 \"$t\"; done",
      "for d in web api; do kubectl logs deploy/$d | sed \"s/^/$d: /\"; done",
      "for n in a b; do for p in x y; do kubectl logs -n $n $p; done; done",
      "q='select 1'; psql -c \"$q\"", "POD_NAME=web; kubectl logs $POD_NAME",
      "for f in /var/log/*.log; do tail -n 5 \"$f\"; done", "x=; echo \"$x\"",
      "while IFS=: read -r a b; do echo \"$a\"; done < /etc/passwd",
      "export NS=prod; kubectl get pods -n $NS", "jstack $(pgrep -f app.jar)",
      "kubectl logs \"$POD\"", "psql \"$DATABASE_URL\" -c 'select 1'", "kubectl get pods -n $NS",
      "curl -H \"Authorization: Bearer $TOKEN\" \"$API_URL/v1\"",
      "curl -sH \"X-Vault-Token: $(cat token)\" https://vault/v1/sys/health",
      "kubectl get pods -o custom-columns=I:.spec.containers[0].image",
      "echo ${x:-none} ${x:0:8} ${a[0]} ${a[@]} ${#a[@]} ${x%%.*}", "echo $(( $(date +%s) - 5 ))",
      "for ((i=0; i<3; i++)); do echo $i; done", "echo $(( $(ps aux | grep -c java) + 1 ))",
      "ssh web-1 -- systemctl status nginx", "echo \"${PATH//:/$'\\n'}\"",
      "crictl logs $(crictl ps -q | head -1)", "git diff $(git describe --tags --abbrev=0)..HEAD",
      "aws ecs describe-tasks --tasks $(aws ecs list-tasks --query 'taskArns[]' --output text)",
      "timeout 5 bash -c '</dev/tcp/db-1/5432'",
    ])
  func harmless(line: String) {
    let judgment = gate.judge(line: line)
    #expect(judgment.commandClass == .readOnly, "\(judgment.reasons)")
  }

  @Test(
    "what may be an option, or a command, is asked about",
    arguments: [
      "x=-delete; find . \"$x\"", "x='. -delete'; find $x", "find . $x", "find . \"$x\"",
      "readonly x=-delete\nx=foo\nfind . $x", "x=-delete; local x=foo; find . $x",
      "x=foo; y=foo; for i in 1 2 3; do find . $x; x=$y; y=-delete; done",
      "x=-delete; echo $(x=foo); find . $x", "x=-delete; x=foo | cat; find . $x",
      "x=-delete; false && x=foo; find . $x", "x=-delete; (x=foo); find . $x",
      "case $z in a) x=foo;; b) find . $x;; esac", "if a; then x=foo; else find . $x; fi",
      "x=foo | find . $x", "export NS=-delete; find . $NS", "NS=-delete; find . $NS",
      "IFS=b; x=ab-delete; find . $x", "IFS=b eval 'x=ab-delete; find . $x'",
      "ssh h 'find . $POD'", "bash -c 'find . $POD'", "find . $FIND_OPTS", "find . $ACTION",
      "eval \"$y\"; find . $POD", "unset POD; find . $POD", "read POD < f; find . $POD",
      "printf '%s' -delete | while read -r x; do find . $x; done",
      "for x in $(printf -- -delete); do find . $x; done",
      "for x in $(kubectl exec get -- printf -- -delete); do find . $x; done",
      "kubectl get pods -o name | while IFS=s read -r a b; do find . $b; done",
      "for d in 'a/w f' b; do sed \"s/^/$d/\" x; done", "for d in a rm; do $d x; done",
      "h=X-HTTP-Method-Override; curl -H \"$h: DELETE\" http://x/",
      "curl -H 'x-hTTp-mEtHoD-oVeRrIdE: DELETE' http://x/", "curl \"$x\"",
      "h=$'a\\r\\nX-HTTP-Method-Override: DELETE'; curl -H \"Accept: $h\" http://x/",
      ": ${BASH_ENV:=f}; ls", ": ${POD:=-delete}; find . $POD", "x=; : ${x:=-delete}; find . $x",
      "x='a[$(rm f)]'; echo ${!x}", "echo ${!y}", "x='a[$(rm f)]'; echo ${y[x]}",
      "x='a[$(rm f)]'; echo ${y[$x]}", "echo ${y['$(rm f)']}", "echo \"${y[$(cat f)]}\"",
      "x='a[$(rm f)]'; echo ${y:x}", "x='a[$(rm f)]'; echo ${y:0:$x}", "echo $(( $(cat f) ))",
      "(( $(cat f) > 1 ))", "y='a[$(rm f)]'; for ((i=y; i<1; i++)); do ls; done",
      "for ((i=0; i<PATH; i++)); do ls; done", "x=a; ((x=-1)); psql $x",
      "exec < script", "exec 0<script", "exec < /dev/tcp/x/1", "sh < /dev/tcp/x/1",
      "cat < /dev/tcp/$x/1", "x=\"${y:-'}'$(rm f)'\"", "mongosh \"$x\" --eval 'db.currentOp()'",
    ])
  func gated(line: String) {
    let judgment = gate.judge(line: line)
    #expect([.unknown, .destructive].contains(judgment.commandClass), "\(judgment.reasons)")
  }

  @Test(
    "what the line does not set is looked at before it runs",
    arguments: [
      ("kubectl logs \"$POD\"", ["POD=web-1"], nil),
      ("kubectl logs \"$POD\"", ["POD=-f"], "begins with a dash"),
      ("kubectl get pods -n $NS", ["NS=a b"], "several words"),
      ("kubectl logs $POD", [], "is not set"),
      ("psql \"$DATABASE_URL\" -l", ["DATABASE_URL=postgres://u@db/x?sslmode=on"], nil),
      ("curl \"$API_URL\"", ["API_URL=gopher://x"], "no address"),
      ("curl \"http://$HOST/\"", ["HOST=x y"], "no address"),
      ("echo $(ls \"$DIR\")", ["DIR=-x"], "begins with a dash"), ("ls", [], nil),
    ] as [(String, [String], String?)])
  func environment(line: String, entries: [String], complaint: String?) {
    let command = CommandSpec(
      words: Gate.shellWords(for: line), directory: nil, timeLimitSeconds: 1)
    let doubts = CallerDoubt.inVariables(of: command.words, entries)
    let labels = entries.map { entry in
      let parts = entry.split(separator: "=", maxSplits: 1).map(String.init)
      return Alert.Label(name: parts[0], value: parts[1])
    }
    let judgment = Gate.confirm(gate.judge(command), of: command, environment: labels)
    guard let complaint else {
      #expect(doubts == [])
      #expect(judgment.commandClass == .readOnly, "\(judgment.reasons)")
      return
    }
    #expect(doubts.first?.contains(complaint) == true, "\(doubts)")
    #expect(judgment.commandClass == .unknown)
  }
}
