import Testing
import WarRoomConfig
import WarRoomCore

@Suite struct CatalogTests {
  static let shop = """
    # the shop
    apiVersion: backstage.io/v1alpha1
    kind: Component
    metadata:
      name: Checkout
      annotations: {github.com/project-slug: shop/checkout}
    spec:
      type: service
      owner: group:payments-team
      system: shop
      dependsOn: [resource:orders-db, component:search]
      consumesApis:
        - payments-api
    ---
    kind: Component
    metadata: {name: payments}
    spec: {type: service, owner: payments-team, providesApis: [payments-api]}
    ---
    kind: Component
    metadata: {name: web}
    spec: {dependsOn: ["Component:default/checkout"]}
    ---
    kind: Resource
    metadata: {name: orders-db}
    spec: {type: database, dependencyOf: [component:search]}
    ---
    kind: Location
    metadata: {name: elsewhere}
    spec: {targets: [./x.yaml]}
    """

  private func read(_ text: String) -> CatalogFile {
    var file = CatalogFile()
    file.add(Array(text.utf8), file: "catalog.yaml")
    file.finish()
    return file
  }

  private func edges(_ map: DependencyMap) -> Set<String> {
    Set(map.edges.map { "\($0.from) > \($0.to)" + ($0.via.map { " by \($0)" } ?? "") })
  }

  @Test func aCatalogSaysWhoNeedsWhom() {
    let file = read(Self.shop)
    #expect(file.errors.isEmpty)
    let map = file.catalog.around(["checkout"], steps: 3, source: "catalog.yaml")
    #expect(
      edges(map) == [
        "web > checkout", "checkout > resource:orders-db", "checkout > search",
        "checkout > payments by api:payments-api", "search > resource:orders-db",
      ])
    #expect(map.owners.map(\.owner) == ["group:payments-team", "payments-team"])
  }

  @Test func whatIsNotAffectedStaysOut() {
    let map = read(Self.shop).catalog.around(["payments"], steps: 1, source: "")
    #expect(edges(map) == ["checkout > payments by api:payments-api"])
  }

  @Test func anAlertsWordFindsTheEntityWhateverItsCase() {
    let catalog = read(Self.shop).catalog
    #expect(catalog.reference(of: "CHECKOUT")?.description == "checkout")
    #expect(catalog.reference(of: "orders-db")?.description == "resource:orders-db")
    #expect(catalog.reference(of: "nothing") == nil)
  }

  @Test func cyclesEnd() {
    let text = """
      kind: Component
      metadata: {name: a}
      spec: {dependsOn: [b, a]}
      ---
      kind: Component
      metadata: {name: b}
      spec: {dependsOn: [a]}
      """
    let map = read(text).catalog.around(["a"], steps: 3, source: "")
    #expect(edges(map) == ["a > b", "b > a"])
  }

  @Test(arguments: [
    ("kind: Component\nmetadata: {title: x}\n", "catalog.yaml:2:11: "),
    ("metadata: {name: a}\n", "catalog.yaml:1:1: an entity lacks the key `kind`"),
    ("kind: Component\nmetadata: {name: a}\n---\nkind: API\nmetadata: [\n", "catalog.yaml:6:1: "),
    (
      "kind: Component\nmetadata: {name: a}\nspec: {dependsOn: {b: c}}\n",
      "catalog.yaml:3:19: `dependsOn` has to be a list"
    ),
    (
      "kind: API\nmetadata: {name: a}\n---\nkind: api\nmetadata: {name: A}\n",
      "catalog.yaml:4:1: "
    ),
  ])
  func whatIsWrongIsToldByItsPlace(text: String, start: String) {
    let file = read(text)
    #expect(file.errors.first?.description.hasPrefix(start) == true, "\(file.errors)")
  }

  @Test func oneBrokenDocumentLeavesTheOthers() {
    let file = read("kind: [\n---\n" + Self.shop)
    #expect(file.errors.count == 1)
    #expect(file.catalog.entities.count == 4)
  }

  @Test func tenThousandEntitiesAreReadQuickly() {
    var text = ""
    for number in 0..<10_000 {
      text += """
        ---
        apiVersion: backstage.io/v1alpha1
        kind: Component
        metadata:
          name: service-\(number)
        spec:
          type: service
          owner: team-\(number % 50)
          dependsOn: [component:service-\((number + 1) % 10_000)]

        """
    }
    let file = read(text)
    #expect(file.errors.isEmpty)
    #expect(file.catalog.entities.count == 10_000)
    #expect(file.catalog.around(["service-7"], steps: 3, source: "").edges.count == 6)
  }
}
