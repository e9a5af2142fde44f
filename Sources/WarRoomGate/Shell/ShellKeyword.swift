/// Words that bash reserves where a command begins.
enum ShellKeyword: String, CaseIterable {
  case not = "!"
  case time
  case `if`, then, elif, `else`, fi
  case `for`, select, `while`, until, `do`, done
  case `case`, `in`, esac
  case function, coproc
  case openGroup = "{"
  case closeGroup = "}"
  case openTest = "[["
  case closeTest = "]]"

  /// Their bytes in one number, first byte lowest.
  static let packed: [(packed: UInt64, keyword: ShellKeyword)] = allCases.map { keyword in
    (keyword.rawValue.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }, keyword)
  }

  /// Ends a list and is taken by what the list stands in.
  var closes: Bool {
    switch self {
    case .then, .elif, .else, .fi, .do, .done, .esac, .closeGroup, .in, .closeTest: true
    case .not, .time, .if, .for, .select, .while, .until, .case, .function, .coproc, .openGroup,
      .openTest:
      false
    }
  }
}
