import Testing
import WarRoomConfig
import WarRoomCore
import WarRoomGate

private let gate = RuleLibrary.builtIn.gate

@Suite("What commands print into other commands")
struct PlainOutputTests {
  @Test(
    "what a service makes up itself may stand where words may stand",
    arguments: [
      "for p in $(kubectl get po -o custom-columns=:metadata.name); do kubectl logs $p; done",
      "kubectl get po -o name | sed 's|pod/||' | while read p; do kubectl get pod $p; done",
      "kubectl get po -o name | cut -d/ -f2 | xargs -I{} kubectl logs {}",
      "n=$(kubectl get pod x -o jsonpath='{.spec.nodeName}'); kubectl describe node $n",
      "kubectl get po -A --no-headers | awk '{print $1\" \"$2}' | xargs kubectl get pod -n",
      "p=$(kubectl get po | awk '/Running/{print $1; exit}'); kubectl logs $p",
      "for b in $(aws s3api list-buckets --query 'Buckets[].Name' --output text); do "
        + "aws s3 ls $b; done",
      "aws ec2 describe-instances | jq -r '.Reservations[].Instances[].InstanceId' | "
        + "xargs aws ec2 describe-instance-status --instance-ids",
      "for p in $(gcloud projects list --format='value(projectId)'); do gcloud compute "
        + "instances list --project=$p; done",
      "nsenter -t $(docker inspect -f '{{.State.Pid}}' api) -n ss -tlnp",
      "echo $(( $(date +%s) - $(stat -c %Y /var/lib/x) ))",
      "if (( $(cut -d. -f1 /proc/loadavg | wc -l) > 8 )); then echo busy; fi",
      "n=$(kubectl get po | wc -l); if [ $n -lt 3 ]; then echo low; fi",
      "for d in $(lsblk -dno NAME); do smartctl -H /dev/$d; done",
      "for f in /etc/ssl/*.pem; do openssl x509 -noout -enddate -in $f; done",
      "printf '%s\\n' web-1 web-2 | xargs -I{} ssh {} uptime",
      "awk '{print $1 | \"sort -rn\"}' f", "php-fpm8.2 -t", "sudo -iu postgres psql -l",
      "/opt/kafka/bin/kafka-topics.sh --bootstrap-server k:9092 --list",
      "kubectl exec kafka-0 -- bin/kafka-topics.sh --bootstrap-server k:9092 --list",
      "mongosh --eval 'rs.status().members.map(m => ({n: m.name}))'",
      "kubectl get --raw /healthz?verbose", "gh api repos/a/b/runs?status=failure",
    ])
  func harmless(line: String) {
    let judgment = gate.judge(line: line)
    #expect(judgment.commandClass == .readOnly, "\(judgment.reasons)")
  }

  @Test(
    "what others may have written is asked about",
    arguments: [
      "for p in $(kubectl get x -o jsonpath='{.metadata.annotations.a}'); do kubectl get $p; done",
      "for p in $(kubectl get cm x -o jsonpath='{.data.name}'); do kubectl get $p; done",
      "for p in $(kubectl get x -o jsonpath='--{.metadata.name}'); do kubectl get $p; done",
      "for p in $(kubectl get x -o custom-columns='--kubeconfig=/x:.metadata.name'); "
        + "do kubectl get $p; done",
      "for p in $(kubectl get po -o name | sed 's|pod/|--kubeconfig=|'); do kubectl get $p; done",
      "for p in $(kubectl get po -o name | tr p -); do kubectl get $p; done",
      "for p in $(kubectl get po | awk '{print \"--kubeconfig=\" $1}'); do kubectl get $p; done",
      "kubectl get po -o json | jq -r '.items[].metadata.annotations.x' | xargs kubectl get",
      "kubectl get po -o json | jq -r '\"--kubeconfig=\\(.metadata.name)\"' | xargs kubectl get",
      "echo --kubeconfig=/tmp/x | xargs kubectl get pods",
      "printf '%s\\n' --kubeconfig=/tmp/x | xargs kubectl get pods",
      "for q in $(aws x describe-y --query 'Tags[].Value' --output text); do aws s3 ls $q; done",
      "x=$(cat /proc/1/environ); echo $((x))", "[[ $(cat f) -eq 1 ]]",
      "x=$(docker inspect -f '{{.Config.Cmd}}' c); kubectl get $x",
      "awk '{print | \"sh\"}' f", "awk '{print | \"sort \" x}' f", "awk 'BEGIN{system(\"rm f\")}'",
      "awk 'BEGIN{\"rm f\" | getline}'", "awk 'BEGIN{\"da\" x | getline}'",
      "awk '{print | \"sort -o /etc/x\"}' f", "ls | xargs -a f kubectl describe pod",
      "kubectl exec p -- /tmp/bin/ls", "kubectl exec p -- ../bin/ls", "/opt/x/../../tmp/bin/ls",
      "bin/ls", "/usr//bin/ls", "sudo -i", "sudo -i ls '$(rm f)'", "sudo -i rm f",
      "mongosh --eval 'rs.status().members.map(m => m.x = 1)'",
      "mongosh --eval 'rs.status().members.map(m => db.x.drop())'",
      "mongosh --eval 'rs.status().members.map(m => (m.f)())'", "k3s kubectl delete pod x",
      "gpg --list-keys --delete-secret-k x", "tailscale metrics write /etc/x",
    ])
  func asked(line: String) {
    #expect(gate.judge(line: line).commandClass != .readOnly)
  }
}
