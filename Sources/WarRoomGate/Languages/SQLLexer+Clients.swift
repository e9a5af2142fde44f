extension SQLLexer {
  /// A backslash outside of quotes is a command for the client, where there are any.
  mutating func readBackslash() {
    switch dialect {
    case .postgres: readPsqlCommand()
    case .mysql: readMysqlCommand()
    case .sqlite, .clickhouse, .cql, .generic:
      doubt("holds a backslash outside of quotes", from: position + 1)
    }
  }

  /// `\name arguments`, up to the end of the line or the next backslash.
  private mutating func readPsqlCommand() {
    let next = bytes.byte(position + 1)
    if next == 0x5c {
      position += 2
      return
    }
    if next == 0x3b { return add(.end, position + 2) }
    var end = position + 1
    while end < bytes.count, bytes[end] > 0x20, bytes[end] != 0x5c { end += 1 }
    var stop = end
    while stop < bytes.count, bytes[stop] != 0x0a, bytes[stop] != 0x5c { stop += 1 }
    addCommand(end, stop)
    if Self.sends.contains(commands.last?.name ?? "") {
      add(.end, stop)
    } else {
      position = stop
    }
  }

  /// What ends a statement of psql in place of a semicolon.
  private static let sends: Set<String> = [
    "\\g", "\\gx", "\\gdesc", "\\gexec", "\\gset", "\\watch", "\\crosstabview",
  ]

  /// One letter behind a backslash, anywhere in a statement.
  private mutating func readMysqlCommand() {
    let end = min(position + 2, bytes.count)
    let letter = bytes.byte(position + 1)
    addCommand(end, end)
    if letter == 0x47 || letter == 0x67 { add(.end, end) } else { position = end }
  }

  mutating func readDotCommand() {
    guard !isPending, bytes.byte(position + 1).isLetter else {
      return doubt("a line begins with a dot", from: position + 1)
    }
    var end = position + 1
    while end < bytes.count, bytes[end] > 0x20 { end += 1 }
    var stop = end
    while stop < bytes.count, bytes[stop] != 0x0a { stop += 1 }
    addCommand(end, stop)
    position = stop
  }

  private mutating func addCommand(_ end: Int, _ stop: Int) {
    commands.append(
      SQLClientCommand(
        name: bytes.text(position..<end), start: position, end: end, arguments: end..<stop))
  }

  /// `::`, `:=`, or a variable of psql, which may hold anything.
  mutating func readColon() {
    let next = bytes.byte(position + 1)
    guard dialect == .postgres else { return addMark(0x3a) }
    if next == 0x3a || next == 0x3d { return add(.mark, position + 2, mark: 0x3a) }
    if next.isNamePart || next == 0x27 || next == 0x22 || next == 0x7b || next >= 0x80 {
      return doubt("a psql variable stands in it, which may hold anything", from: position + 1)
    }
    addMark(0x3a)
  }
}
