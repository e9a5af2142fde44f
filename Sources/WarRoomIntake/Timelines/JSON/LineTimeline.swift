import WarRoomCore

/// Reads formats of one JSON value a line from a stream: memory holds one line and the entries,
/// whatever the size of the file.
package struct LineTimeline {
  private var splitter = LineSplitter()
  private var lines: Lines
  private var isAtStart = true

  private enum Lines {
    case log(LogLines)
    case cast(CastLines)
  }

  /// `fields` maps members to what they mean; nil: journald's own, or what the first line shows.
  package init(format: TimelineFormat, fields: LineFields?, hints: TimelineHints) {
    lines =
      format == .asciicast
      ? .cast(CastLines(hints: hints))
      : .log(LogLines(format: format, fields: fields, hints: hints))
  }

  /// Takes the next piece of the file.
  package mutating func feed(_ chunk: [UInt8]) {
    var chunk = chunk
    if isAtStart, chunk.starts(with: TextShape.mark) { chunk.removeFirst(TextShape.mark.count) }
    isAtStart = false
    switch lines {
    case .log(var log):
      // Taken out meanwhile, so that its lists are not copied.
      lines = .cast(CastLines(hints: .none))
      splitter.feed(chunk) { log.take($0, $1) }
      lines = .log(log)
    case .cast(var cast):
      splitter.feed(chunk) { cast.take($0, $1) }
      lines = .cast(cast)
    }
  }

  /// True when more than is taken has come; the rest need not be read.
  package var isFull: Bool {
    if case .log(let log) = lines { log.failure != nil } else { false }
  }

  /// What was read, once the file has ended.
  package mutating func finish() throws(TimelineError) -> TimelineReading {
    switch lines {
    case .log(var log):
      splitter.finish { log.take($0, $1) }
      return try log.reading()
    case .cast(var cast):
      splitter.finish { cast.take($0, $1) }
      return try cast.reading()
    }
  }
}

extension TimelineHints {
  fileprivate static let none = TimelineHints(
    date: nil, zoneSeconds: nil, zoneName: "", title: "", now: Timestamp(microseconds: 0))
}
