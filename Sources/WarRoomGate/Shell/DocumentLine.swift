/// A line of a here-document, its newline included.
struct DocumentLine {
  var start: Int
  var end: Int
  /// It goes on over lines that end in `\`.
  var isBroken = false

  /// True when it is the word that ends the document.
  func matches(_ word: [UInt8], in bytes: [UInt8]) -> Bool {
    var last = end
    if last > start, bytes[last - 1] == Byte.newline { last -= 1 }
    guard isBroken else { return bytes[start..<last].elementsEqual(word) }
    var joined: [UInt8] = []
    var index = start
    while index < last {
      if bytes[index] == Byte.backslash, bytes[index + 1] == Byte.newline {
        index += 2
      } else {
        joined.append(bytes[index])
        index += 1
      }
    }
    return joined == word
  }
}
