/// Reads paths as text: nothing here looks at a file.
enum PathText {
  /// Why reading the content of `path` is not known to be harmless; nil when it is.
  static func complaint(about path: String, directory: String?) -> String? {
    guard !path.isEmpty else { return "an empty word is no file" }
    let whole = path.utf8.first == 0x2f ? path : (directory ?? "") + "/" + path
    let parts = components(of: whole)
    if parts == ["dev", "null"] { return nil }
    if parts.first == "dev" || parts.first == "sys" {
      return "reading \(Quotation.of(path)) may act on a device"
    }
    let doors: Set<String> = ["root", "cwd", "fd", "task", "map_files", "kmsg", "kcore"]
    if parts.first == "proc", parts.dropFirst().contains(where: { doors.contains($0) }) {
      return "\(Quotation.of(path)) leads on to any other file"
    }
    return nil
  }

  /// Components with `.`, `..` and repeated slashes taken out.
  static func components(of path: String) -> [String] {
    var parts: [String] = []
    for part in path.split(separator: "/", omittingEmptySubsequences: true) {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(String(part))
      }
    }
    return parts
  }
}
