import WarRoomGate

/// By which name errors call a value. Put into words only when an error needs it: a file has
/// thousands of values and hardly ever an error.
indirect enum YamlName {
  case file
  case key(String)
  case entry(Int, of: YamlName)

  var text: String {
    switch self {
    case .file: "the file"
    case .key(let key): Quotation.of(key)
    case .entry(let number, let list): "entry \(number) of \(list.text)"
    }
  }
}
