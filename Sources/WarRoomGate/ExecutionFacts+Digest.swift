import Crypto
import WarRoomCore

extension ExecutionFacts {
  /// Version of the canonical form; an approval of one version never fits another.
  package static let formatVersion: UInt64 = 3

  /// The one byte string that stands for this value: equal exactly when every field is equal.
  package func canonicalBytes() -> [UInt8] {
    var all = CanonicalValue(text: "warroom-execution")
    all.add(number: ExecutionFacts.formatVersion)
    for field in fields() {
      all.add(text: field.tag)
      all.add(field.value)
    }
    return all.bytes
  }

  /// SHA-256 of the canonical bytes, lower-case hex.
  package var digest: String { Hex.sha256(of: canonicalBytes()) }

  /// What is different now, one sentence each; empty exactly when the digests are equal.
  /// `earlier` is what was approved.
  package func difference(from earlier: ExecutionFacts) -> [String] {
    var sentences: [String] = []
    for (now, then) in zip(fields(), earlier.fields()) where now.value != then.value {
      sentences.append(then.changed)
    }
    return sentences
  }

  /// One part of the canonical form.
  struct Field {
    /// Names the part in the bytes.
    let tag: String
    let value: CanonicalValue
    /// Said when the part is not what was approved.
    let changed: String
  }

  /// Every part, always in this order and number.
  func fields() -> [Field] {
    requestFields() + payloadFields() + placeFields() + verdictFields()
  }

  private func requestFields() -> [Field] {
    var deadline = CanonicalValue(text: request.deadline.boot)
    deadline.add(signed: request.deadline.wall.microseconds)
    deadline.add(signed: request.deadline.boottime)
    var run = CanonicalValue()
    run.add(signed: Int64(request.run.number))
    return [
      Field(
        tag: "incident", value: CanonicalValue(text: request.incident.text),
        changed: "it was asked for in the incident \(request.incident)"),
      Field(tag: "run", value: run, changed: "it was asked for as run \(request.run)"),
      Field(
        tag: "proposer", value: CanonicalValue(number: UInt64(request.proposerUID)),
        changed: "it was proposed by the user id \(request.proposerUID)"),
      Field(
        tag: "nonce", value: CanonicalValue(text: request.nonce),
        changed: "the request is another one"),
      Field(tag: "deadline", value: deadline, changed: "the deadline has changed"),
      Field(
        tag: "target", value: CanonicalValue(text: request.target),
        changed: "the target was \(Quotation.of(request.target))"),
    ]
  }

  private func payloadFields() -> [Field] {
    // Sorted by bytes: text that merely looks equal must not change places.
    let pairs = payload.environment.map { variable in
      CanonicalValue(texts: [variable.name, variable.value])
    }
    let environment = pairs.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    let names = payload.operands.map { Quotation.of($0.path) }.joined(separator: ", ")
    let folders = payload.trees.map { Quotation.of($0.folder.path) }.joined(separator: ", ")
    var limit = CanonicalValue()
    limit.add(signed: payload.timeLimitSeconds)
    return [
      Field(
        tag: "words", value: CanonicalValue(texts: payload.words),
        changed: "the words of the command have changed"),
      Field(
        tag: "executable", value: CanonicalValue(file: payload.executable),
        changed: "the executable \(Quotation.of(payload.executable.path)) has changed"),
      Field(
        tag: "directory", value: CanonicalValue(folder: payload.directory),
        changed: "the folder \(Quotation.of(payload.directory.path)) is another one"),
      Field(
        tag: "environment", value: CanonicalValue(list: environment),
        changed: "the environment has changed"),
      Field(
        tag: "stdin", value: CanonicalValue(text: payload.standardInput),
        changed: "standard input was \(Quotation.of(payload.standardInput))"),
      Field(
        tag: "operands",
        value: CanonicalValue(list: payload.operands.map { CanonicalValue(file: $0) }),
        changed: payload.operands.isEmpty
          ? "a file that it loads was not there"
          : "a file that it loads has changed, one of \(names)"),
      Field(
        tag: "trees", value: CanonicalValue(list: payload.trees.map { CanonicalValue(tree: $0) }),
        changed: payload.trees.isEmpty
          ? "a folder that it loads was not there"
          : "a folder that it loads has changed, one of \(folders)"),
      Field(tag: "time-limit", value: limit, changed: "the time limit has changed"),
    ]
  }

  private func placeFields() -> [Field] {
    [
      Field(
        tag: "uid", value: CanonicalValue(number: UInt64(place.uid)),
        changed: "it was to run as the user id \(place.uid)"),
      Field(
        tag: "gid", value: CanonicalValue(number: UInt64(place.gid)),
        changed: "it was to run as the group id \(place.gid)"),
      Field(
        tag: "host", value: CanonicalValue(text: place.host),
        changed: "it was to run on \(Quotation.of(place.host))"),
      Field(
        tag: "boot", value: CanonicalValue(text: place.boot),
        changed: "the machine was started anew"),
      Field(
        tag: "executor", value: CanonicalValue(executor: place.executor),
        changed: place.executor == .host
          ? "the host was to execute it" : "the process that was to execute it is another one"),
    ]
  }

  /// SHA-256 over an environment, `NAME=value` each, in any order; lower-case hex.
  package static func environmentDigest(of entries: [String]) -> String {
    let values = entries.map { CanonicalValue(text: $0) }
      .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    return Hex.sha256(of: CanonicalValue(list: values).bytes)
  }

  private func verdictFields() -> [Field] {
    var judgment = CanonicalValue(text: verdict.judgment.commandClass.rawValue)
    judgment.add(signed: Int64(verdict.judgment.tier))
    let said = [verdict.judgment.reasons.map(\.text), verdict.judgment.targets.map(\.name)]
    for texts in said {
      judgment.add(text: Hex.sha256(of: CanonicalValue(texts: texts).bytes))
    }
    let waiver = basis.evidenceWaiver.map { [$0] } ?? []
    return [
      Field(tag: "judgment", value: judgment, changed: "the gate judged it differently"),
      Field(
        tag: "rules", value: CanonicalValue(text: verdict.rulesDigest),
        changed: "the rules of the gate have changed"),
      Field(
        tag: "evidence", value: CanonicalValue(texts: basis.evidenceDigests),
        changed: "the evidence has changed"),
      Field(
        tag: "waiver", value: CanonicalValue(texts: waiver),
        changed: "the reason for going without evidence has changed"),
    ]
  }
}

extension Gate {
  /// SHA-256 that names a set of rule files, lower-case hex: each by its length and its bytes.
  package static func rulesDigest(of files: [[UInt8]]) -> String {
    var bytes: [UInt8] = []
    for file in files { bytes += Array("\(file.count):".utf8) + file }
    return Hex.sha256(of: bytes)
  }
}

/// Digests as people and files have them.
enum Hex {
  static func sha256(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in SHA256.hash(data: bytes) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
