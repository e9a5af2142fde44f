package import WarRoomCore

extension Gate {
  /// Words of a command, or parts of them, that may name files which it executes or loads: a
  /// script, a manifest, a plan; also those of the commands in a script that is given as a word.
  /// Generous: the host keeps those that are files. Empty for programs whose operands are only
  /// read, moved or removed. Nil when there are more than an approval can be bound to.
  package static func executedOperands(of command: CommandSpec) -> [String]? {
    var operands = OperandList()
    operands.add(command.words, depth: 0)
    if command.directory != nil, let program = command.words.first,
      loadsItsFolder.contains(baseName(program))
    {
      operands.add(part: ".")
    }
    return operands.isCut ? nil : operands.parts
  }

  /// Whether a folder among the operands is loaded with all that lies in it: manifests, modules,
  /// plays. Folders of other commands may hold data that changes while they wait.
  package static func loadsFolders(_ command: CommandSpec) -> Bool {
    command.words.contains { word in
      word.utf8.split { !isOfName($0) }.contains { folderLoaders.contains(String(Substring($0))) }
    }
  }

  static func baseName(_ program: String) -> String {
    String(program.split(separator: "/").last ?? "")
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x5f: true
    case _: false
    }
  }

  /// Programs that act on names: what is in the named files does not change what they do.
  static let handlesNamesOnly: Set<String> = [
    "rm", "rmdir", "unlink", "mkdir", "ln", "touch", "chmod", "chown", "chgrp", "truncate",
    "cat", "head", "tail", "wc", "ls", "stat", "uptime", "df", "free", "date", "readlink", "uname",
    "id", "whoami", "hostname", "true", "echo", "printf", "pgrep", "ps", "curl", "kill", "pkill",
    "killall", "systemctl", "service", "shutdown", "reboot", "mount", "umount",
    "cd", "pushd", "popd", "echo", "printf", "test", "[", "sleep", "wait", "exit", "return", "set",
    "export", "unset", "trap", "umask", "ulimit", "local", "read", "shift", "break", "continue",
  ]

  /// Programs to which a folder means all that lies in it.
  private static let folderLoaders: Set<String> = [
    "kubectl", "oc", "kustomize", "helm", "helmfile", "terraform", "tofu", "terragrunt", "pulumi",
    "ansible-playbook", "make", "gmake", "skaffold", "nomad", "packer", "docker", "podman",
  ]

  /// Programs that load the folder they are started in, without a word that says so.
  private static let loadsItsFolder: Set<String> = [
    "terraform", "tofu", "terragrunt", "pulumi", "make", "gmake", "helmfile", "skaffold",
    "ansible-playbook", "kustomize",
  ]
}
