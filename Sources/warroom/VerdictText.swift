import WarRoomJournal
import WarRoomWire

/// A verdict on a journal in one sentence.
enum VerdictText {
  static func sentence(_ verdict: JournalVerifier.Verdict) -> String {
    switch verdict {
    case .intact(let head) where head.sequence == 0, .torn(let head, _, _) where head.sequence == 0:
      "this is no journal: it does not begin with a record"
    case .intact(let head): "whole: \(head.sequence) records, head \(head.hash.hex)"
    case .torn(let head, let bytes, let file):
      "whole up to record \(head.sequence), head \(head.hash.hex); the last write to \(file) was "
        + "cut short: \(bytes) bytes will be set aside when it is next opened"
    case .damaged(let head, let damage):
      "DAMAGED after record \(head.sequence): \(damage.text)"
    case .newer(let head, let file, let line, let version):
      "whole up to record \(head.sequence); \(file):\(line) is of a newer warroom, format "
        + "\(version)"
    case .behind(let head, let seen):
      "ROLLED BACK: it ends at record \(head.sequence), but record \(seen.sequence) was seen"
    case .fork(let at, _):
      "ANOTHER HISTORY: record \(at.sequence) is not the one that was seen"
    }
  }

  static func isWhole(_ verdict: JournalVerifier.Verdict) -> Bool {
    switch verdict {
    case .intact(let head), .torn(let head, _, _): head.sequence > 0
    case .damaged, .newer, .behind, .fork: false
    }
  }
}
