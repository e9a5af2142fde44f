package import WarRoomCore
package import WarRoomGate

/// Every runbook that could be read, and what it has for an alert.
package struct RunbookShelf: Equatable, Sendable {
  /// Sorted by name.
  package private(set) var runbooks: [Runbook]

  /// What a shelf has for some alerts.
  package struct Offer: Equatable, Sendable {
    /// Filled in; in the usual order of patterns; ids are unique.
    package var options: [MitigationOption]
    /// Options that could not be filled in, and why.
    package var problems: [ConfigError]
  }

  /// A runbook with the alert that it fits best.
  package struct Found: Equatable, Sendable {
    package var runbook: Runbook
    package var alert: Alert
    package var fit: RunbookFit
  }

  /// Reads each file; one that is broken is left out and reported, the others stand.
  package static func load(
    files: [(name: String, bytes: [UInt8])], gate: Gate
  ) -> (shelf: RunbookShelf, errors: [ConfigError], warnings: [ConfigError]) {
    var runbooks: [Runbook] = []
    var errors: [ConfigError] = []
    var warnings: [ConfigError] = []
    for file in files.sorted(by: { $0.name < $1.name }) {
      do throws(ConfigError) {
        let reading = Runbook.read(file.bytes, file: file.name, gate: gate)
        warnings += reading.warnings
        guard let runbook = reading.runbook else {
          if let error = reading.errors.first { throw error }
          continue
        }
        if let other = runbooks.first(where: { $0.name == runbook.name }) {
          throw ConfigError(
            file: file.name, line: 1, column: 1,
            problem: "the runbook `\(runbook.name)` stands in "
              + "\(Quotation.visible(other.file)) already")
        }
        guard runbooks.count < Limits.runbookCount else {
          throw ConfigError(
            file: file.name, line: 0, column: 0,
            problem: "more than \(Limits.runbookCount) runbooks")
        }
        runbooks.append(runbook)
      } catch {
        errors.append(error)
      }
    }
    return (RunbookShelf(runbooks: runbooks.sorted { $0.name < $1.name }), errors, warnings)
  }

  /// Every runbook that fits one of `alerts`, the best first; each with the alert that it fits
  /// best, where several fit alike with the first, the firing ones before the others.
  package func found(for alerts: [Alert]) -> [Found] {
    let ordered = alerts.filter(\.firing) + alerts.filter { !$0.firing }
    let found = runbooks.compactMap { runbook -> Found? in
      var best: Found?
      for alert in ordered {
        guard let fit = RunbookFit(runbook, alert), fit.points > best?.fit.points ?? 0,
          alert.firing || best?.alert.firing != true
        else { continue }
        best = Found(runbook: runbook, alert: alert, fit: fit)
      }
      return best
    }
    return found.sorted {
      ($1.fit.points, $0.runbook.name) < ($0.fit.points, $1.runbook.name)
    }
  }

  /// The options of every runbook that applies to one of `alerts`, filled in from that alert.
  package func offer(for alerts: [Alert], gate: Gate) -> Offer {
    RunbookShelf.offer(of: found(for: alerts), gate: gate)
  }

  /// The options of runbooks that were found.
  package static func offer(of found: [Found], gate: Gate) -> Offer {
    var offer = Offer(options: [], problems: [])
    for (runbook, alert) in found.map({ ($0.runbook, $0.alert) }) {
      for (option, place) in zip(runbook.options, runbook.places) {
        do throws(Template.Problem) {
          var filled = try RunbookShelf.filled(option, from: alert, gate)
          if offer.options.contains(where: { $0.id == filled.id }) {
            filled.id = runbook.name + "-" + filled.id
          }
          guard !offer.options.contains(where: { $0.id == filled.id }) else {
            throw Template.Problem(text: "another runbook has it too")
          }
          offer.options.append(filled)
        } catch {
          offer.problems.append(
            place.error("the option `\(option.id)` is not offered: \(error.text)"))
        }
      }
    }
    offer.options = offer.options.enumerated().sorted {
      ($0.element.pattern.rank, $0.offset) < ($1.element.pattern.rank, $1.offset)
    }.map(\.element)
    return offer
  }

  /// The option with its places filled from an alert's labels, each staying one argument; the
  /// sentence why it cannot be, where it cannot.
  package static func fill(
    _ option: MitigationOption, from alert: Alert, gate: Gate
  ) -> (option: MitigationOption?, problem: String) {
    do throws(Template.Problem) { return (try filled(option, from: alert, gate), "") } catch {
      return (nil, error.text)
    }
  }

  /// The signals of every runbook that applies to one of `alerts`; of two with one id the first.
  package func signals(for alerts: [Alert]) -> [SignalSpec] {
    let ordered = alerts.filter(\.firing) + alerts.filter { !$0.firing }
    var signals: [SignalSpec] = []
    for runbook in runbooks {
      guard let alert = ordered.first(where: { runbook.applies(to: $0) }) else { continue }
      for var signal in runbook.signals where !signals.contains(where: { $0.id == signal.id }) {
        if case .alert(_, let value) = signal.source {
          signal.source = .alert(fingerprint: alert.fingerprint, value: value)
        }
        signals.append(signal)
      }
    }
    return signals
  }

  private static func filled(
    _ option: MitigationOption, from alert: Alert, _ gate: Gate
  ) throws(Template.Problem) -> MitigationOption {
    var filled = option
    if let target = option.target { filled.target = try Template(target).filled(from: alert) }
    if let command = option.command {
      filled.command = try CommandTemplate.filled(command, from: alert)
    }
    if case .command(let words) = option.undo {
      filled.undo = .command(try CommandTemplate.filled(words, from: alert))
    }
    filled.evidence = []
    for collector in option.evidence {
      filled.evidence.append(try self.filled(collector, from: alert, gate))
    }
    if let check = option.check {
      filled.check?.collector = try self.filled(check.collector, from: alert, gate)
    }
    return filled
  }

  private static func filled(
    _ collector: Collector, from alert: Alert, _ gate: Gate
  ) throws(Template.Problem) -> Collector {
    let command = try CommandTemplate.filled(collector.command, from: alert)
    let judgment = gate.judge(command)
    guard judgment.commandClass == .readOnly else {
      throw Template.Problem(text: judgment.reasons.first?.text ?? "its evidence is not only read")
    }
    return Collector(name: collector.name, command: command)
  }
}
