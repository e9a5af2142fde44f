package import WarRoomCore
import WarRoomGate
import Yams

/// Reads Backstage's `catalog-info.yaml`: many documents in a file, many files in a folder. The
/// format is another program's, so keys that mean nothing here are passed over.
///
/// Format: https://backstage.io/docs/features/software-catalog/descriptor-format
package struct CatalogFile: Sendable {
  /// What was read so far.
  package private(set) var catalog = Catalog()
  /// What could not be read, by its place; everything else stands.
  package private(set) var errors: [ConfigError] = []
  /// Interfaces are tied to who provides them once all is read.
  private var provided: [(provider: Catalog.Reference, api: Catalog.Reference)] = []
  private var consumed: [(consumer: Catalog.Reference, api: Catalog.Reference)] = []

  package init() {}

  /// Reads one more file.
  package mutating func add(_ bytes: [UInt8], file: String) {
    let start = YamlPlace(file: file, line: 1, column: 1)
    guard bytes.count <= Limits.catalogBytes else {
      errors.append(
        start.error("the file has \(bytes.count) bytes; at most \(Limits.catalogBytes) are read"))
      return
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      errors.append(start.error("the file is not UTF-8 text"))
      return
    }
    for document in CatalogFile.documents(text) {
      do throws(ConfigError) {
        try read(document.text, line: document.line, file: file)
      } catch {
        if errors.count < Limits.catalogErrors { errors.append(error) }
      }
    }
  }

  /// Ties interfaces to their providers: call it once, after the last file.
  package mutating func finish() {
    var providers: [Catalog.Reference: [Catalog.Reference]] = [:]
    for (provider, api) in provided { providers[api, default: []].append(provider) }
    for (consumer, api) in consumed {
      guard let known = providers[api] else {
        catalog.add(from: consumer, needs: api)
        continue
      }
      for provider in known { catalog.add(from: consumer, needs: provider, via: api) }
    }
  }

  /// A line of `---` at the start of a line ends a document wherever it stands.
  private static func documents(_ text: String) -> [(text: String, line: Int)] {
    var documents: [(text: String, line: Int)] = []
    var start = text.utf8.startIndex
    var startLine = 1
    var line = 1
    var place = start
    let utf8 = text.utf8
    func take(upTo end: String.Index) {
      let part = text[start..<end]
      if part.utf8.contains(where: { $0 > 0x20 }) { documents.append((String(part), startLine)) }
    }
    while place < utf8.endIndex {
      let end = utf8[place...].firstIndex(of: 0x0a) ?? utf8.endIndex
      if utf8[place..<end].starts(with: "---".utf8) {
        take(upTo: place)
        start = place
        startLine = line
      }
      guard end < utf8.endIndex else { break }
      place = utf8.index(after: end)
      line += 1
    }
    take(upTo: utf8.endIndex)
    return documents
  }

  private mutating func read(
    _ text: String, line: Int, file: String
  ) throws(ConfigError) {
    func place(_ node: Node?) -> YamlPlace {
      YamlPlace(
        file: file, line: (node?.mark?.line ?? 1) + line - 1, column: node?.mark?.column ?? 1)
    }
    let composed: Node?
    do {
      composed = try Yams.compose(yaml: text, .basic, .default, .utf8)
    } catch let error as YamlError {
      throw YamlReader.word(error, file: file, after: line - 1)
    } catch {
      throw place(nil).error("the document cannot be read as YAML")
    }
    guard let node = composed, !node.isNull else { return }
    guard case .mapping(let map) = node else {
      throw place(node).error("an entity has to be a map of keys and values")
    }
    guard let kind = map["kind"]?.scalarText else {
      throw place(node).error("an entity lacks the key `kind`")
    }
    guard
      ["component", "api", "resource", "system", "domain", "group"]
        .contains(kind.lowercased())
    else { return }
    guard case .mapping(let metadata)? = map["metadata"], let name = metadata["name"]?.scalarText
    else { throw place(map["metadata"] ?? node).error("an entity lacks the key `metadata.name`") }
    let reference = Catalog.Reference(
      kind: kind, namespace: metadata["namespace"]?.scalarText ?? "default", name: name)
    var spec = Node.Mapping([])
    if case .mapping(let given)? = map["spec"] { spec = given }
    let at = place(node)
    let entity = Catalog.Entity(
      reference: reference, title: metadata["title"]?.scalarText ?? name,
      type: spec["type"]?.scalarText ?? "", owner: spec["owner"]?.scalarText,
      system: spec["system"]?.scalarText.flatMap {
        Catalog.Reference($0, kind: "system", namespace: reference.namespace)
      }, place: "\(file):\(at.line)")
    guard catalog.entities.count < Limits.catalogEntities else {
      throw at.error("more than \(Limits.catalogEntities) entities")
    }
    guard catalog.add(entity) else {
      throw at.error("\(Quotation.of(reference.description)) stands in the catalog already")
    }
    try relate(reference, spec, place)
  }

  private mutating func relate(
    _ entity: Catalog.Reference, _ spec: Node.Mapping, _ place: (Node?) -> YamlPlace
  ) throws(ConfigError) {
    func references(_ key: String, kind: String) throws(ConfigError) -> [Catalog.Reference] {
      guard let node = spec[key], !node.isNull else { return [] }
      guard case .sequence(let list) = node else {
        throw place(node).error("`\(key)` has to be a list")
      }
      var found: [Catalog.Reference] = []
      for each in list {
        guard let text = each.scalarText,
          let reference = Catalog.Reference(text, kind: kind, namespace: entity.namespace)
        else { throw place(each).error("`\(key)` has to name entities") }
        found.append(reference)
      }
      return found
    }
    for other in try references("dependsOn", kind: "component") {
      catalog.add(from: entity, needs: other)
    }
    for other in try references("dependencyOf", kind: "component") {
      catalog.add(from: other, needs: entity)
    }
    for api in try references("providesApis", kind: "api") { provided.append((entity, api)) }
    for api in try references("consumesApis", kind: "api") { consumed.append((entity, api)) }
    if let whole = spec["subcomponentOf"]?.scalarText,
      let other = Catalog.Reference(whole, kind: "component", namespace: entity.namespace)
    {
      catalog.add(from: other, needs: entity)
    }
  }
}

extension Node {
  fileprivate var isNull: Bool {
    guard case .scalar(let scalar) = self, scalar.style == .plain || scalar.style == .any else {
      return false
    }
    return ["", "~", "null"].contains(scalar.string)
  }

  /// Nil for lists, maps and nothing.
  fileprivate var scalarText: String? {
    guard case .scalar(let scalar) = self, !isNull, !scalar.string.isEmpty else { return nil }
    return scalar.string
  }
}
