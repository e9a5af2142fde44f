import WarRoomCanvas
import WarRoomCore
import WarRoomJSON
import WarRoomMemory
import WarRoomScreen

/// Trends as lines for people, not yet safe for a terminal, and as JSON.
enum TrendsText {
  /// Incidents that a pattern names.
  private static let named = 5

  static func lines(_ trends: Trends, _ glyphs: Glyphs) -> [String] {
    guard trends.count > 0 else { return ["Nothing is remembered yet."] }
    return ["\(trends.count) incidents"] + components(trends, glyphs) + times(trends, glyphs)
      + patterns(trends)
  }

  private static func components(_ trends: Trends, _ glyphs: Glyphs) -> [String] {
    guard !trends.components.isEmpty else { return ["", "No incident names a service."] }
    let head = row(["COMPONENT", "3 MONTHS", "BEFORE", "ALL", "12 MONTHS"])
    return ["", head]
      + trends.components.map { component in
        row([
          component.service, "\(component.recent)", "\(component.before)", "\(component.all)",
          glyphs.sparkline(component.months.map { Double($0) }).string,
        ]) + "  " + word(component)
      }
  }

  private static func word(_ component: Trends.Component) -> String {
    if component.recent > component.before { return "more than before" }
    return component.recent < component.before ? "fewer than before" : "as before"
  }

  private static func times(_ trends: Trends, _ glyphs: Glyphs) -> [String] {
    let plot = BoxPlot(trends.distributions, isASCII: glyphs == .ascii)
    var lines = ["", row(["TIME", "COUNT", "LEAST", "1/4", "MEDIAN", "3/4", "9/10", "MOST"], 9)]
    for distribution in trends.distributions {
      let numbers =
        distribution.numbers?.map { Wording.duration(seconds: $0) } ?? ["not recorded"]
      lines.append(row([distribution.name, "\(distribution.count)"] + numbers, 9))
    }
    lines.append("")
    for (distribution, drawn) in zip(trends.distributions, plot.rows) where distribution.count > 0 {
      lines.append("\(distribution.name)  \(drawn)")
    }
    return lines
  }

  private static func patterns(_ trends: Trends) -> [String] {
    guard !trends.patterns.isEmpty else { return [] }
    return ["", "AGAIN AND AGAIN"]
      + trends.patterns.map { pattern in
        let names = pattern.incidents.suffix(named).map(\.text).joined(separator: ", ")
        return
          "\(pattern.service): \(pattern.category.rawValue), \(pattern.incidents.count) times: "
          + names
      }
  }

  private static func row(_ cells: [String], _ width: Int = 10) -> String {
    cells.enumerated().map { place, cell in
      let wide = place == 0 && width == 10 ? 24 : width
      guard place < cells.count - 1 else { return cell }
      return PrintableText(cell).padded(to: wide).string + " "
    }.joined()
  }

  static func json(_ trends: Trends) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("incidents", trends.count)
    writer.array("components", trends.components) { writer, component in
      writer.beginObject()
      writer.member("service", component.service)
      writer.member("last3Months", component.recent)
      writer.member("before", component.before)
      writer.member("all", component.all)
      writer.array("months", component.months) { $0.integer(Int64($1)) }
      writer.endObject()
    }
    writer.object("times") { writer in
      for distribution in trends.distributions {
        writer.object(distribution.name) { writer in
          writer.member("count", distribution.count)
          writer.seconds("min", distribution.least)
          writer.seconds("q1", distribution.lowerQuartile)
          writer.seconds("median", distribution.median)
          writer.seconds("q3", distribution.upperQuartile)
          writer.seconds("p90", distribution.ninetieth)
          writer.seconds("max", distribution.most)
        }
      }
    }
    writer.array("patterns", trends.patterns) { writer, pattern in
      writer.beginObject()
      writer.member("service", pattern.service)
      writer.member("category", pattern.category.rawValue)
      writer.member("incidents", pattern.incidents.map(\.text))
      writer.endObject()
    }
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
