import WarRoomGate
import Yams

/// Bytes of a file to a value with its places. Anchors with aliases are refused, so that no small
/// file stands for a large one.
enum YamlReader {
  /// The map that the file consists of; `emptyIsMap` takes a file of comments for an empty one.
  static func map(
    _ bytes: [UInt8], file: String, emptyIsMap: Bool = false
  ) throws(ConfigError) -> YamlMap {
    let start = YamlPlace(file: file, line: 1, column: 1)
    guard bytes.count <= Limits.fileBytes else {
      throw start.error("the file has \(bytes.count) bytes; at most \(Limits.fileBytes) are read")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw start.error("the file is not UTF-8 text")
    }
    if let alias = alias(in: text, file: file) { throw alias }
    guard let node = try compose(text, start: start) else {
      if emptyIsMap { return YamlMap(name: .file, place: start, entries: []) }
      throw start.error("the file is empty")
    }
    try checkDepth(of: node, file: file)
    return try YamlValue(node: node, name: .file, within: start).map()
  }

  private static func compose(_ text: String, start: YamlPlace) throws(ConfigError) -> Node? {
    do {
      return try Yams.compose(yaml: text, .basic, .default, .utf8)
    } catch let error as YamlError {
      throw word(error, start: start)
    } catch {
      throw start.error("the file cannot be read as YAML")
    }
  }

  /// The error of a part of a file, `after` that many lines of it.
  static func word(_ error: YamlError, file: String, after: Int) -> ConfigError {
    let start = YamlPlace(file: file, line: after + 1, column: 1)
    var told = word(error, start: start)
    if case .scanner = error { told.line += after }
    if case .parser = error { told.line += after }
    if case .composer = error { told.line += after }
    if case .duplicatedKeysInMapping = error { told.line += after }
    return told
  }

  private static func word(_ error: YamlError, start: YamlPlace) -> ConfigError {
    func at(_ mark: Mark, _ problem: String) -> ConfigError {
      YamlPlace(file: start.file, line: mark.line, column: mark.column).error(problem)
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return at(mark, "this is not YAML: " + Quotation.visible(problem))
    case .reader(let problem, _, _, _):
      return start.error("this is not YAML: " + Quotation.visible(problem))
    case .duplicatedKeysInMapping(let keys, let context):
      return at(context.mark, "the key \(Quotation.of(keys.first ?? "")) stands here twice")
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      return start.error("the file cannot be read as YAML")
    }
  }

  /// An alias needs `*name` and, before it, `&name`: text without both cannot hold one.
  private static func alias(in text: String, file: String) -> ConfigError? {
    var anchors: Set<[UInt8]> = []
    var line = 1
    var column = 1
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == 0x26 || byte == 0x2a {
        let name = Array(rest.prefix { isNameByte($0) })
        if byte == 0x26 { anchors.insert(name) }
        if byte == 0x2a, !name.isEmpty, anchors.contains(name) {
          return ConfigError(
            file: file, line: line, column: column, problem: "aliases are not read",
            hint: "write the value out, or put it in quotes if it is text")
        }
      }
      if byte == 0x0a {
        line += 1
        column = 1
      } else if byte & 0xc0 != 0x80 {
        column += 1
      }
    }
    return nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
      || byte == 0x5f || byte == 0x2d
  }

  /// Walks without recursion: the depth is what is in doubt.
  private static func checkDepth(of root: Node, file: String) throws(ConfigError) {
    var waiting = [(root, 1)]
    while let (node, depth) = waiting.popLast() {
      let place = YamlPlace(
        file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
      guard depth <= Limits.depth else {
        throw place.error("more than \(Limits.depth) lists and maps within each other")
      }
      let known: [Tag.Name] = [.str, .map, .seq, .implicit]
      guard known.contains(where: { $0.rawValue == node.tag.rawValue }) else {
        throw place.error("tags such as \(Quotation.of(node.tag.rawValue)) are not read")
      }
      switch node {
      case .scalar, .alias: continue
      case .sequence(let list): waiting += list.map { ($0, depth + 1) }
      case .mapping(let map):
        for (key, value) in map { waiting += [(key, depth + 1), (value, depth + 1)] }
      }
    }
  }
}
