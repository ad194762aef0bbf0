/** The board's own style, inlined: it shall stand alone on an organisation's own site, without script. The tokens of app/styles/tokens.css that it needs. */
export const stil = `@font-face{font-family:"Source Serif Tavla";src:url(/fonts/source-serif-4-tavla.woff2) format("woff2");font-weight:400;font-display:swap}
:root{color-scheme:light dark;--paper:#f6f3ec;--ink:#1c1b18;--ink-2:#55514a;--rule:#ddd7c9;--accent:#0e4d5b;--t3:1.1875rem;--t4:1.4375rem;--t6:2.75rem;--d1:1.0625rem;--m1:.25rem;--m2:.5rem;--m3:.75rem;--m4:1rem;--m5:1.5rem;--m6:2.25rem;--m7:3.5rem;--m8:5rem}
@media (prefers-color-scheme:dark){:root{--paper:#181714;--ink:#ebe6da;--ink-2:#bab3a4;--rule:#37342d;--accent:#84c3cb}}
*,::before,::after{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:400 var(--d1)/1.5 "Source Serif Tavla",Charter,Georgia,serif;font-synthesis:none;text-rendering:optimizeLegibility}
h1,h2,h3,p,dl,dd{margin:0}
h1,h2,h3{font-weight:400;line-height:1.18;text-wrap:balance;letter-spacing:-.008em}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.skip{position:absolute;left:1rem;top:-4rem;background:var(--ink);color:var(--paper);padding:.5rem 1rem}.skip:focus{top:.5rem}
.nb{white-space:nowrap}.lead{font-size:var(--t4);line-height:1.38;max-width:46rem;text-wrap:pretty;margin-top:var(--m3)}
.doc{font-size:var(--t3);line-height:1.55;max-width:36rem}.doc p+p{margin-top:.75em}
body>*{max-width:62rem;margin-inline:auto;padding-inline:var(--m5)}
body>header{padding-block:var(--m7) var(--m5)}
h1{font-size:var(--t6);letter-spacing:-.02em}
.kommun{color:var(--ink-2)}
section{margin-top:var(--m6)}
section>h2{font-size:var(--t4);padding-bottom:var(--m2);border-bottom:1px solid var(--ink)}
section>.doc{padding-top:var(--m4)}
.anslag{padding:var(--m5) 0;border-bottom:1px solid var(--rule);display:grid;grid-template-columns:14rem minmax(0,1fr);gap:var(--m1) var(--m6)}
.anslag h3{font-size:var(--t4);overflow-wrap:anywhere}
.organ p{color:var(--ink-2);margin-top:var(--m1)}
dl{display:grid;grid-template-columns:13rem 1fr;gap:.1rem var(--m4)}
dl>div{display:grid;grid-column:1/-1;grid-template-columns:subgrid}
dt{color:var(--ink-2)}
dl .vikt{border-top:1px solid var(--rule);border-bottom:1px solid var(--rule);padding:.3rem 0;margin:.35rem 0}
.vikt dt{color:var(--ink)}.vikt dd{color:var(--accent)}
.lankar{margin-top:var(--m3);display:flex;flex-wrap:wrap;gap:var(--m1) var(--m5)}
footer{overflow-wrap:anywhere;padding-block:var(--m6) var(--m8);color:var(--ink-2)}
@media (max-width:640px){:root{--t6:2.25rem;--t4:1.3125rem}body>header{padding-top:var(--m6)}.anslag,dl{grid-template-columns:minmax(0,1fr)}dl{margin-top:var(--m3)}dd{margin-bottom:var(--m2)}.vikt dd{margin:0}body>*{padding-inline:var(--m4)}}
@media print{body{background:#fff;color:#000}.anslag{break-inside:avoid}.lankar{display:none}}`;
