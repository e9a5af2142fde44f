import Testing

/// `⏎` stands for a newline, `⇥` for a tab.
@Suite("What the shell reads")
struct ShellParserTests {
  static let commands = [
    (#"kubectl get po -A"#, #"[kubectl] [get] [po] [-A]"#),
    (#"a; b & c && d || e"#, #"[a]; [b]; [c]; [d]; [e]"#),
    (#"a | b |& c"#, #"[a] | [b] 2duplicate[1] | [c]"#),
    (#"! time -p a | b"#, #"[a] | [b]"#),
    (#"a \⏎ b; r\⏎m c"#, #"[a] [b]; [rm] [c]"#),
    (#"a # b; c⏎d"#, #"[a]; [d]"#),
    (#"a &&⏎ b |⏎⏎ c"#, #"[a]; [b] | [c]"#),
    (#"(a; b) >c"#, #"sub{[a]; [b]} write[c]"#),
    (#"{ a; b; } 2>&1"#, #"all{[a]; [b]} 2duplicate[1]"#),
    (#"if a; then b; elif c; then d; else e; fi"#, #"all{[a]}{[b]}{[c]}{[d]}{[e]}"#),
    (#"if (a) then { b; } fi"#, #"all{sub{[a]}}{all{[b]}}"#),
    (#"while a; do b; done <c"#, #"all{[a]}{[b]} read[c]"#),
    (#"until a⏎do b⏎done"#, #"all{[a]}{[b]}"#),
    (#"for x in a {1..3}; do b; done"#, #"for x([a] [1] [2] [3]){[b]}"#),
    (#"for x; do a; done"#, #"for x(@){[a]}"#),
    (#"for x⏎in a⏎do b; done"#, #"for x([a]){[b]}"#),
    (#"for ((i=0; i<n; i++)); do a; done"#, #"for (@){[a]}"#),
    (#"select x in a b; do c; done"#, #"for x([a] [b]){[c]}"#),
    (
      #"case $x in a|b*) c;; (d) ;& "e") f ;;& *) esac"#,
      #"all[‹$x›] [a] [b*]*1 [d] [e]q [*]*0{[c]}{}{[f]}{}"#
    ),
    (
      #"f() { a; }; function g { b; }; function h() (c)"#,
      #"f(){all{[a]}}; g(){all{[b]}}; h(){sub{[c]}}"#
    ),
    (#"f() if a; then b; fi >c"#, #"f(){all{[a]}{[b]} write[c]}"#),
    (#"coproc a b; coproc N { c; }"#, #"coproc [a] [b]; coproc all{[c]}"#),
    (
      #"[[ -n $x && ! ( a == b* || c -nt d ) ]]"#,
      #"test([-n] [‹$x›] [&&] [!] [(] [a] [==] [b*]*1 [||] [c] [-nt] [d] [)])"#
    ),
    (#"[[ $x =~ ^(a|b c)$ ]] && y"#, #"test([‹$x›] [=~] [^(a|b c)$]); [y]"#),
    (#"[[ a == @(b|c) && d < e ]]"#, #"test([a] [==] [@(b|c)] [&&] [d] [<] [e])"#),
    (#"((a + b[1] * $c))"#, #"((a, b, c))"#),
    (#"((a); (b))"#, #"sub{sub{[a]}; sub{[b]}}"#),
    (#"a=1 b+="c d" e"#, #"a=[1] b=[c d]q [e]"#),
    (
      #"a=(b "c d" [2]=e) f[1]=2 g[$(h)]=3"#,
      #"a=([b] [c d]q [[2]=e]*0) f=([2]) g=([‹$([h])›] [3])"#
    ),
    (#"a=~:~/b c=x:~"#, #"a=[‹~›:‹~›/b] c=[x:‹~›]"#),
    (#"export a={1,2} b=~/c"#, #"[export] [a=1] [a=2] [b=‹~›/c]"#),
    (
      #"a >b 2>>c <d &>e &>>f >|g <>h"#,
      #"[a] write[b] 2append[c] read[d] writeBoth[e] writeBoth[f] write[g] readWrite[h]"#
    ),
    (
      #"a 2>&1 >&b >&- 3<&4 1>&2-"#,
      #"[a] 2duplicate[1] writeBoth[b] duplicate[-] 3duplicate[4] 1duplicate[2-]"#
    ),
    (#"a {v}>b 10<c 2 >d"#, #"[a] [2] -1write[b] 10read[c] write[d]"#),
    (#">a b <c"#, #"[b] write[a] read[c]"#),
    (#"a <<<"b $c""#, #"[a] hereString[b ‹"$c›]q"#),
    (#"a <(b | c) >(d) x<(e)"#, #"[a] [‹<([b] | [c])›] [‹>([d])›] [x‹<([e])›]"#),
    (
      #"cat <<A <<'B' | c⏎$d `e` $(f)⏎A⏎$g⏎B⏎h"#,
      #"[cat] hereDocument[‹"$d› ‹"$([e])› ‹"$([f])›⏎]q hereDocument[$g⏎]q | [c]; [h]"#
    ),
    (#"cat <<-A⏎⇥b\⏎⇥c⏎⇥A"#, #"[cat] hereDocument[b⇥c⏎]q"#),
    (#"echo $(cat <<A⏎)"⏎A⏎)"#, #"[echo] [‹$([cat] hereDocument[)"⏎]q)›]"#),
    (#"a=$(case b in c) d;; esac # )⏎)"#, #"a=[‹$(all[b] [c]{[d]})›]"#),
    (#"a `b \`c\` "\$d"`"#, #"[a] [‹$([b] [‹$([c])›] [‹"$d›]q)›]"#),
    (#"a "`b \"c\"`""#, #"[a] [‹"$([b] [c]q)›]q"#),
    (#"a "$(b "c $(d)")""#, #"[a] [‹"$([b] [c ‹"$([d])›]q)›]q"#),
    (#"time -f x a"#, #"[-f] [x] [a]"#),
    (#"echo if then fi { } ! [["#, #"[echo] [if] [then] [fi] [{] [}] [!] [[[]"#),
    (#"a !x !!"#, #"[a] [!x] [!!]"#),
  ]

  @Test(arguments: commands) func reads(line: String, as expected: String) {
    #expect(ShellDump.visible(line) == expected)
  }
}
