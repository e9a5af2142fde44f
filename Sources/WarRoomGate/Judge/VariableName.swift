/// What the names of variables tell.
enum VariableName {
  /// Names that no program looks at: those in small letters, but for the proxies, and capitals
  /// that say what a line of commands puts into them.
  static func isPlain(_ name: String) -> Bool {
    if plainCapitals.contains(name) { return true }
    guard let first = name.utf8.first, (0x61...0x7a).contains(first) || first == 0x5f else {
      return name.utf8.count == 1 || isComposed(name)
    }
    let isSmall = name.utf8.allSatisfy {
      (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5f
    }
    return isSmall && !name.hasSuffix("_proxy") && name != "_"
  }

  /// Such as `POD_NAME` or `KUBE_NS`: nothing but plain words, and at the end what it holds.
  private static func isComposed(_ name: String) -> Bool {
    let parts = name.split(separator: "_", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1, let last = parts.last,
      endings.contains(last) || plainCapitals.contains(last)
    else { return false }
    return parts.dropLast().allSatisfy { plainCapitals.contains($0) || fronts.contains($0) }
  }

  private static let fronts: Set<String> = [
    "KUBE", "K8S", "TARGET", "SOURCE", "OLD", "NEW", "PREV", "CURRENT", "LAST", "FIRST", "MAIN",
    "MY",
  ]
  private static let endings: Set<String> = [
    "NS", "NAMESPACE", "NAME", "NAMES", "ID", "IDS", "ARN", "ARNS", "COUNT", "PID", "PIDS", "IP",
    "IPS", "TIME", "DATE", "SHA", "TAG", "VERSION", "STATUS", "CODE",
  ]

  private static let plainCapitals: Set<String> = [
    "NS", "NAMESPACE", "POD", "PODS", "NODE", "NODES", "HOST", "HOSTS", "SVC", "SERVICE", "APP",
    "URL", "ID", "IDS", "PORT", "NAME", "DATE", "TODAY", "NOW", "SINCE", "UNTIL", "TS", "START",
    "END", "CLUSTER", "FILE", "FILES", "DIR", "LOG", "LOGS", "PID", "PIDS", "DB", "TABLE", "TOPIC",
    "GROUP", "COUNT", "LIMIT", "RELEASE", "VERSION", "DEPLOY", "DEPLOYMENT", "CONTAINER", "QUERY",
    "PATTERN", "BUCKET", "REGION", "PROJECT", "BRANCH", "SHA", "COMMIT", "TAG", "IP", "OUT",
    "INSTANCE", "INSTANCES", "TG", "ARN", "CTX", "CONTEXT", "UNIT", "IMAGE", "VOLUME", "KEY",
    "TASK", "TASKS", "LB", "ALB", "NLB", "ELB", "ASG", "VPC", "SUBNET", "SG", "RG", "FUNCTION",
    "BROKER", "BROKERS", "BOOTSTRAP", "CONSUMER", "OFFSET", "LAG", "PARTITION", "MINUTES", "HOURS",
    "DAYS", "THRESHOLD", "MAX", "MIN", "TOTAL", "SUM", "USED", "FREE", "AVAIL", "SIZE", "INTERVAL",
    "ATTEMPT", "ATTEMPTS", "DOMAIN", "DOMAINS", "FQDN", "CERT", "CERTS", "EXPIRY", "EXPIRES",
    "ENDPOINT", "ENDPOINTS", "ADDR", "ADDRESS", "SERVERS", "MASTER", "PRIMARY", "REPLICA",
    "REPLICAS", "LEADER", "MEMBER", "MEMBERS", "PEER", "PEERS", "SLOT", "INDEX", "INDICES", "SHARD",
    "SHARDS", "IMAGES", "DIGEST", "PROC", "PROCS", "ZONE", "DISK", "MOUNT", "IFACE", "GW", "VIP",
    "MSG", "ERR", "ERROR", "ERRORS", "FAILED", "RC", "RESULTS", "STATE", "REASON", "LEVEL",
    "SEVERITY", "PREFIX", "RESPONSE", "RESP", "BEFORE", "AFTER", "DIFF", "AGE", "LOAD", "CPU",
    "MEM", "CONNS", "CONNECTIONS", "SESSION", "SESSIONS", "OWNER", "JOBS", "INCIDENT", "ALERT",
    "ALERTS", "CM", "STS", "DS", "ING", "INGRESS", "HPA", "PVC", "PV", "EVENTS", "SERVICES", "SVCS",
    "CLUSTERS", "BUCKETS", "REGIONS", "PROJECTS", "TOPICS", "GROUPS", "QUEUES", "TABLES", "DBS",
    "VALUE", "STACK", "QUEUE", "JOB", "LABEL", "SELECTOR", "STATUS", "CODE", "RESULT", "ACCOUNT",
  ]

  /// Numbers that the shell keeps itself.
  static let counters: Set<String> = [
    "RANDOM", "SECONDS", "LINENO", "EPOCHSECONDS", "UID", "EUID", "PPID", "BASHPID",
  ]

  /// In capitals, as what stands in the environment has it, and not named for options or commands:
  /// such as `DATABASE_URL` or `POD`.
  static func isThing(_ name: String) -> Bool {
    let bytes = name.utf8
    let isCapital = bytes.allSatisfy {
      (0x41...0x5a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5f
    }
    guard isCapital, !counters.contains(name), bytes.count > 1, let first = bytes.first,
      (0x41...0x5a).contains(first)
    else {
      return false
    }
    let parts = name.split(separator: "_").map(String.init)
    if parts.count > 1, let last = parts.last, ["ARN", "ID", "URL", "NAME"].contains(last) {
      return true
    }
    return !parts.contains(where: words.contains)
  }

  /// Parts of names that hold several words, or what is run.
  private static let words: Set<String> = [
    "OPT", "OPTS", "OPTION", "OPTIONS", "ARG", "ARGS", "ARGV", "ARGUMENTS", "FLAG", "FLAGS",
    "PARAM", "PARAMS", "CMD", "CMDS", "COMMAND", "COMMANDS", "EXTRA", "EXTRAS", "ACTION", "VERB",
    "EXEC", "RUN", "SCRIPT", "PAYLOAD", "EVIL", "IFS", "LIST", "HOSTS", "PODS", "NODES", "FILES",
    "NAMES", "IDS", "PIDS", "INSTANCES", "SERVICES", "SVCS", "URLS", "IPS", "ARNS", "EDITOR",
    "PAGER", "SHELL", "DATA", "BODY", "PROMPT",
  ]

  /// A text that is like what the name says it holds, for names of addresses and machines.
  static func standIn(_ name: String) -> String? {
    let parts = name.split(separator: "_").map(String.init)
    if parts.contains(where: addresses.contains) { return "https://host" }
    return parts.last.map(machines.contains) ?? false ? "host" : nil
  }

  private static let addresses: Set<String> = [
    "URL", "URI", "DSN", "ADDR", "ADDRESS", "ENDPOINT", "ORIGIN", "PROM", "PROMETHEUS", "GRAFANA",
    "LOKI", "ALERTMANAGER", "KIBANA",
  ]
  private static let machines: Set<String> = ["HOST", "HOSTNAME", "SERVER", "IP", "NODE", "POD"]
}
