import WarRoomGate
import WarRoomSystem

/// A shell whose own hooks can hold a line back.
enum GatedShell: String {
  case bash
  case zsh

  /// A file that the shell reads when it starts.
  struct StartFile: Equatable {
    var name: String
    var text: String
  }

  /// The one that the user logs in with; bash, if that is another.
  static var ofUser: GatedShell {
    let name = ThisProcess.variable("SHELL")?.split(separator: "/").last.map(String.init)
    return name.flatMap(GatedShell.init) ?? .bash
  }

  /// What lies in `folder` for it; `gate` is our process, `mark` stands in its prompt.
  func startFiles(folder: String, gate: Int32, mark: String) -> [StartFile] {
    switch self {
    case .bash:
      [StartFile(name: "bashrc", text: BashScript.text(folder: folder, gate: gate, mark: mark))]
    case .zsh:
      [
        StartFile(
          name: ".zshenv",
          text: ZshScript.environment(
            folder: folder,
            own: ThisProcess.variable("ZDOTDIR").map { ShellText.line(of: [$0]) })),
        StartFile(name: ".zshrc", text: ZshScript.text(folder: folder, gate: gate, mark: mark)),
      ]
    }
  }

  /// The program and the words that start it so that it reads the files in `folder`.
  func start(_ executable: String, folder: String) -> (path: String, words: [String]) {
    switch self {
    case .bash: (executable, ["bash", "--rcfile", folder + "/bashrc", "-i"])
    // Zsh has no option for it, and our own environment is what judged lines are given.
    case .zsh: ("/usr/bin/env", ["env", "ZDOTDIR=" + folder, executable, "-i"])
    }
  }

  /// Words in a line that could take the hooks away or blind them, or that it reads otherwise than
  /// the gate does.
  var touchy: [String] {
    switch self {
    case .bash: ["trap", "PS0", "PROMPT_COMMAND", "__warroom", "function", "()"]
    case .zsh:
      [
        "trap", "__warroom", "function", "()", "preexec", "precmd", "TRAP", "=(", "$=", "$~", "$^",
        "$+", "hash", "disable", "zle", "zmodload", "setopt", "emulate", "typeset -f",
      ]
    }
  }
}
