/// What the programs of clusters and clouds print.
extension PlainOutput {
  // MARK: Containers

  static func containers(_ words: [String]) -> Lines? {
    let words = words.first == "container" ? Array(words.dropFirst()) : words
    guard let verb = words.first else { return nil }
    if verb == "inspect" {
      guard let format = value(of: "-f", in: words) ?? value(of: "--format", in: words) else {
        return nil
      }
      let isPlain = template(format).map { $0.allSatisfy(inspected.contains) } ?? false
      return isPlain ? .names : nil
    }
    guard ["ps", "ls", "images"].contains(verb) else { return nil }
    if let format = value(of: "--format", in: words) {
      let isPlain = template(format).map { paths in
        paths.allSatisfy { [".Names", ".ID", ".Name", ".Image", ".Repository"].contains($0) }
      }
      return isPlain ?? false ? .names : nil
    }
    if words.contains(where: { isBundle($0, with: "q") || $0 == "--quiet" }) { return .names }
    return verb == "images" ? nil : .table(columns: [1])
  }

  private static let inspected: Set<String> = [
    ".State.Pid", ".Id", ".ID", ".State.Status", ".RestartCount", ".State.ExitCode",
    ".State.StartedAt", ".State.FinishedAt", ".State.OOMKilled", ".Created", ".Image",
    ".NetworkSettings.IPAddress", ".HostConfig.Memory",
  ]

  /// The releases of Helm: their names are names of objects.
  static func releases(_ words: [String]) -> Lines? {
    guard let verb = words.first(where: { !isOption($0) }), ["list", "ls"].contains(verb),
      value(of: "-o", in: words) == nil, value(of: "--output", in: words) == nil
    else { return nil }
    if words.contains(where: { isBundle($0, with: "q") || $0 == "--short" }) { return .names }
    return .table(columns: [1, 2])
  }

  // MARK: Kubernetes

  /// What `kubectl get` writes: a table whose first columns are names of objects, or names alone.
  static func objects(_ words: [String]) -> Lines? {
    guard let verb = place(ofGet: words) else { return nil }
    if let format = outputFormat(words) {
      if format == "name" { return .objects }
      if format == "json" { return .document(.kubernetes) }
      if format != "wide" { return prints(format) ? .names : nil }
    }
    let isTable = !words.contains { word in
      word.hasPrefix("--template") || word.hasPrefix("-L") || word.hasPrefix("--label")
        || word.hasPrefix("--raw") || word == "--show-kind"
    }
    guard isTable else { return nil }
    let isWide = words.contains { isBundle($0, with: "A") || $0.hasPrefix("--all-namespaces") }
    let kind = words.indices.contains(verb + 1) ? words[verb + 1] : ""
    let count = tableColumns.first { $0.kinds.contains(kind) }?.count ?? 1
    return .table(columns: Set(1...count + (isWide ? 1 : 0)))
  }

  /// Columns that the server makes up itself, by kind.
  private static let tableColumns: [(kinds: Set<String>, count: Int)] = [
    (["pods", "pod", "po"], 11), (["nodes", "node", "no"], 5),
    (["namespaces", "namespace", "ns"], 3),
    (["deployments", "deployment", "deploy", "replicasets", "rs"], 5),
    (["statefulsets", "statefulset", "sts", "services", "service", "svc"], 3),
  ]

  /// Where `get` stands as the verb: nothing but options and their values in front of it.
  private static func place(ofGet words: [String]) -> Int? {
    guard let verb = words.firstIndex(of: "get"), !words.contains("--") else { return nil }
    let others: Set<String> = ["exec", "debug", "run", "logs", "cp", "attach", "plugin", "proxy"]
    let isVerb = words[..<verb].enumerated().allSatisfy { index, word in
      !others.contains(word) && (isOption(word) || index > 0 && isOption(words[index - 1]))
    }
    return isVerb ? verb : nil
  }

  private static func outputFormat(_ words: [String]) -> String? {
    for (index, word) in words.enumerated() {
      if word == "-o" || word == "--output" {
        return index + 1 < words.count ? words[index + 1] : ""
      }
      if word.hasPrefix("-o") { return String(word.dropFirst(word.hasPrefix("-o=") ? 3 : 2)) }
      if word.hasPrefix("--output=") { return String(word.dropFirst(9)) }
      if isBundle(word, with: "o") { return "" }
    }
    return nil
  }

