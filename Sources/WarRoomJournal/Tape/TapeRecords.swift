import WarRoomCore

/// Records that were decoded, the oldest forgotten first.
struct TapeRecords {
  private var records: [Int: (record: Record, bytes: Int)] = [:]
  private var order: [Int] = []
  private var oldest = 0
  private var bytes = 0

  subscript(place: Int) -> Record? { records[place]?.record }

  mutating func hold(_ record: Record, at place: Int, bytes count: Int) {
    records[place] = (record, count)
    order.append(place)
    bytes += count
    while records.count > Limits.tapeRecords || bytes > Limits.tapeRecordBytes {
      bytes -= records.removeValue(forKey: order[oldest])?.bytes ?? 0
      oldest += 1
    }
    guard oldest > Limits.tapeRecords else { return }
    order.removeFirst(oldest)
    oldest = 0
  }

  mutating func forget() { self = TapeRecords() }
}
