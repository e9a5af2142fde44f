/// Where a value stands in its document, put into words only when somebody asks.
package indirect enum JSONPath: Equatable, Sendable, CustomStringConvertible {
  case root
  case member(JSONPath, String)
  /// Counted from 0.
  case element(JSONPath, Int)

  /// `facts[0].d.run`; empty for the whole document.
  package var description: String {
    switch self {
    case .root: ""
    case .member(.root, let name): name
    case .member(let parent, let name): parent.description + "." + name
    case .element(let parent, let index): parent.description + "[\(index)]"
    }
  }
}
