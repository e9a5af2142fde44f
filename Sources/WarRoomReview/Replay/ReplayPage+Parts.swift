extension ReplayPage {
  /// Nothing is fetched, sent or framed; only this page's own script and style run.
  static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; "
    + "script-src 'sha256-unlFUbqpGNoZK9d1QOk29OCpKuoKR14+eBambzvjyU4='; "
    + "base-uri 'none'; form-action 'none'"

  static let style = """
    :root{color-scheme:light dark;--back:#fff;--ink:#1a1a1a;--faint:#666;--line:#ccc;\
    --milestone:#1a7f37;--phase:#0b5cad;--decision:#8250df;--alert:#c4231c}
    @media(prefers-color-scheme:dark){:root{--back:#14171a;--ink:#e6e6e6;--faint:#9aa0a6;\
    --line:#3a3f44;--milestone:#56d364;--phase:#6cb6ff;--decision:#c297ff;--alert:#ff7b72}}
    body{background:var(--back);color:var(--ink);font:16px/1.45 system-ui,sans-serif;\
    max-width:70rem;margin:0 auto;padding:1rem}
    h1{font-size:1.4rem;margin:0}header p,.legend{margin:.25rem 0;color:var(--faint)}
    #deck{position:sticky;top:0;background:var(--back);padding:.25rem 0}#deck p{margin:.25rem 0}
    #play{min-width:4.5rem;font:inherit}#clock{font-variant-numeric:tabular-nums}
    #at{display:block;width:100%;margin:.25rem 0;padding:0;accent-color:var(--phase)}
    svg{display:block;width:100%;height:3rem;fill:var(--faint);border-bottom:1px solid var(--line)}
    rect.milestone{fill:var(--milestone)}rect.phase{fill:var(--phase)}
    rect.decision{fill:var(--decision)}rect.alert{fill:var(--alert)}
    .legend span{margin-right:1rem}.legend span::before{content:"\\25A0\\00A0"}
    .milestone b,.legend .milestone{color:var(--milestone)}
    .phase b,.legend .phase{color:var(--phase)}
    .decision b,.legend .decision{color:var(--decision)}.alert b,.legend .alert{color:var(--alert)}
    ol{list-style:none;padding:0;font:14px/1.5 ui-monospace,monospace}
    li{display:grid;grid-template-columns:5.5rem 6.5rem 1fr auto;gap:0 .75rem;\
    padding:.15rem .25rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
    li.day{display:block;font-weight:bold;border:0;margin-top:1rem}
    li b{position:relative}li b abbr{position:absolute;right:100%;font-weight:normal}
    abbr{color:var(--faint);text-decoration:none;cursor:help}
    li time,li i{color:var(--faint)}
    li.later{opacity:.4}li.here{outline:2px solid var(--phase)}
    @media(max-width:40rem){li{grid-template-columns:5.5rem 1fr}li span,li i{grid-column:1/-1}}
    @media print{#deck,.legend{display:none}li.later{opacity:1}li.here{outline:0}\
    body{max-width:none}}
    """

  /// Moves through the timeline: what came later is faint.
  static let script = """
    const rows=[...document.querySelectorAll("#timeline li[data-t]")],\
    at=document.getElementById("at"),\
    play=document.getElementById("play"),time=n=>+rows[n].dataset.t;let timer=0,here=rows.length-1;
    function show(){rows.forEach((row,i)=>{row.classList.toggle("later",i>here);\
    row.classList.toggle("here",i===here)});const row=rows[here];if(!row)return;\
    document.getElementById("clock").textContent=\
    new Date(time(here)).toISOString().replace("T"," ").slice(0,19)+"Z";\
    document.getElementById("state").textContent=row.dataset.s}
    function go(n){here=Math.min(rows.length-1,Math.max(0,n));at.value=time(here)-time(0);show();\
    rows[here].scrollIntoView({block:"nearest"})}
    function stop(){clearTimeout(timer);timer=0;play.textContent="play"}
    function step(){if(here>=rows.length-1)return stop();\
    const gap=time(here+1)-time(here);\
    timer=setTimeout(()=>{go(here+1);step()},Math.min(2000,Math.max(100,gap/60)))}
    play.onclick=()=>{if(timer)return stop();if(here>=rows.length-1)go(0);\
    play.textContent="pause";step()};
    at.oninput=()=>{stop();let n=0;while(n+1<rows.length&&time(n+1)-time(0)<=+at.value)n++;\
    here=n;show();rows[n].scrollIntoView({block:"nearest"})};
    at.onkeydown=key=>{const by={ArrowLeft:-1,ArrowDown:-1,ArrowRight:1,ArrowUp:1}[key.key];\
    if(by){key.preventDefault();stop();go(here+by)}};
    if(rows.length){at.max=Math.max(time(rows.length-1)-time(0),1);at.value=at.max;\
    document.getElementById("deck").hidden=false;show()}
    """
}
