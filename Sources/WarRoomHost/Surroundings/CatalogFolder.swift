package import WarRoomConfig
import WarRoomSystem

/// The files of the catalog.
package enum CatalogFolder {
  /// `catalog.yaml`, then the YAML files in `catalog` and in the folders within it, by name.
  package static func files(in configuration: String) -> [String] {
    var files: [String] = []
    let single = configuration + "/catalog.yaml"
    if (try? Files.factsFollowingLinks(single)) != nil { files.append(single) }
    var folders = [(configuration + "/catalog", 0)]
    while let (folder, depth) = folders.popLast(), files.count < Limits.catalogFiles {
      let names = (try? Files.list(folder, limit: Limits.catalogFiles)) ?? []
      for name in names.sorted() {
        let path = folder + "/" + name
        guard !name.hasPrefix("."), let facts = try? Files.factsFollowingLinks(path) else {
          continue
        }
        if facts.kind == .folder, depth < Limits.catalogDepth {
          folders.append((path, depth + 1))
        } else if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
          files.append(path)
        }
      }
    }
    return Array(files.prefix(Limits.catalogFiles))
  }

  /// All of them read; what could not be read is told.
  package static func read(in configuration: String) -> CatalogFile {
    var file = CatalogFile()
    for path in files(in: configuration) {
      if let bytes = try? Files.read(path, limit: Limits.catalogFileBytes, followLinks: true) {
        file.add(bytes, file: path)
      }
    }
    file.finish()
    return file
  }
}
