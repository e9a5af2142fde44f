/// What the catalog of services says: who needs whom, and who owns what. Cycles are fine.
package struct Catalog: Equatable, Sendable {
  /// One entity of the catalog.
  package struct Entity: Equatable, Sendable {
    package var reference: Reference
    package var title: String
    /// Such as `service`, `website`, `database`; empty where none is given.
    package var type: String
    package var owner: String?
    package var system: Reference?
    /// Where it stands, as `file:line`.
    package var place: String

    package init(
      reference: Reference, title: String, type: String, owner: String?, system: Reference?,
      place: String
    ) {
      self.reference = reference
      self.title = title
      self.type = type
      self.owner = owner
      self.system = system
      self.place = place
    }
  }

  /// Names an entity: kind, namespace and name, compared without regard to case, as the catalog
  /// does.
  package struct Reference: Hashable, Sendable, CustomStringConvertible {
    /// In lower case, such as `component`.
    package let kind: String
    package let namespace: String
    package let name: String

    package init(kind: String, namespace: String, name: String) {
      self.kind = kind.lowercased()
      self.namespace = namespace.lowercased()
      self.name = name.lowercased()
    }

    /// `[kind:][namespace/]name`, with what is left out filled in. Nil for an empty part.
    package init?(_ text: String, kind: String, namespace: String) {
      var rest = text[...]
      var (kind, namespace) = (kind, namespace)
      if let colon = rest.firstIndex(of: ":") {
        kind = String(rest[..<colon])
        rest = rest[rest.index(after: colon)...]
      }
      if let slash = rest.firstIndex(of: "/") {
        namespace = String(rest[..<slash])
        rest = rest[rest.index(after: slash)...]
      }
      guard !kind.isEmpty, !namespace.isEmpty, !rest.isEmpty else { return nil }
      self.init(kind: kind, namespace: namespace, name: String(rest))
    }

    /// The name alone for a component of the default namespace; else as much as tells it apart.
    package var description: String {
      let place = namespace == "default" ? name : "\(namespace)/\(name)"
      return kind == "component" ? place : "\(kind):\(place)"
    }
  }

  /// By their references.
  package private(set) var entities: [Reference: Entity] = [:]
  /// What each needs.
  private var needs: [Reference: [Edge]] = [:]
  /// What needs each.
  private var neededBy: [Reference: [Edge]] = [:]

  private struct Edge: Hashable {
    let from: Reference
    let to: Reference
    let via: Reference?
  }

  package init() {}

  /// No entity is described.
  package var isEmpty: Bool { entities.isEmpty }

  /// Adds or replaces; false when an entity of that name was there already.
  package mutating func add(_ entity: Entity) -> Bool {
    entities.updateValue(entity, forKey: entity.reference) == nil
  }

  /// `from` needs `to`; twice is once. Neither has to be an entity that is described.
  package mutating func add(from: Reference, needs to: Reference, via: Reference? = nil) {
    let edge = Edge(from: from, to: to, via: via)
    guard from != to, needs[from]?.contains(edge) != true else { return }
    needs[from, default: []].append(edge)
    neededBy[to, default: []].append(edge)
  }

  /// The entity that an alert's word for a service means: a component first, whatever its
  /// namespace, then any other kind. Nil when nothing has that name.
  package func reference(of service: String) -> Reference? {
    let name = service.lowercased()
    for kind in ["component", "resource", "system", "api"] {
      let reference = Reference(kind: kind, namespace: "default", name: name)
      if entities[reference] != nil { return reference }
    }
    return entities.keys.filter { $0.name == name || $0.description == name }
      .min {
        ($0.kind != "component" ? 1 : 0, $0.description) < (
          $1.kind != "component" ? 1 : 0, $1.description
        )
      }
  }

  /// What lies around `services`, in both directions: nearest first, at most `steps` away and
  /// `Limits.dependencyCount` edges.
  package func around(_ services: [String], steps: Int, source: String) -> DependencyMap {
    let roots = services.compactMap { reference(of: $0) }
    var found: [Edge] = []
    var seen: Set<Edge> = []
    var owners: Set<Reference> = Set(roots)
    for table in [neededBy, needs] {
      var reached = Set(roots)
      var edge = roots
      for _ in 0..<steps where found.count < Limits.dependencyCount {
        var next: [Reference] = []
        for reference in edge {
          for each in table[reference] ?? [] where found.count < Limits.dependencyCount {
            if seen.insert(each).inserted { found.append(each) }
            let other = each.from == reference ? each.to : each.from
            if reached.insert(other).inserted { next.append(other) }
          }
        }
        owners.formUnion(next)
        edge = next
      }
    }
    let named = owners.compactMap { entities[$0] }.compactMap { entity in
      entity.owner.map { DependencyMap.Owner(service: entity.reference.description, owner: $0) }
    }
    return DependencyMap(
      source: source,
      edges: found.map {
        Dependency(
          from: $0.from.description, to: $0.to.description, via: $0.via?.description)
      },
      owners: named.sorted { $0.service < $1.service })
  }
}