  /// A format that prints nothing but members that the server checks or makes up.
  private static func prints(_ format: String) -> Bool {
    guard let equals = format.firstIndex(of: "=") else { return false }
    let text = String(format[format.index(after: equals)...])
    switch format[..<equals] {
    case "jsonpath", "go-template":
      guard let paths = template(text) else { return false }
      return !paths.isEmpty && paths.allSatisfy(isServed)
    case "custom-columns":
      let columns = text.split(separator: ",")
      return !columns.isEmpty
        && columns.allSatisfy { column in
          guard let colon = column.firstIndex(of: ":") else { return false }
          let path = column[column.index(after: colon)...]
          let isHead = column[..<colon].utf8.allSatisfy(Byte.isName)
          return isHead && isServed(path.hasPrefix(".") ? String(path) : "." + path)
        }
    default: return false
    }
  }

  /// Paths to what the server checks or makes up, by how they end.
  private static let made = [
    ".metadata.name", ".metadata.namespace", ".metadata.uid", ".metadata.resourceVersion",
    ".metadata.generation", ".metadata.creationTimestamp", ".spec.nodeName", ".spec.clusterIP",
    ".status.podIP", ".status.hostIP", ".status.phase", ".spec.replicas", ".status.replicas",
    ".status.readyReplicas", ".status.availableReplicas", ".status.updatedReplicas",
    ".spec.containers.name", ".spec.initContainers.name", ".spec.ports.port",
    ".spec.ports.nodePort", ".status.containerStatuses.restartCount",
    ".status.containerStatuses.name", ".state.terminated.exitCode",
    ".status.containerStatuses.ready",
    ".status.loadBalancer.ingress.ip", ".status.loadBalancer.ingress.hostname",
    ".status.addresses.address", ".spec.volumeName", ".spec.storageClassName",
    ".spec.serviceAccountName", ".ownerReferences.name", ".involvedObject.name",
    ".subsets.addresses.ip",
  ]

  static func isServed(_ path: String) -> Bool {
    guard let bare = withoutBrackets(path) else { return false }
    return bare.utf8.allSatisfy { Byte.isName($0) || $0 == 0x2e }
      && bare.split(separator: ".").allSatisfy { !["annotations", "data"].contains($0) }
      && made.contains { bare.hasSuffix($0) }
  }

  /// The text without what stands in `[…]`; nil when brackets do not match.
  static func withoutBrackets(_ text: String) -> String? {
    var depth = 0
    var bare = ""
    for character in text {
      switch character {
      case "[": depth += 1
      case "]":
        depth -= 1
        if depth < 0 { return nil }
      default: if depth == 0 { bare.append(character) }
      }
    }
    return depth == 0 ? bare : nil
  }

  /// The paths in a template of braces that stands for nothing but words with blanks and
  /// separators between them; nil for any other.
  static func template(_ text: String) -> [String]? {
    let text = text.replacing("{{", with: "{").replacing("}}", with: "}")
    var paths: [String] = []
    for (index, piece) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated()
    {
      if index == 0 {
        guard isSeparator(piece) else { return nil }
        continue
      }
      let halves = piece.split(separator: "}", omittingEmptySubsequences: false)
      guard halves.count == 2, isSeparator(halves[1]) else { return nil }
      let inside = halves[0].split(separator: " ").joined(separator: " ")
      if inside == "end" || inside.hasPrefix("range .") { continue }
      if inside.hasPrefix("\""), inside.hasSuffix("\""), inside.count > 2 {
        guard isSeparator(inside.dropFirst().dropLast()) else { return nil }
        continue
      }
      guard inside.hasPrefix(".") else { return nil }
      paths.append(inside)
    }
    return paths.isEmpty ? nil : paths
  }

  /// Blanks and marks that part words; `\n` and `\t` as they are written.
  private static func isSeparator(_ text: Substring) -> Bool {
    text.replacing("\\n", with: " ").replacing("\\t", with: " ")
      .utf8.allSatisfy { [0x20, 0x09, 0x0a, 0x2c, 0x2f, 0x3a, 0x3d].contains($0) }
  }

  // MARK: Clouds

