/// A collector that people need in nearly every runbook, named instead of written out: `template:
/// kubectl-logs`, with its parameters under `with:`. It becomes a list of words like any other and
/// is judged like any other.
package enum CollectorTemplate: String, CaseIterable, Sendable {
  case kubectlGet = "kubectl-get"
  case kubectlDescribe = "kubectl-describe"
  case kubectlLogs = "kubectl-logs"
  case kubectlEvents = "kubectl-events"
  case gitLog = "git-log"
  case journal
  case serviceStatus = "service-status"
  case prometheus

  /// One word of the command, or a few.
  enum Part {
    case words([String])
    /// The parameter as a word of its own; it has to be given.
    case required(String)
    /// The parameter behind its option, as two words; neither without it.
    case option(String, String)
    /// The parameter in one word with its option, and what stands there without it.
    case joined(String, String, otherwise: String)
  }

  /// Names of the parameters; the ones that have to be given first.
  package var parameters: (required: [String], optional: [String]) {
    var required: [String] = []
    var optional: [String] = []
    for part in parts {
      switch part {
      case .words: continue
      case .required(let name): required.append(name)
      case .option(_, let name), .joined(_, let name, _): optional.append(name)
      }
    }
    return (required, optional)
  }

  var parts: [Part] {
    let cluster: [Part] = [.option("--namespace", "namespace"), .option("--context", "context")]
    switch self {
    case .kubectlGet:
      return [.words(["kubectl", "get"])] + cluster + [
        .option("--selector", "selector"), .words(["--output", "wide"]), .required("resource"),
      ]
    case .kubectlDescribe:
      return [.words(["kubectl", "describe"])] + cluster + [
        .option("--selector", "selector"), .required("resource"),
      ]
    case .kubectlLogs:
      return [.words(["kubectl", "logs"])] + cluster + [
        .option("--container", "container"), .joined("--since=", "since", otherwise: "15m"),
        .joined("--tail=", "lines", otherwise: "500"), .words(["--timestamps"]), .required("pod"),
      ]
    case .kubectlEvents:
      return [.words(["kubectl", "get", "events"])] + cluster + [
        .words(["--sort-by=.lastTimestamp"])
      ]
    case .gitLog:
      return [
        .words(["git", "-C"]), .required("repository"),
        .words(["--no-pager", "log", "--no-color", "--stat"]),
        .joined("--max-count=", "count", otherwise: "20"),
        .joined("--since=", "since", otherwise: "2.days"),
      ]
    case .journal:
      return [
        .words(["journalctl", "--no-pager", "--output=short-iso"]), .option("--unit", "unit"),
        .joined("--since=", "since", otherwise: "-15min"),
        .joined("--lines=", "lines", otherwise: "500"),
      ]
    case .serviceStatus:
      return [.words(["systemctl", "--no-pager", "--full", "status"]), .required("unit")]
    case .prometheus:
      return [
        .words(["promtool", "query", "instant"]), .required("server"), .required("query"),
      ]
    }
  }

  /// The words of the command, each with the value that it came from; `whole` stands for those of
  /// the template itself.
  func words(
    _ with: YamlMap?, whole: YamlValue
  ) throws(ConfigError) -> [(text: String, value: YamlValue)] {
    let names = parameters
    try with?.allow(names.required + names.optional)
    var words: [(text: String, value: YamlValue)] = []
    for part in parts {
      switch part {
      case .words(let texts): words += texts.map { (text: $0, value: whole) }
      case .required(let name):
        guard let value = with?.optional(name) else {
          throw whole.wrong("`\(rawValue)` needs `\(name)`", hint: "under `with:`")
        }
        words.append((text: try value.line(limit: Limits.textLength), value: value))
      case .option(let option, let name):
        guard let value = with?.optional(name) else { continue }
        words.append((text: option, value: whole))
        words.append((text: try value.line(), value: value))
      case .joined(let start, let name, let otherwise):
        let value = with?.optional(name)
        words.append((text: start + (try value?.line() ?? otherwise), value: value ?? whole))
      }
    }
    return words
  }
}
