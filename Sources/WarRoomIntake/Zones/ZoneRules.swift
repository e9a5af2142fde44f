package import WarRoomCore

/// The offsets of one zone over time, as the zone database states them (RFC 9636).
package struct ZoneRules: Equatable, Sendable {
  /// From `since` on, in seconds since 1970, clocks show `east` seconds more than UTC.
  struct Change: Equatable, Sendable {
    var since: Int64
    var east: Int64
  }

  /// Before the first change.
  private let earliest: Int64
  private let changes: [Change]
  /// After the last change, for ever.
  private let later: YearlyRule?

  /// Reads a file of the zone database; nil for anything else. The 64-bit part is needed, which
  /// every such file of the last twenty years has.
  package init?(_ bytes: [UInt8]) {
    var reader = ZoneReader(bytes)
    guard bytes.count <= Limits.zoneBytes, let first = reader.header(), first.version >= 0x32,
      reader.skip(first.length(wide: false)), let header = reader.header(), header.types > 0
    else { return nil }
    var times: [Int64] = []
    for _ in 0..<header.times {
      guard let time = reader.number(8) else { return nil }
      times.append(time)
    }
    var indices: [Int] = []
    for _ in 0..<header.times {
      guard let index = reader.byte(), index < header.types else { return nil }
      indices.append(index)
    }
    var offsets: [Int64] = []
    for _ in 0..<header.types {
      guard let east = reader.number(4), east.magnitude <= 100_000, reader.skip(2) else {
        return nil
      }
      offsets.append(east)
    }
    guard reader.skip(header.rest) else { return nil }
    earliest = offsets[0]
    changes = zip(times, indices).map { Change(since: $0, east: offsets[$1]) }
    later = reader.footer().flatMap { YearlyRule($0) }
  }

  /// Seconds east of UTC at `moment`.
  package func secondsEast(at moment: Timestamp) -> Int64 {
    let (whole, rest) = moment.microseconds.quotientAndRemainder(dividingBy: 1_000_000)
    let second = rest < 0 ? whole - 1 : whole
    guard let last = changes.last else { return later?.secondsEast(at: second) ?? earliest }
    if second >= last.since { return later?.secondsEast(at: second) ?? last.east }
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].since <= second { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? earliest : changes[low - 1].east
  }

  /// Seconds east of UTC when clocks show `local`, a time as if it were UTC. An hour that is shown
  /// twice is taken as the first; one that is left out as if clocks had not been moved yet.
  package func secondsEast(ofLocal local: Timestamp) -> Int64 {
    let before = secondsEast(at: local.advanced(bySeconds: -86_400))
    let after = secondsEast(at: local.advanced(bySeconds: 86_400))
    for east in [before, after]
    where secondsEast(at: local.advanced(bySeconds: -east)) == east {
      return east
    }
    return before
  }
}

/// The bytes of a zone file, in order.
private struct ZoneReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// The counts of one part.
  struct Header {
    var version: UInt8
    var isUTC = 0
    var isStandard = 0
    var leaps = 0
    var times = 0
    var types = 0
    var letters = 0

    func length(wide: Bool) -> Int {
      times * (wide ? 9 : 5) + types * 6 + letters + leaps * (wide ? 12 : 8) + isStandard + isUTC
    }

    /// What follows the types.
    var rest: Int { letters + leaps * 12 + isStandard + isUTC }
  }

  mutating func header() -> Header? {
    guard rest.starts(with: "TZif".utf8), skip(4), let version = rest.popFirst(), skip(15),
      let isUTC = count(), let isStandard = count(), let leaps = count(), let times = count(),
      let types = count(), let letters = count()
    else { return nil }
    return Header(
      version: version, isUTC: isUTC, isStandard: isStandard, leaps: leaps, times: times,
      types: types, letters: letters)
  }

  mutating func skip(_ count: Int) -> Bool {
    guard count <= rest.count else { return false }
    rest.removeFirst(count)
    return true
  }

  mutating func byte() -> Int? { rest.popFirst().map(Int.init) }

  private mutating func count() -> Int? {
    guard let value = number(4), (0...Int64(Limits.zoneBytes)).contains(value) else { return nil }
    return Int(value)
  }

  /// A big-endian number of so many bytes with a sign.
  mutating func number(_ width: Int) -> Int64? {
    guard rest.count >= width else { return nil }
    var value: Int64 = rest.first.map { $0 >= 0x80 ? -1 : 0 } ?? 0
    for byte in rest.prefix(width) { value = value << 8 | Int64(byte) }
    rest.removeFirst(width)
    return value
  }

  /// The rule for the time after the last change, between two line feeds.
  func footer() -> String? {
    guard rest.first == 0x0a, rest.last == 0x0a, rest.count > 2 else { return nil }
    return String(decoding: rest.dropFirst().dropLast(), as: UTF8.self)
  }
}