  /// What the service itself made up or checked: numbers and addresses of resources, asked for as
  /// text.
  static func awsLines(_ words: [String]) -> Lines? {
    let format = value(of: "--output", in: words)
    let asked = value(of: "--query", in: words)
    let reads = words.contains { word in
      ["describe-", "list-", "get-"].contains { word.hasPrefix($0) }
    }
    guard reads else { return nil }
    guard let asked else { return format == nil || format == "json" ? .document(.aws) : nil }
    guard format == "text" else { return nil }
    let query = asked.split(separator: " ").joined()
    if query.hasPrefix("length("), query.hasSuffix(")") { return .count }
    // `[Id,Arn]` or `a[].[Id,Arn]`: each of them.
    if query.hasSuffix("]"), let open = query.lastIndex(of: "["),
      case let list = query[query.index(after: open)...].dropLast(),
      list.contains(where: \.isLetter),
      !list.contains("?")
    {
      return list.split(separator: ",").allSatisfy { isMade(byAWS: String($0)) } ? .names : nil
    }
    var name = Substring(query)
    while let tail = ["|", "[0]", "[]"].first(where: { name.hasSuffix($0) }) {
      name = name.dropLast(tail.count)
    }
    return isMade(byAWS: String(name)) ? .names : nil
  }

  static func isMade(byAWS path: String) -> Bool {
    guard let bare = withoutBrackets(path.replacing("|", with: "")),
      bare.utf8.allSatisfy({ Byte.isName($0) || $0 == 0x2e }),
      let last = bare.split(separator: ".").last
    else { return false }
    let endings = [
      "Arn", "Arns", "arn", "arns", "Id", "Ids", "Url", "Urls", "IpAddress", "IpAddresses",
      "DNSName", "DnsName", "Identifier", "Identifiers", "AvailabilityZone",
    ]
    let whole: Set<String> = [
      "FunctionName", "TableNames", "TableName", "StackName", "clusters", "nodegroups",
      "repositoryName", "ImageId", "InstanceType", "RegionName", "HealthStatus",
      "LifecycleState", "DBInstanceStatus", "Status", "status", "desiredCount", "runningCount",
    ]
    return endings.contains { last.hasSuffix($0) } || whole.contains(String(last))
      || ["Buckets.Name", "State.Name", "Endpoint.Address"].contains { bare.hasSuffix($0) }
  }

  /// Names that begin with a letter, numbers and addresses, asked for with `value(…)`.
  static func gcloudNames(_ words: [String]) -> Bool {
    guard let format = value(of: "--format", in: words),
      ["value(", "get("].contains(where: { format.hasPrefix($0) }), format.hasSuffix(")"),
      let open = format.firstIndex(of: "(")
    else { return false }
    let leaves: Set<String> = [
      "name", "projectId", "projectNumber", "networkIP", "natIP", "zone", "region", "status",
      "id", "location", "machineType", "ipAddress", "IPAddress", "state", "email", "uniqueId",
    ]
    return format[format.index(after: open)...].dropLast().split(separator: ",").allSatisfy {
      path in
      let bare = withoutBrackets(String(path).replacing(".basename()", with: "")) ?? ""
      return bare.split(separator: ".").last.map { leaves.contains(String($0)) } ?? false
    }
  }

  /// Numbers and hashes that GitHub gives out.
  static func hubNumbers(_ words: [String]) -> Bool {
    guard words.contains("list") || words.contains("view"),
      let query = value(of: "-q", in: words) ?? value(of: "--jq", in: words),
      let bare = withoutBrackets(query), bare.utf8.allSatisfy({ Byte.isName($0) || $0 == 0x2e }),
      let last = bare.split(separator: ".").last
    else { return false }
    return ["databaseId", "number", "headSha", "id", "oid"].contains(String(last))
  }

  static func azureNames(_ words: [String]) -> Bool {
    let format =
      value(of: "-o", in: words) ?? value(of: "--output", in: words)
      ?? value(of: "-otsv", in: words)
    guard format == "tsv", let query = value(of: "--query", in: words),
      let bare = withoutBrackets(query), bare.utf8.allSatisfy({ Byte.isName($0) || $0 == 0x2e }),
      let last = bare.split(separator: ".").last
    else { return false }
    return ["id", "name", "ipAddress", "fqdn", "location", "nodeResourceGroup", "resourceGroup"]
      .contains(String(last))
  }
}
