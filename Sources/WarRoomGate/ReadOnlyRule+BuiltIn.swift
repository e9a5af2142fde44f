extension ReadOnlyRule {
  /// Names this list; it changes with every change of the rules.
  static let version = "warroom read-only list 1"

  /// Every program that is known to only read, by name.
  static let builtIn: [String: ReadOnlyRule] = {
    var rules: [String: ReadOnlyRule] = [:]
    for rule in files + machine + processes + [curl] { rules[rule.program] = rule }
    return rules
  }()

  private static let files: [ReadOnlyRule] = [
    ReadOnlyRule(
      "cat",
      """
      -A -b -e -E -n -s -t -T -u -v --show-all --number-nonblank --show-ends --number \
      --squeeze-blank --show-tabs --show-nonprinting
      """, operands: .contents),
    ReadOnlyRule(
      "head", "-q -v -z --quiet --silent --verbose --zero-terminated",
      values: ["-n": .number, "-c": .number, "--lines": .number, "--bytes": .number],
      bareCount: true, operands: .contents),
    ReadOnlyRule(
      "tail", "-q -v -z -f -F --quiet --silent --verbose --zero-terminated --retry",
      values: [
        "-n": .number, "-c": .number, "--lines": .number, "--bytes": .number, "-s": .number,
        "--sleep-interval": .number, "--pid": .number, "--follow": .attachedText,
      ], bareCount: true, operands: .contents),
    ReadOnlyRule(
      "wc", "-l -w -c -m -L --lines --words --bytes --chars --max-line-length",
      operands: .contents),
    ReadOnlyRule(
      "ls",
      """
      -a -A -b -c -C -d -F -g -G -h -H -i -k -l -L -m -n -N -o -p -q -Q -r -R -s -S -t -u -U -v \
      -x -X -Z -1 --all --almost-all --escape --directory --classify --no-group --human-readable \
      --inode --dereference --numeric-uid-gid --quote-name --reverse --recursive --size \
      --full-time --group-directories-first --context
      """,
      values: [
        "--color": .attachedText, "--time-style": .text, "--sort": .text, "--time": .text,
        "--block-size": .text,
      ], operands: .names),
    ReadOnlyRule(
      "stat", "-L -f -t --dereference --file-system --terse",
      values: ["-c": .text, "--format": .text, "--printf": .text], operands: .names),
    ReadOnlyRule(
      "readlink",
      """
      -f -e -m -n -q -s -v -z --canonicalize --canonicalize-existing --canonicalize-missing \
      --no-newline --quiet --silent --verbose --zero
      """, operands: .names),
    ReadOnlyRule(
      "df",
      "-a -h -H -i -k -l -m -P -T --all --human-readable --si --inodes --local --portability "
        + "--print-type --total",
      values: ["-x": .text, "-t": .text, "--type": .text, "--exclude-type": .text, "-B": .text],
      operands: .names),
  ]

  private static let machine: [ReadOnlyRule] = [
    ReadOnlyRule("uptime", "-p -s --pretty --since", operands: .none),
    ReadOnlyRule(
      "free",
      "-b -k -m -g -h -l -t -w --bytes --kibi --mebi --gibi --human --lohi --total --wide --si",
      values: ["-s": .number, "-c": .number, "--seconds": .number, "--count": .number],
      operands: .none),
    ReadOnlyRule("date", "-u --utc --universal", operands: .format),
    ReadOnlyRule(
      "uname",
      """
      -a -s -n -r -v -m -p -i -o --all --kernel-name --nodename --kernel-release \
      --kernel-version --machine --processor --hardware-platform --operating-system
      """, operands: .none),
    ReadOnlyRule(
      "id", "-a -u -g -G -n -r -z -Z --user --group --groups --name --real --zero --context",
      operands: .texts(8)),
    ReadOnlyRule("whoami", operands: .none),
    ReadOnlyRule("hostname", operands: .none),
    ReadOnlyRule("true", operands: .none),
    ReadOnlyRule("echo", operands: .printed),
    ReadOnlyRule("printf", operands: .printed),
  ]

  private static let processes: [ReadOnlyRule] = [
    ReadOnlyRule(
      "pgrep",
      "-a -c -f -i -l -n -o -v -w -x --list-full --count --full --ignore-case --list-name "
        + "--newest --oldest --inverse --lightweight --exact",
      values: [
        "-d": .text, "-g": .text, "-G": .text, "-P": .text, "-r": .text, "-s": .text,
        "-t": .text, "-u": .text, "-U": .text, "--delimiter": .text, "--parent": .text,
        "--euid": .text, "--uid": .text, "--group": .text, "--session": .text,
        "--terminal": .text, "--older": .number, "-O": .number,
      ], operands: .texts(1)),
    ReadOnlyRule(
      "ps", "-A -a -d -e -f -F -H -j -l -L -T -w -x -y --forest --no-headers --headers",
      values: [
        "-o": .text, "-p": .text, "-u": .text, "-U": .text, "-C": .text, "-t": .text,
        "--format": .text, "--pid": .text, "--ppid": .text, "--user": .text, "--sort": .text,
        "--cols": .number, "--columns": .number, "--width": .number,
      ],
      operands: .oneOf(["aux", "ax", "axu", "auxw", "auxww", "axuww", "auxf", "axf"])),
  ]

  /// No option that writes, sends or follows is here: one plain GET.
  private static let curl = ReadOnlyRule(
    "curl", "-f -s -S --fail --silent --show-error",
    values: ["-m": .number, "--max-time": .number], operands: .url)
}
