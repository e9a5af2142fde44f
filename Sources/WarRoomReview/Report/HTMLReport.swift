/// A report as one HTML file that stands alone: no scripts, no fonts, no pictures from elsewhere;
/// light and dark as the reader's system says, and made to be printed.
package enum HTMLReport {
  /// Ends in a line feed.
  package static func text(_ report: Report) -> String {
    let title = safe(report.title)
    var page = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy"
        content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="warroom">
      <title>\(title)</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      <nav><ul>

      """
    for section in report.sections {
      page += "<li><a href=\"#\(section.id)\">\(safe(section.title))</a></li>\n"
    }
    page += "</ul></nav>\n"
    for section in report.sections {
      page += "<section id=\"\(section.id)\">\n<h2>\(safe(section.title))</h2>\n"
      if section.id == "timeline", let drawing = report.drawing { page += drawing.svg }
      for block in section.blocks { page += text(block) }
      page += "</section>\n"
    }
    return page + "</main>\n</body>\n</html>\n"
  }

  private static func safe(_ text: String) -> String { HTMLText(text).text }

  private static func text(_ block: Report.Block) -> String {
    switch block {
    case .paragraph(let text):
      guard let text else { return "<p class=\"missing\">\(Report.missing)</p>\n" }
      return "<p>\(safe(text))</p>\n"
    case .fields(let fields):
      let rows = fields.map { field in
        let value =
          field.value.map { "<td>\(safe($0))</td>" }
          ?? "<td class=\"missing\">\(Report.missing)</td>"
        return "<tr><th scope=\"row\">\(safe(field.name))</th>\(value)</tr>\n"
      }
      return "<table class=\"fields\">\n" + rows.joined() + "</table>\n"
    case .list(let items):
      return "<ul>\n" + items.map { "<li>\(safe($0))</li>\n" }.joined() + "</ul>\n"
    case .table(let header, let rows):
      let head = header.map { "<th scope=\"col\">\(safe($0))</th>" }.joined()
      let body = rows.map { row in
        "<tr>" + row.map { "<td>\(safe($0))</td>" }.joined() + "</tr>\n"
      }
      return "<div class=\"wide\"><table>\n<thead><tr>\(head)</tr></thead>\n<tbody>\n"
        + body.joined() + "</tbody>\n</table></div>\n"
    }
  }

  private static let style = """
    :root { color-scheme: light dark; --text: #1a1a1a; --soft: #666; --line: #d5d5d5;
      --back: #fff; --accent: #0b57d0; --bad: #b3261e; --good: #146c2e; }
    @media (prefers-color-scheme: dark) { :root { --text: #e6e6e6; --soft: #a0a0a0;
      --line: #444; --back: #161616; --accent: #8ab4f8; --bad: #f2b8b5; --good: #7fd99b; } }
    body { margin: 0; background: var(--back); color: var(--text);
      font: 16px/1.5 system-ui, sans-serif; }
    main { max-width: 70rem; margin: 0 auto; padding: 2rem 1rem; }
    h1 { font-size: 1.7rem; line-height: 1.2; } h2 { margin-top: 2.5rem; font-size: 1.2rem;
      border-bottom: 1px solid var(--line); }
    nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1rem; padding: 0; list-style: none;
      font-size: .9rem; }
    a { color: var(--accent); } .missing { color: var(--soft); font-style: italic; }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; font-size: .9rem; margin: .5rem 0 1rem; }
    th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0;
      border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
    thead th { color: var(--soft); font-weight: 600; }
    .fields th { white-space: nowrap; }
    svg { width: 100%; height: auto; } svg text { fill: var(--soft); font-size: 11px; }
    svg .axis { stroke: var(--line); } svg .phase { fill: var(--accent); opacity: .25; }
    svg .mark { fill: var(--accent); } svg .bad { fill: var(--bad); }
    svg .good { fill: var(--good); } svg .entry { stroke: var(--soft); }
    svg .level { fill: none; stroke: var(--accent); stroke-width: 1.5; }
    svg .limit { stroke: var(--bad); stroke-dasharray: 4 3; }
    @media print { nav { display: none; } body { font-size: 11pt; } main { max-width: none; }
      .wide { overflow: visible; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
    """
}
