import WarRoomReview

/// Follows the hops of one trace through a repository.
struct Tracer {
  let repository: TraceRepository

  private var conventions: TraceConventions { repository.conventions }

  func trace(requirement id: String, alert: String?) throws -> Trace {
    var trace = Trace(alert: alert)
    let hits = try repository.grep(id).filter { hit in
      conventions.ids(conventions.requirementPrefix, in: hit.text).contains(id)
    }
    trace.requirement = definition(of: id, prefix: conventions.requirementPrefix, among: hits)
    if let requirement = trace.requirement {
      trace.related = requirement.related
      if let intent = requirement.intents.first {
        let places = try repository.grep(intent)
        trace.intent = definition(of: intent, prefix: conventions.intentPrefix, among: places)
        if trace.intent == nil { trace.missing.append("No section defines the intent \(intent).") }
      } else if let found = try intent(naming: id, among: hits) {
        trace.intent = found
      } else {
        trace.missing.append("\(id) names no intent.")
      }
    } else {
      trace.missing.append("No section of a Markdown file defines \(id).")
    }
    trace.code = hits.filter { hit in
      !Tracer.isMarkdown(hit.file) && conventions.implemented(in: hit.text).contains(id)
    }.map { Trace.Place(file: $0.file, line: $0.line) }
    if trace.code.isEmpty {
      trace.missing.append("No code says \"\(conventions.mark): \(id)\".")
    }
    trace.commits = try repository.commits(naming: id)
    if trace.commits.isEmpty { trace.missing.append("No commit names \(id).") }
    trace.rules = try rules(for: trace)
    return trace
  }

  /// The section that begins with the id, in the files in which the id stands.
  private func definition(
    of id: String, prefix: String, among hits: [TraceRepository.Hit]
  ) -> Requirement? {
    for file in Tracer.files(hits.filter { $0.text.hasPrefix("#") }) {
      let found = repository.sections(of: file, prefix: prefix).first { $0.id == id }
      if let found { return found }
    }
    return nil
  }

  /// An intent whose section names the requirement.
  private func intent(
    naming id: String, among hits: [TraceRepository.Hit]
  ) throws -> Requirement? {
    for file in Tracer.files(hits) {
      let lines = hits.filter { $0.file == file }.map(\.line)
      let sections = repository.sections(of: file, prefix: conventions.intentPrefix)
      for line in lines {
        if let section = sections.last(where: { $0.line < line }) { return section }
      }
    }
    return nil
  }

  private static func files(_ hits: [TraceRepository.Hit]) -> [String] {
    var files: [String] = []
    for hit in hits where isMarkdown(hit.file) && !files.contains(hit.file) {
      files.append(hit.file)
    }
    return files
  }

  static func isMarkdown(_ file: String) -> Bool {
    let name = file.lowercased()
    return name.hasSuffix(".md") || name.hasSuffix(".markdown") || name.hasSuffix(".mdx")
  }

  /// What leads nowhere in the whole repository, as sentences.
  func audit() throws -> [String] {
    let marks = try repository.grep("\(conventions.mark):").filter { !Tracer.isMarkdown($0.file) }
    var implemented: [String: TraceRepository.Hit] = [:]
    for hit in marks {
      for id in conventions.implemented(in: hit.text) where implemented[id] == nil {
        implemented[id] = hit
      }
    }
    let headings = try repository.grep(conventions.requirementPrefix).filter {
      Tracer.isMarkdown($0.file) && $0.text.hasPrefix("#")
    }
    var defined: [String: Requirement] = [:]
    for file in Tracer.files(headings) {
      for section in repository.sections(of: file, prefix: conventions.requirementPrefix) {
        defined[section.id] = section
      }
    }
    var findings: [String] = []
    for section in defined.values.sorted(by: { $0.id < $1.id }) where implemented[section.id] == nil
    {
      findings.append("\(section.file):\(section.line): no code implements \(section.id)")
    }
    for (id, hit) in implemented.sorted(by: { $0.key < $1.key }) where defined[id] == nil {
      findings.append("\(hit.file):\(hit.line): \(id) is defined nowhere")
    }
    for section in defined.values.sorted(by: { $0.id < $1.id }) {
      for other in section.related where defined[other] == nil {
        findings.append("\(section.file):\(section.line): \(other) is defined nowhere")
      }
      if section.intents.isEmpty {
        findings.append("\(section.file):\(section.line): \(section.id) names no intent")
      }
    }
    return findings
  }
}
