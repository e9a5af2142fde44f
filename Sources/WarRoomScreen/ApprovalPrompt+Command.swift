import WarRoomCanvas
import WarRoomCore

/// The command in the prompt: all of it, as it will run, with marks under what the gate found.
extension ApprovalPrompt {
  /// One piece of text in a row of its own, and which of its columns are marked.
  private struct Row {
    var label: String
    var text: PrintableText
    var marks: [Range<Int>] = []
  }

  func commandLines(_ columns: Int) -> [Line] {
    let width = max(columns - ApprovalPrompt.commandColumn - 1, 10)
    let words = run.proposal.command.words
    let rows: [Row]
    if let script = ApprovalPrompt.script(of: words) {
      rows =
        [Row(label: "$", text: PrintableText(words.dropLast().joined(separator: " ")))]
        + scriptRows(script, word: words.count - 1, width: width)
    } else {
      let joined = words.joined(separator: " ")
      let isShort = joined.utf8.count <= width * Limits.commandRowsJoined
      rows =
        isShort && words.allSatisfy { Wording.isPlain($0) }
        ? joinedRows(words, joined, width) : wordRows(words, width)
    }
    return lines(of: rows)
  }

  /// Programs inside the command, decoded as they will run.
  func innerLines(_ columns: Int) -> [Line] {
    let width = max(columns - ApprovalPrompt.commandColumn - 1, 10)
    let own = ApprovalPrompt.script(of: run.proposal.command.words)
    let inner = run.proposal.judgment.innerScripts.filter { $0 != own }
    guard !inner.isEmpty else { return [] }
    let title = inner.count == 1 ? "inside it runs" : "inside it run, one after the other"
    var rows = [
      Line(
        label: "", text: PrintableText(title), role: .muted, column: ApprovalPrompt.commandColumn)
    ]
    for script in inner { rows += lines(of: scriptRows(script, word: nil, width: width)) }
    return rows
  }

  /// The text of a command that only hands a line to the shell.
  private static func script(of words: [String]) -> String? {
    CommandSpec.line(of: words)
  }

  /// Each line with its number; long ones go on in further rows.
  private func scriptRows(_ script: String, word: Int?, width: Int) -> [Row] {
    var rows: [Row] = []
    var offset = 0
    let lines = script.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let parts = word.map { self.parts(ofWord: $0, from: offset, count: line.utf8.count) } ?? []
      rows += pieces(String(line), label: "\(index + 1)", marks: parts, width: width)
      offset += line.utf8.count + 1
    }
    return rows
  }

  /// Plain words in one row or two, as they would be typed.
  private func joinedRows(_ words: [String], _ joined: String, _ width: Int) -> [Row] {
    var marks: [Range<Int>] = []
    var offset = 0
    for (index, word) in words.enumerated() {
      marks += parts(ofWord: index, from: 0, count: word.utf8.count).map {
        $0.lowerBound + offset..<$0.upperBound + offset
      }
      offset += word.utf8.count + 1
    }
    return pieces(joined, label: "$", marks: marks, width: width)
  }

  /// Each word in a row of its own, with its number.
  private func wordRows(_ words: [String], _ width: Int) -> [Row] {
    words.enumerated().flatMap { index, word in
      let isPlain = Wording.isPlain(word)
      let marks = parts(ofWord: index, from: 0, count: word.utf8.count).map {
        isPlain ? $0 : $0.lowerBound + 1..<$0.upperBound + 1
      }
      return pieces(
        isPlain ? word : "'" + word + "'", label: "\(index)", marks: marks, width: width)
    }
  }

  /// The bytes of one word that some reason worse than reading is about, within a stretch of it.
  private func parts(ofWord word: Int, from start: Int, count: Int) -> [Range<Int>] {
    run.proposal.judgment.reasons.compactMap { reason in
      guard reason.commandClass != .readOnly, let part = reason.part, part.word == word,
        part.start < start + count, part.end > start
      else { return nil }
      return max(part.start - start, 0)..<min(part.end - start, count)
    }
  }

  /// One text in as many rows as it takes. Marks stand only where a byte is a column.
  private func pieces(
    _ text: String, label: String, marks: [Range<Int>], width: Int
  ) -> [Row] {
    var rows: [Row] = []
    for chunk in ApprovalPrompt.chunks(text) {
      var rest = PrintableText(chunk).ascii
      repeat {
        let head = rest.clipped(to: width)
        rows.append(Row(label: rows.isEmpty ? label : "+", text: head))
        rest = rest.dropping(columns: head.width)
      } while !rest.isEmpty
    }
    let isEven = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7f }
    guard isEven else { return rows }
    var offset = 0
    for index in rows.indices {
      let end = offset + rows[index].text.width
      for mark in marks where mark.lowerBound < end && mark.upperBound > offset {
        let low = max(mark.lowerBound, offset) - offset
        rows[index].marks.append(low..<max(low, min(mark.upperBound, end) - offset))
      }
      offset = end
    }
    return rows
  }

  private func lines(of rows: [Row]) -> [Line] {
    rows.flatMap { row in
      let line = Line(
        label: row.label, text: row.text, role: .command, column: ApprovalPrompt.commandColumn)
      // Marks under all of it would point at nothing.
      guard let end = row.marks.map(\.upperBound).max(),
        !row.marks.contains(where: { $0.lowerBound == 0 && $0.upperBound >= row.text.width })
      else { return [line] }
      let marks = (0..<end).map { column in
        row.marks.contains { $0.contains(column) } ? "^" : " "
      }
      return [
        line,
        Line(
          label: "", text: PrintableText(marks.joined()), role: .crit,
          column: ApprovalPrompt.commandColumn),
      ]
    }
  }

  /// Pieces short enough that none is cut on its way to the screen, however it is spelled out.
  private static func chunks(_ text: String) -> [String] {
    var pieces: [String] = []
    var rest = text.unicodeScalars[...]
    repeat {
      let head = rest.prefix(1_000)
      pieces.append(String(head))
      rest = rest.dropFirst(1_000)
    } while !rest.isEmpty
    return pieces
  }
}
