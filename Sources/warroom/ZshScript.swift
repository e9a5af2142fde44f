/// What `warroom shell zsh` makes of zsh.
///
/// The hook is `preexec`: zsh calls it with the whole line, once that is read and before anything
/// of it is done, whichever way the line came. It asks the gate and interrupts the shell when the
/// answer is no, which makes zsh drop the line. The `DEBUG` trap is the second lock: while no line
/// was let through, it skips every command, redirections included. Where zsh would read a line
/// otherwise than the gate does, its options say that it reads as the gate.
enum ZshScript {
  /// What zsh reads first. It reads the file of the same name that it would have read without us,
  /// and comes back to our folder for the next one. `folder` holds no character that a shell would
  /// read as anything but itself; `own` is the user's folder of such files, quoted.
  static func environment(folder: String, own: String?) -> String {
    """
    \(own.map { "ZDOTDIR=\($0)" } ?? "unset ZDOTDIR")
    [[ -r ${ZDOTDIR:-$HOME}/.zshenv ]] && . "${ZDOTDIR:-$HOME}/.zshenv"
    __warroom_own=${ZDOTDIR-} ZDOTDIR='\(folder)'
    'builtin' 'setopt' rcs

    """
  }

  /// What an interactive zsh reads then: the user's own, and the hooks around it.
  static func text(folder: String, gate: Int32, mark: String) -> String {
    """
    __warroom_folder='\(folder)' __warroom_gate=\(gate) __warroom_count=0
    if [[ -n $__warroom_own ]]; then ZDOTDIR=$__warroom_own; else unset ZDOTDIR; fi
    \(functions)
    preexec_functions=(__warroom_ask)
    trap '' INT
    [[ -r ${ZDOTDIR:-$HOME}/.zshrc ]] && . "${ZDOTDIR:-$HOME}/.zshrc"
    'builtin' 'trap' - INT DEBUG ERR
    'builtin' 'unalias' -m '*'
    'builtin' 'unalias' -s -m '*'
    'builtin' 'unfunction' -m 'TRAP*' preexec precmd chpwd periodic zshaddhistory \\
      command_not_found_handler
    __warroom_arm || exit 78
    PS1="(warroom \(mark)) ${PS1-}"
    trap '__warroom_guard || setopt err_exit' DEBUG

    """
  }

  private static let functions = #"""
    __warroom_arm() {
      typeset -ga preexec_functions precmd_functions chpwd_functions periodic_functions
      typeset -ga zshaddhistory_functions
      preexec_functions=(__warroom_ask) precmd_functions=(__warroom_prompt)
      chpwd_functions=() periodic_functions=() zshaddhistory_functions=()
      setopt interactive_comments debug_before_cmd bad_pattern exec
      unsetopt aliases bare_glob_qual extended_glob ksh_glob sh_glob rc_quotes equals \
        ignore_braces ignore_close_braces short_loops csh_junkie_quotes csh_junkie_loops \
        csh_junkie_history correct correct_all brace_ccl magic_equal_subst hist_reduce_blanks \
        rc_expand_param glob_subst path_dirs alias_func_def ksh_arrays sh_option_letters
      typeset -gr preexec_functions precmd_functions chpwd_functions periodic_functions
      typeset -gr zshaddhistory_functions __warroom_folder __warroom_gate
      [[ $preexec_functions == __warroom_ask && $precmd_functions == __warroom_prompt ]]
    }
    __warroom_tell() { builtin printf '%s\0' "$@" 1<>"$__warroom_folder/to"; }
    __warroom_reads() {
      [[ -o interactive_comments && -o debug_before_cmd && ! -o aliases && ! -o bare_glob_qual \
        && ! -o extended_glob && ! -o ksh_glob && ! -o rc_quotes && ! -o ignore_braces \
        && ! -o ignore_close_braces && ! -o short_loops && ! -o csh_junkie_quotes \
        && ! -o csh_junkie_loops && ! -o csh_junkie_history && ! -o correct && ! -o correct_all \
        && ! -o brace_ccl && ! -o hist_reduce_blanks && ! -o sh_glob && ! -o glob_subst ]]
    }
    __warroom_ask() {
      local number= doubt= answer=
      if ! __warroom_reads; then
        builtin printf 'warroom: an option was set with which this shell reads lines %s\n' \
          'otherwise than the gate; nothing runs in it' >&2
        builtin kill -INT $$
        return 1
      fi
      emulate -L zsh
      local word line=$1 id="$$-$((++__warroom_count))-$RANDOM" IFS=$' \t\n' LC_ALL=C
      local bare=${line//[\"\'\\]/}
      [[ -n $line ]] && number=$id
      for word in ${=line//[^[:alnum:]_.:+@%,-]/ } ${=bare//[^[:alnum:]_.:+@%,-]/ }; do
        (( $+functions[$word] + $+aliases[$word] + $+galiases[$word] )) && doubt=$word && break
      done
      __warroom_tell line "$id" "$number" "$doubt" "${PATH-}" "$line"
      while [[ $answer != (go|no)" $id" ]]; do
        IFS= builtin read -r -d '' -t 1 answer <>"$__warroom_folder/from" && continue
        builtin kill -0 "$__warroom_gate" 2>/dev/null && continue
        builtin printf 'warroom: the gate is gone; nothing runs in this shell\n' >&2
        break
      done
      [[ $answer == "go $id" ]] || builtin kill -INT $$
    }
    __warroom_prompt() {
      local state=$?
      __warroom_tell prompt "$state"
      return "$state"
    }
    __warroom_guard() {
      # A subshell belongs to the prompt, or to a command that was let through.
      [[ -e $__warroom_folder/go || $ZSH_SUBSHELL -gt 0 ]] && return 0
      [[ $#funcstack -gt 1 && $funcstack[-1] == __warroom_* ]] && return 0
      builtin zle && return 0
      builtin printf 'warroom: this was not judged, so it does not run\n' >&2
      return 1
    }
    """#
}
