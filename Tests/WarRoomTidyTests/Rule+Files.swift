/// What holds for every text file of the repository.
extension Rule {
  static let files = [
    Rule(name: "a file ends with a newline", findings: endings),
    Rule(name: "scripts are executable, and only scripts", findings: modes),
    Rule(name: "no path of one machine", findings: machinePaths),
  ]

  /// Fixtures hold what others wrote, torn files among them.
  @Sendable static func endings(in file: TextFile) -> [Finding] {
    guard !file.endsWithNewline, !file.path.contains("/Fixtures/") else { return [] }
    return [Finding(path: file.path, line: file.lines.count, words: "no newline at the end")]
  }

  @Sendable static func modes(in file: TextFile) -> [Finding] {
    let isScript = file.lines.first?.has(prefix: "#!") == true
    if isScript == file.executable { return [] }
    return [file.finding(isScript ? "a script that is not executable" : "executable, no script")]
  }

  /// Folders of whoever wrote it. The gate's rules speak of root's home, with good reason.
  @Sendable static func machinePaths(in file: TextFile) -> [Finding] {
    let mayNameRoot = file.path.contains("WarRoomGate") || file.path.contains("/Fixtures/")
    let folders = mayNameRoot ? ["work"] : ["work", "root"]
    return file.lines.indices.flatMap { index in
      folders.filter { namesFolder(file.lines[index], "/\($0)/") }
        .map { file.finding(index, "the path /\($0)/ of one machine") }
    }
  }

  /// Whether a path begins with this folder: what stands before it is no part of a path.
  private static func namesFolder(_ line: [UInt8], _ folder: String) -> Bool {
    line.places(of: folder).contains { place in
      guard place > 0 else { return true }
      let before = line[place - 1]
      return !before.isNamePart && !"./-@}*".utf8.contains(before)
    }
  }
}
