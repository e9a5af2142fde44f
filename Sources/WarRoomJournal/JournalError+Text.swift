import WarRoomSystem
import WarRoomWire

extension JournalError {
  /// One sentence: what happened, where, and what to do where something can be done.
  package var text: String {
    switch self {
    case .missing(let path): "there is no journal in \(path)"
    case .exists(let path): "there is a journal in \(path) already"
    case .held(let path): "another process has \(path)"
    case .exposed(let path, let danger): "\(path) is not safe: \(danger.text)"
    case .sharedFileSystem(let path, let kind):
      "\(path) is on \(kind), which other machines share: use a local disk"
    case .damaged(let damage): damage.text
    case .newer(let file, let line, let version):
      "\(file):\(line) was written by a newer warroom (format \(version)): use that version"
    case .full(let error): "no room on the disk (\(error.text)): nothing was recorded, free some"
    case .unwritable(let error): "a record cannot be written: \(error.text)"
    case .batchFull: "too much for one write"
    case .stale: "another write came first"
    case .poisoned(let poison): poison.text
    case .system(let error): error.text
    }
  }
}

extension JournalError.Poison {
  /// Why nothing can be written any more.
  package var text: String {
    switch self {
    case .failed(let error): "a write or sync failed (\(error.text))"
    case .changed(let path, let known, let found):
      "somebody else changed \(path): \(known) bytes were known, \(found) are there"
    }
  }
}

extension JournalPlace.Danger {
  var text: String {
    switch self {
    case .notRegularFile: "it is not a regular file"
    case .notFolder: "it is not a folder"
    case .owner(let uid): "it belongs to uid \(uid)"
    case .permissions(let bits): "others may reach it (mode \(String(bits, radix: 8)))"
    case .links(let count): "it has \(count) names"
    }
  }
}

extension JournalDamage {
  /// `000001.jsonl:17: …`
  package var text: String {
    let place = line > 0 ? "\(file):\(line)" : file
    return "\(place): \(reason.text)"
  }
}

extension JournalDamage.Reason {
  var text: String {
    switch self {
    case .line(let error): "the line is not what was written (\(error.text))"
    case .chain(let expected, let found):
      "record \(expected) is expected here, but this is record \(found) or another history"
    case .batch(let batch): "it claims to belong to write \(batch), which cannot be"
    case .content(let error): "the line is whole, but cannot be read (\(error.text))"
    case .segmentMissing(let number): "segment \(number) is missing"
    case .segmentLink: "it does not continue the segment before it"
    case .packed(let tool): "the packed file is damaged here, \(tool) could not read on"
    case .tooLarge: "it is larger than any that was ever written"
    }
  }
}
