import Foundation

/// The repository that these tests stand in, read once.
enum Repository {
  /// Made by the build or by git, and none of the house's business.
  static let passedOver: Set = [
    ".git", ".build", ".swiftpm", "__pycache__", "Package.resolved", ".DS_Store", ".vscode",
    ".idea",
  ]

  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// All paths below the root, folders with a slash at the end, in order.
  static let paths: [String] = {
    var found: [String] = []
    var folders = [""]
    while let folder = folders.popLast() {
      let names = try? FileManager.default.contentsOfDirectory(
        atPath: root.appending(path: folder).path)
      for name in names ?? [] where !passedOver.contains(name) && !name.hasSuffix(".o") {
        let path = folder + name
        let place = root.appending(path: path)
        let isFolder = try? place.resourceValues(forKeys: [.isDirectoryKey]).isDirectory
        found.append(isFolder == true ? path + "/" : path)
        if isFolder == true { folders.append(path + "/") }
      }
    }
    return found.sorted()
  }()

  static let files: [TextFile] = paths.filter { !$0.hasSuffix("/") }.compactMap { path in
    let place = root.appending(path: path)
    guard let data = try? Data(contentsOf: place), !data.contains(0) else { return nil }
    return TextFile(
      path: path, bytes: Array(data),
      executable: FileManager.default.isExecutableFile(atPath: place.path))
  }
}
