import WarRoomCore

/// A value as bytes, so that different values never have the same bytes: every text, list and
/// field carries its length in eight bytes, big end first.
struct CanonicalValue: Equatable {
  private(set) var bytes: [UInt8] = []

  init() {}

  init(text: String) {
    add(text: text)
  }

  init(number: UInt64) {
    add(number: number)
  }

  /// The UTF-8 of `text` behind its length.
  mutating func add(text: String) {
    add(number: UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// Eight bytes, big end first.
  mutating func add(number: UInt64) {
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
    }
  }

  /// Eight bytes, two's complement.
  mutating func add(signed: Int64) {
    add(number: UInt64(bitPattern: signed))
  }

  /// Another value behind its length.
  mutating func add(_ value: CanonicalValue) {
    add(number: UInt64(value.bytes.count))
    bytes.append(contentsOf: value.bytes)
  }

  /// A list behind its count, each element behind its length.
  init(list: [CanonicalValue]) {
    add(number: UInt64(list.count))
    for element in list { add(element) }
  }
}

extension CanonicalValue {
  init(texts: [String]) {
    self.init(list: texts.map { CanonicalValue(text: $0) })
  }

  init(file: FileFact) {
    self.init(text: file.path)
    add(number: file.device)
    add(number: file.inode)
    add(signed: file.size)
    add(text: file.sha256)
  }

  init(tree: TreeFact) {
    self.init(folder: tree.folder)
    add(number: tree.sha256 == nil ? 0 : 1)
    add(text: tree.sha256 ?? "")
  }

  init(folder: FolderFact) {
    self.init(text: folder.path)
    add(number: folder.device)
    add(number: folder.inode)
  }
}

extension CanonicalValue {
  init(executor: Executor) {
    guard let caller = executor.caller else {
      self.init(text: "host")
      return
    }
    self.init(text: "caller")
    add(
      CanonicalValue(texts: [
        caller.kind.rawValue, caller.executable, caller.executableDigest,
        caller.environmentDigest, caller.searchPath, caller.standardInput, caller.mountNamespace,
      ]))
    add(CanonicalValue(texts: caller.doubts))
  }
}
