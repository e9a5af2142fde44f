/// What `warroom shell` makes of bash.
///
/// The hook is `PS0`: bash expands it once a whole line is read and before anything of it is done,
/// redirections of groups included. It asks the gate and interrupts the shell when the answer is
/// no, which makes bash drop the line. The `DEBUG` trap is the second lock: while no line was let
/// through, it skips every command. The line is taken from the history, which `HISTCONTROL` and
/// `HISTIGNORE` cannot keep it out of here. While the user's own start-up file is read, nobody can
/// interrupt, for bash would then ask for lines without the hooks.
enum BashScript {
  /// `folder` holds no character that a shell would read as anything but itself.
  static func text(folder: String, gate: Int32, mark: String) -> String {
    """
    trap '' INT
    [[ -r ~/.bashrc ]] && . ~/.bashrc
    trap - INT
    unalias -a
    unset PROMPT_COMMAND
    HISTCONTROL= HISTIGNORE= __warroom_folder='\(folder)' __warroom_gate=\(gate)
    set -o history
    shopt -s cmdhist lithist extdebug promptvars
    \(functions)
    PS1="(warroom \(mark)) ${PS1-}"
    PROMPT_COMMAND=__warroom_prompt
    __warroom_idle=1 __warroom_ps0='${__warroom_none[__warroom_idle=0]}$(__warroom_ask)'
    PS0=$__warroom_ps0
    readonly PS0 PROMPT_COMMAND HISTCONTROL HISTIGNORE __warroom_folder __warroom_gate \\
      __warroom_ps0
    readonly -f __warroom_tell __warroom_ask __warroom_prompt __warroom_guard
    [[ $PS0 == "$__warroom_ps0" && $PROMPT_COMMAND == __warroom_prompt \\
      && -z $HISTCONTROL$HISTIGNORE ]] || exit 78
    trap __warroom_guard DEBUG

    """
  }

  private static let functions = #"""
    __warroom_tell() { builtin printf '%s\0' "$@" 1<>"$__warroom_folder/to"; }
    __warroom_ask() {
      local IFS=$' \t\n' LC_ALL=C line number word bare doubt= answer= id="$BASHPID-$SRANDOM"
      set -f
      line=$(HISTTIMEFORMAT= builtin history 1)
      if [[ $line =~ ^\ *([0-9]+)[*\ ]\ (.*)$ && $BASHOPTS == *cmdhist* ]]; then
        number=${BASH_REMATCH[1]} line=${BASH_REMATCH[2]}
      else
        number= line=
      fi
      bare=${line//[\"\'\\]/}
      for word in ${line//[^[:alnum:]_.:+@%,-]/ } ${bare//[^[:alnum:]_.:+@%,-]/ }; do
        if builtin alias -- "$word" || builtin declare -F -- "$word"; then
          doubt=$word
          break
        fi
      done &>/dev/null
      __warroom_tell line "$id" "$number" "$doubt" "${PATH-}" "$line"
      while [[ $answer != ??" $id" ]]; do
        IFS= builtin read -r -d '' -t 1 answer <>"$__warroom_folder/from" && continue
        builtin kill -0 "$__warroom_gate" 2>/dev/null && continue
        builtin printf 'warroom: the gate is gone; nothing runs in this shell\n' >&2
        break
      done
      [[ $answer == "go $id" ]] || builtin kill -INT $$
    }
    __warroom_prompt() {
      local status=$?
      __warroom_idle=1
      __warroom_tell prompt "$status"
      return "$status"
    }
    __warroom_guard() {
      [[ -e $__warroom_folder/go || ${FUNCNAME[1]-} == __warroom_* \
        || $BASH_COMMAND == __warroom_* || -n ${COMP_LINE-} ]] && return 0
      # What the prompt itself starts, while no line is there.
      [[ $BASH_SUBSHELL -gt 0 && $__warroom_idle == 1 ]] && return 0
      builtin printf 'warroom: this was not judged, so it does not run\n' >&2
      return 1
    }
    """#
}
