import WarRoomCanvas
import WarRoomCore
package import WarRoomScreen

/// A replay played from its start to its end, frame by frame, as an asciicast: the real screen at
/// a fixed size in the built-in theme, quiet stretches shortened, chapters as markers.
package struct ReplayCast {
  private var replay: ReplayModel
  private var writer: AsciicastWriter
  private var frame: Frame
  private var milliseconds: Int64 = 0
  /// The record up to which chapters were marked.
  private var marked = -1
  private var markers = 0

  /// Milliseconds between two frames.
  private static let step: Int64 = 100

  /// `replay` at its start; its speed counts. `rows` and `columns` as in a terminal.
  package init(_ replay: ReplayModel, rows: Int, columns: Int) {
    self.replay = replay
    frame = Frame(rows: rows, columns: columns)
    writer = AsciicastWriter(rows: frame.rows, columns: frame.columns)
    _ = self.replay.update(.resized(rows: frame.rows, columns: frame.columns))
  }

  /// Hands over the lines of the file in order, some at a time; stops when `each` says false.
  package consuming func write(each: ([UInt8]) -> Bool) {
    let title = replay.room.incident?.title ?? "incident"
    let started = replay.start.microseconds / 1_000_000
    guard each(writer.header(title: title, started: started)), each(draw()) else { return }
    replay.playPause()
    replay.advance(to: 0)
    var frames = 0
    while replay.isPlaying {
      // What would be too long to watch goes on as fast as it can be shown.
      if frames == Limits.castFrames { replay.play(at: .unbounded) }
      frames += 1
      milliseconds += ReplayCast.step
      replay.advance(to: milliseconds * 1_000_000)
      guard each(mark() + draw()) else { return }
    }
  }

  private mutating func draw() -> [UInt8] {
    replay.render(into: &frame, look: Look())
    return writer.frame(frame, milliseconds: milliseconds)
  }

  /// Markers of the chapters that were reached since the last frame.
  private mutating func mark() -> [UInt8] {
    var bytes: [UInt8] = []
    while markers < Limits.castMarkers, let chapter = replay.chapter(after: marked),
      chapter.place <= replay.place
    {
      bytes += writer.marker(
        "\(chapter.at.clock) \(chapter.title)", milliseconds: milliseconds)
      marked = chapter.place
      markers += 1
    }
    return bytes
  }
}
