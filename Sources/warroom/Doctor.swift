import WarRoomCanvas
import WarRoomClient
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

/// Looks at what the console depends on and says what to do about what is wrong.
struct Doctor {
  let home: HomeOptions

  func report() throws -> [Finding] {
    let folder = try home.folder()
    var findings: [Finding] = [versions(), locale(), terminal(), tmux(), host()]
    findings += folders(folder)
    let check = ConfigurationCheck(folder: ConfigurationFolder.path)
    findings += check.problems.map { Finding(good: false, name: "configuration", text: $0) }
    // Somebody signed for it, so it is no fault; but nobody shall overlook it.
    findings += check.loosenings.map { Finding(good: true, name: "LOOSENED", text: $0) }
    findings.append(
      Finding(good: true, name: "runbooks", text: "\(check.runbooks) read"))
    return findings
  }

  /// One line of the report.
  struct Finding {
    var good: Bool
    var name: String
    var text: String

    var line: String {
      let mark = good ? "ok  " : "!!  "
      return PrintableText(mark + name + "  " + text).string
    }
  }

  private func versions() -> Finding {
    Finding(
      good: true, name: "versions",
      text: "warroom \(Version.text), protocol \(ProtocolVersion.current), journal format 1")
  }

  private func locale() -> Finding {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    let value = names.compactMap { ThisProcess.variable($0) }.first { !$0.isEmpty } ?? "not set"
    let lower = value.lowercased()
    let good = lower.contains("utf-8") || lower.contains("utf8")
    return Finding(
      good: good, name: "locale",
      text: good ? value : "\(value): set LC_ALL=C.UTF-8, or the console draws with ASCII")
  }

  private func terminal() -> Finding {
    let type = ThisProcess.variable("TERM") ?? ""
    guard ThisProcess.isTerminal(0), ThisProcess.isTerminal(1) else {
      return Finding(good: true, name: "terminal", text: "none here: output is plain text")
    }
    let good = !type.isEmpty && type != "dumb"
    return Finding(
      good: good, name: "terminal",
      text: good ? type : "TERM is \(type.isEmpty ? "not set" : type): set TERM=xterm-256color")
  }

  private func tmux() -> Finding {
    guard ThisProcess.variable("TMUX") != nil else {
      return Finding(good: true, name: "tmux", text: "not inside tmux")
    }
    return Finding(
      good: true, name: "tmux",
      text: "inside tmux: `set -sg escape-time 10` makes Esc answer at once")
  }

  private func host() -> Finding {
    do {
      let requester = try home.requester(starting: false)
      guard case .status(let status) = try requester.manage(.status) else {
        return Finding(good: false, name: "host", text: "it gave no status")
      }
      let same = status.version == Version.text
      return Finding(
        good: same, name: "host",
        text: "version \(status.version), pid \(status.pid)"
          + (same ? "" : "; restart it with `warroom host stop` when nothing runs"))
    } catch ClientFailure.noHost {
      return Finding(good: true, name: "host", text: "not running; it starts when it is needed")
    } catch {
      return Finding(good: false, name: "host", text: "\(error)")
    }
  }

  private func folders(_ folder: HomeFolder) -> [Finding] {
    [
      check("home", folder.path, mustBePrivate: true),
      Finding(good: true, name: "socket", text: folder.socket),
      Finding(good: true, name: "log", text: folder.log),
      check("configuration", ConfigurationFolder.path, mustBePrivate: false),
    ]
  }

  private func check(_ name: String, _ path: String, mustBePrivate: Bool) -> Finding {
    guard let facts = try? Files.factsIfThere(path) else {
      return Finding(good: true, name: name, text: "\(path) (not there yet)")
    }
    let ours = facts.owner == ThisProcess.effectiveUser
    guard ours else {
      return Finding(good: false, name: name, text: "\(path) belongs to uid \(facts.owner)")
    }
    if mustBePrivate, !facts.isPrivate {
      return Finding(
        good: false, name: name, text: "\(path) can be reached by others: chmod 700 \(path)")
    }
    return Finding(good: true, name: name, text: path)
  }
}
