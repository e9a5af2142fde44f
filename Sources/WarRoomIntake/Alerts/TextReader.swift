import WarRoomJSON

/// Reads what is no JSON: forms, lists of names and values, tags, plain words.
enum TextReader {
  /// Names and values in `text`, as an object; nil when it is plain words.
  static func object(_ text: String) -> JSON? {
    let bounded = String(text.prefix(Limits.textCharacters))
    return form(bounded) ?? tags(bounded) ?? lines(bounded) ?? words(bounded)
  }

  /// The first line that says something.
  static func firstLine(_ text: String) -> String? {
    text.prefix(Limits.textCharacters).split(whereSeparator: \.isNewline).lazy
      .map { BoundedText.trimmed($0) }.first { !$0.isEmpty }
  }

  /// `status=down&host=web1`; a member `payload` may hold JSON.
  private static func form(_ text: String) -> JSON? {
    let line = BoundedText.trimmed(text)
    guard line.contains("="), !line.contains(where: \.isWhitespace), !line.hasPrefix("<") else {
      return nil
    }
    let pieces = line.split(separator: "&").prefix(Limits.members)
    var members: [JSON.Member] = []
    for piece in pieces {
      guard let equals = piece.firstIndex(of: "=") else { return nil }
      let value = decoded(piece[piece.index(after: equals)...])
      add(decoded(piece[..<equals]), value, &members)
    }
    return members.isEmpty ? nil : .object(members)
  }

  /// A plus is a blank, a percent sign begins a byte.
  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    let source = Array(text.utf8)
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte == 0x25, index + 2 < source.count,
        let value = UInt8(String(decoding: source[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        index += 3
      } else {
        bytes.append(byte == 0x2b ? 0x20 : byte)
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `<title>Disk full</title>`: the innermost tags. Nothing is resolved and nothing included.
  private static func tags(_ text: String) -> JSON? {
    guard BoundedText.trimmed(text.prefix(64)).hasPrefix("<") else { return nil }
    var members: [JSON.Member] = []
    var open: Substring = ""
    for piece in text.split(separator: "<").prefix(Limits.members) {
      guard let close = piece.firstIndex(of: ">") else { continue }
      let tag = piece[..<close]
      if tag.first != "/", tag.first != "!", tag.first != "?" {
        open = piece
      } else if tag.first == "/", !open.isEmpty, let end = open.firstIndex(of: ">") {
        let name = open[..<end].prefix { !$0.isWhitespace }
        if name == tag.dropFirst() {
          add(String(name), unescaped(open[open.index(after: end)...]), &members)
        }
        open = ""
      }
    }
    return members.isEmpty ? nil : .object(members)
  }

  private static func unescaped(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    let marks = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    return marks.reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
  }

  /// `Host: web1` or `NAGIOS_HOSTNAME=web1`, line by line; most lines have to be so.
  private static func lines(_ text: String) -> JSON? {
    let lines = text.split(whereSeparator: \.isNewline).prefix(Limits.members)
    guard lines.count > 1 else { return nil }
    var members: [JSON.Member] = []
    var prose: [String] = []
    for line in lines {
      let mark = line.firstIndex { $0 == "=" || $0 == ":" } ?? line.endIndex
      let name = BoundedText.trimmed(line[..<mark])
      let isName = name.split(separator: " ").count <= 3 && name.utf8.count <= 40
      guard mark < line.endIndex, isName, !name.isEmpty, !line[mark...].hasPrefix("://") else {
        prose.append(BoundedText.trimmed(line))
        continue
      }
      add(name, BoundedText.trimmed(line[line.index(after: mark)...]), &members)
    }
    let pairs = members.count
    // What is no pair is what somebody wrote: it stays with the rest.
    if !prose.isEmpty { add("details", prose.joined(separator: "\n"), &members) }
    return pairs * 2 > lines.count && pairs > 1 ? .object(members) : nil
  }

  /// `level=error msg="disk full" host=web1`, on one line.
  private static func words(_ text: String) -> JSON? {
    var members: [JSON.Member] = []
    var rest = Substring(firstLine(text) ?? "")
    while let equals = rest.firstIndex(of: "="), members.count < Limits.members {
      let name = rest[..<equals].split(separator: " ").last.map(String.init) ?? ""
      rest = rest[rest.index(after: equals)...]
      let value: Substring
      if rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") {
        value = rest[rest.index(after: rest.startIndex)..<end]
        rest = rest[rest.index(after: end)...]
      } else {
        value = rest.prefix { $0 != " " }
        rest = rest.dropFirst(value.count)
      }
      if !name.isEmpty { add(name, String(value), &members) }
    }
    return members.count > 1 ? .object(members) : nil
  }

  /// The first of several with one name counts.
  private static func add(_ name: String, _ value: String, _ members: inout [JSON.Member]) {
    guard members.count < Limits.members, !members.contains(where: { $0.name == name }) else {
      return
    }
    members.append(JSON.Member(name: name, value: .string(value)))
  }
}
