import WarRoomCore
import WarRoomJSON

extension JSONWriter {
  mutating func member(_ name: String, _ text: String?) {
    self.name(name)
    if let text { string(text) } else { null() }
  }

  mutating func member(_ name: String, _ number: Int) {
    self.name(name)
    integer(Int64(number))
  }

  mutating func member(_ name: String, _ truth: Bool) {
    self.name(name)
    bool(truth)
  }

  mutating func member(_ name: String, _ moment: Timestamp?) {
    member(name, moment?.rfc3339)
  }

  mutating func member(_ name: String, _ texts: [String]) {
    array(name, texts) { writer, text in writer.string(text) }
  }

  /// An array of whatever `write` makes of each item.
  mutating func array<Item>(
    _ name: String, _ items: some Sequence<Item>, _ write: (inout JSONWriter, Item) -> Void
  ) {
    self.name(name)
    beginArray()
    for item in items { write(&self, item) }
    endArray()
  }

  /// An object whose members `write` adds.
  mutating func object(_ name: String, _ write: (inout JSONWriter) -> Void) {
    self.name(name)
    beginObject()
    write(&self)
    endObject()
  }
}
