import WarRoomJSON
import WarRoomReview

/// A report as one JSON object. Members are only ever added.
enum ReportJSON {
  static func text(_ report: Report, gaps: [String]) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("title", report.title)
    writer.array("sections", report.sections) { writer, section in
      writer.beginObject()
      writer.member("id", section.id)
      writer.member("title", section.title)
      writer.array("blocks", section.blocks) { $0.block($1) }
      writer.endObject()
    }
    writer.member("gaps", gaps)
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension JSONWriter {
  fileprivate mutating func block(_ block: Report.Block) {
    beginObject()
    switch block {
    case .paragraph(let text):
      member("kind", "paragraph")
      member("text", text)
    case .fields(let fields):
      member("kind", "fields")
      object("fields") { writer in
        for field in fields { writer.member(field.name, field.value) }
      }
    case .list(let items):
      member("kind", "list")
      member("items", items)
    case .table(let header, let rows):
      member("kind", "table")
      member("header", header)
      array("rows", rows) { writer, row in
        writer.beginArray()
        for cell in row { writer.string(cell) }
        writer.endArray()
      }
    }
    endObject()
  }
}
