extension LanguageSample {
  /// awk, sed and jq texts that do more than filter.
  static let filters = read(
    #"""
    awk|{print | "sh"}
    awk|{print|"sh"}
    awk|BEGIN{system("rm -rf /")}
    awk|BEGIN { system ("id") }
    awk|BEGIN{"id" | getline x}
    awk|BEGIN{"id"|getline}
    awk|{print > "/etc/passwd"}
    awk|{print $1 >> "x"}
    awk|{print $1, $2 > $3}
    awk|{print ($1 > 5) > "f"}
    awk|{printf("%s", $1) > "f"}
    awk|{print a,¶b > "f"}
    awk|{print > "/dev/stderr" ".x"}
    awk|{print |& "sh"}
    awk|@load "filefuncs"
    awk|@include "x"
    awk|BEGIN{f="system"; @f("id")}
    awk|BEGIN{while((getline l < "/etc/shadow")>0) print l}
    awk|BEGIN{extension("x", "y")}
    awk|BEGIN{extension ("x", "y")}
    awk|BEGIN { a = 1 / system("id") / 2 }
    awk|{ x = $1 / 2; system("a") } /b/
    awk|{ x++ / system("id") / 1 }
    awk|{ if (1) / 2; system("id") / }
    awk|{ n = NF /system("id")/ 1 }
    awk|BEGIN { x = "a\"b"; system("id") }
    awk|BEGIN { x = "a\\"; system("id") #" }
    awk|/[/]/ {system("x")} /]/
    awk|{ evil($1) }
    awk|BEGIN{awk::system("id")}
    awk|{ print $1 ¶> "f" } {print > "g"}
    awk|BEGIN { printf "x" | "cat" ; close("cat") }
    awk|{print "unterminated
    awk|{print
    sed|1e rm -rf /
    sed|e
    sed|s/x/rm/e
    sed|s/x/rm/ge
    sed|s/x/y/2e
    sed|s/x/y/w /etc/passwd
    sed|s/x/y/gw out
    sed|w out
    sed|$w out
    sed|/x/w out
    sed|W out
    sed|p;e id
    sed|p¶e id
    sed|{e id¶}
    sed|/a/{p;e id¶}
    sed|1,3!e id
    sed|s,a,b,;e id
    sed|sxaxbxe
    sed|s/[/]/x/;e id
    sed|s/[]/]/x/e
    sed|s/\//x/e
    sed|s/a\¶b/c/e
    sed|y/a/b/;e id
    sed|$!{e id¶}
    sed|:a;e id
    sed|b;e id
    sed|ba;e id
    sed|a x¶e id
    sed|a\¶x¶e id
    sed|i\¶x\\¶e id
    sed|r x;e id
    sed|R x¶e id
    sed|#n¶e id
    sed|\xaxe id
    sed|\,a,e id
    sed|0~3e id
    sed|/a/I,/b/Me id
    sed|s/a/b
    sed|k
    sed|s/a/b/¶s/c/d/e
    sed|q5;e id
    sed|l 5;e
    sed|/[[:alpha:]/]/e id
    sed|s/a/b/w/etc/x
    jq|import "evil" as e; .
    jq|include "evil"; .
    jq|"\(modulemeta)"
    jq|"a" | import "x" as y; .
    jq|"unterminated
    jq|"\("\(modulemeta)")"
    jq|# \¶" ¶import "x" as y; .
    awk|{print a,¶¶b > "f"}
    awk|{print a, # c¶# d¶b > "f"}
    """#)
}
