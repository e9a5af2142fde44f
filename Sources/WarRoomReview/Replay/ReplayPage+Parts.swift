extension ReplayPage {
  /// Nothing is fetched, sent or framed; only this page's own script and style run.
  static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; "
    + "script-src 'sha256-60tAknWAsyoqJLtCUy3jyf1qG0zucbWzTdz/OMM1BI4='; "
    + "base-uri 'none'; form-action 'none'"

  static let style = """
    :root{color-scheme:light dark;--back:#fff;--ink:#1a1a1a;--faint:#666;--line:#ccc;\
    --milestone:#1a7f37;--phase:#0b5cad;--decision:#8250df;--alert:#c4231c}
    @media(prefers-color-scheme:dark){:root{--back:#14171a;--ink:#e6e6e6;--faint:#9aa0a6;\
    --line:#3a3f44;--milestone:#56d364;--phase:#6cb6ff;--decision:#c297ff;--alert:#ff7b72}}
    body{background:var(--back);color:var(--ink);font:16px/1.45 system-ui,sans-serif;\
    max-width:70rem;margin:0 auto;padding:1rem}
    h1{font-size:1.4rem;margin:0}header p{margin:.25rem 0;color:var(--faint)}
    #deck{position:sticky;top:0;background:var(--back)}#deck p{color:var(--ink)}
    #at{width:calc(100% - 6rem);vertical-align:middle}
    svg{width:100%;height:3rem;fill:var(--faint);border-bottom:1px solid var(--line)}
    rect.milestone{fill:var(--milestone)}rect.phase{fill:var(--phase)}
    rect.decision{fill:var(--decision)}rect.alert{fill:var(--alert)}
    .legend span::before{content:"\\25A0 "}
    .milestone b,.legend .milestone{color:var(--milestone)}
    .phase b,.legend .phase{color:var(--phase)}
    .decision b,.legend .decision{color:var(--decision)}.alert b,.legend .alert{color:var(--alert)}
    ol{list-style:none;padding:0;font:14px/1.5 ui-monospace,monospace}
    li{padding:.15rem .25rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
    li.day{font-weight:bold;border:0;margin-top:1rem}
    li time{color:var(--faint)}li b{display:inline-block;min-width:6rem}li i{color:var(--faint)}
    li.later{opacity:.25}li.here{outline:2px solid var(--phase)}
    @media print{#deck,.legend{display:none}li.later{opacity:1}li.here{outline:0}\
    body{max-width:none}}
    """

  /// Moves through the timeline: what came later is faint.
  static let script = """
    const rows=[...document.querySelectorAll("#timeline li[data-t]")],\
    at=document.getElementById("at"),\
    play=document.getElementById("play");let timer=0;
    function show(){const n=+at.value;rows.forEach((row,i)=>{row.classList.toggle("later",i>n);\
    row.classList.toggle("here",i===n)});const row=rows[n];if(!row)return;\
    document.getElementById("clock").textContent=\
    new Date(+row.dataset.t).toISOString().replace("T"," ").slice(0,19)+"Z";\
    document.getElementById("state").textContent=row.dataset.s;\
    row.scrollIntoView({block:"nearest"})}
    function stop(){clearTimeout(timer);timer=0;play.textContent="play"}
    function step(){const n=+at.value;if(n>=rows.length-1)return stop();\
    const gap=rows[n+1].dataset.t-rows[n].dataset.t;\
    timer=setTimeout(()=>{at.value=n+1;show();step()},Math.min(2000,Math.max(100,gap/60)))}
    play.onclick=()=>{if(timer)return stop();if(+at.value>=rows.length-1)at.value=0;\
    play.textContent="pause";show();step()};
    at.oninput=()=>{stop();show()};at.max=Math.max(rows.length-1,0);\
    document.getElementById("deck").hidden=false;show();
    """
}
