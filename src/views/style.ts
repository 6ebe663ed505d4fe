/** The one style sheet of every page: system fonts, light and dark, narrow and wide, and paper. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fdfcf9;--ink:#1c1b19;--soft:#5c5850;--rule:#dcd7cb;--raised:#f4f1e9;--link:#0b4f8a;--accent:#7a2e1d;--warn:#8a3b00;--claim:#fbe7a8;--content:#4a7a5c;--finding:#b3261e}
@media(prefers-color-scheme:dark){:root{--paper:#171614;--ink:#ebe7dd;--soft:#aaa497;--rule:#3a3731;--raised:#21201c;--link:#8fc3f5;--accent:#f0a48f;--warn:#f2b36b;--claim:#57480f;--content:#8cc7a2;--finding:#ff9188}}
*{box-sizing:border-box}
html{font:100%/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:84rem;padding:0 clamp(1rem,4vw,3rem) 3rem;overflow-wrap:break-word}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,button:focus-visible,input:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem;z-index:1}
header.top{display:flex;flex-wrap:wrap;gap:.25rem 2rem;align-items:baseline;justify-content:space-between;padding:1.1rem 0 .8rem;border-bottom:1px solid var(--rule)}
.brand{margin:0}.brand a{font-weight:700;font-size:1.15rem;color:var(--ink);text-decoration:none;letter-spacing:-.01em}.brand span{color:var(--soft);font-size:.9rem;margin-left:.5rem}
nav a{margin-left:1rem}nav a[aria-current]{color:var(--ink);font-weight:600;text-decoration-thickness:2px}
h1,h2,h3{font-family:Georgia,"Iowan Old Style","Noto Serif",serif;line-height:1.2;text-wrap:balance}
h1{font-size:clamp(1.7rem,4vw,2.4rem);margin:1.6rem 0 .6rem;font-weight:600;letter-spacing:-.015em}
h2{font-size:1.3rem;margin:2.2rem 0 .6rem;padding-top:.8rem;border-top:1px solid var(--rule);font-weight:600}
h3{font-size:1.06rem;margin:1.2rem 0 .4rem;font-weight:600}
.lead{max-width:46rem;font-size:1.08rem;color:var(--soft);margin:0 0 1.2rem}
.faint,.by,.source,.nothing,footer,.legend{color:var(--soft)}.by,.source,footer,.legend{font-size:.875rem}
.nothing{font-style:italic;margin:.3rem 0}
.notice{background:var(--raised);border-left:4px solid var(--warn);padding:.5rem .9rem}
code{font-size:.85em;overflow-wrap:anywhere}
.mark{font-size:.78rem;border:1px solid currentColor;border-radius:.25rem;padding:0 .35rem;color:var(--warn);white-space:nowrap}
form fieldset{border:1px solid var(--rule);border-radius:.4rem;padding:.4rem .9rem .7rem;margin:0 0 1.4rem;display:inline-flex;flex-wrap:wrap;gap:.6rem 1.2rem;align-items:center;font-size:.92rem}
legend{color:var(--soft);padding:0 .4rem}
input,button{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:.3rem;padding:.25rem .55rem}
button{background:var(--raised);cursor:pointer;font-weight:600}
form.search label{display:block;color:var(--soft);margin-bottom:.3rem}form.search input{width:min(32rem,70vw)}
table.register{width:100%;border-collapse:collapse;font-size:.9rem}
table.register caption{text-align:left;color:var(--soft);padding-bottom:.5rem}
table.register th,table.register td{text-align:left;vertical-align:top;padding:.7rem .9rem .7rem 0;border-top:1px solid var(--rule)}
thead th{color:var(--soft);font-weight:600;border-top:0!important;white-space:nowrap}
tbody th{font-family:Georgia,"Noto Serif",serif;font-size:1.05rem;min-width:9rem;font-weight:600}
table.register ul,.notes,.legend,.cells,.sides ul,.against>ul{list-style:none;margin:0;padding:0}
td li+li{margin-top:.25rem}td.against{color:var(--warn)}td p{margin:.2rem 0}
@media(max-width:60rem){table.register thead{position:absolute;clip-path:inset(50%)}table.register,table.register tbody,table.register tr,table.register td,table.register th{display:block}table.register tr{border-top:1px solid var(--rule);padding:.8rem 0}table.register th,table.register td{border:0;padding:.15rem 0}td[data-label]::before{content:attr(data-label);display:block;color:var(--soft);font-size:.78rem;margin-top:.3rem}}
.facts{display:grid;gap:.3rem 1.5rem;margin:0 0 1.4rem}.facts div{display:grid;grid-template-columns:8rem 1fr;gap:.2rem 1rem}.facts dt{color:var(--soft)}.facts dd{margin:0;max-width:56rem}
@media(max-width:34rem){.facts div{grid-template-columns:1fr}}
section.against{border-left:4px solid var(--warn);padding-left:1rem;margin-top:1.6rem}section.against h2{border:0;padding:0;margin-top:0;color:var(--warn)}section.against>ul>li+li{margin-top:1.2rem}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:.8rem}.sides>div{background:var(--raised);border-radius:.4rem;padding:.6rem .9rem}.sides p{margin:0 0 .3rem;font-weight:600}.sides li{font-size:.92rem}
.cell{padding:.55rem 0 .55rem .9rem;border-left:2px solid var(--rule);margin:.5rem 0;max-width:60rem}.cell p{margin:.1rem 0}.cell .says{font-weight:500}.cell time{color:var(--accent);font-variant-numeric:tabular-nums;white-space:nowrap}.cell:target{border-left-color:var(--link);background:var(--raised)}
blockquote{font-family:Georgia,"Noto Serif",serif;margin:.35rem 0;padding:.1rem 0 .1rem .8rem;border-left:3px solid var(--claim);max-width:60rem}
.citation{max-width:60rem}summary{cursor:pointer}details ul{padding-left:1.2rem;margin:.2rem 0;overflow-wrap:anywhere}
.standing{font-style:italic}
.legend{display:flex;flex-wrap:wrap;gap:.4rem 1.3rem;margin:0 0 1.2rem}
article .row{display:grid;grid-template-columns:minmax(0,38rem) minmax(0,1fr);gap:.3rem 2.2rem;margin-bottom:1rem;align-items:start}
.text{font-family:Georgia,"Iowan Old Style","Noto Serif",serif;font-size:1.08rem;line-height:1.7;white-space:pre-wrap}
.kind-headline{font-size:1.5rem;line-height:1.3}.kind-heading{font-size:1.2rem}.kind-furniture,.kind-related,.kind-byline{color:var(--soft);font-size:.9rem;font-family:inherit}.kind-caption{font-size:.95rem;font-style:italic}
.kind-list{padding-left:1.2rem}.kind-quotation{padding-left:1.2rem;border-left:2px solid var(--rule)}
.notes{font-size:.86rem;line-height:1.45;border-left:1px solid var(--rule);padding-left:1rem!important}.notes li{margin-bottom:.6rem}.notes p{margin:0}.notes.general{margin-bottom:1rem}
.note-finding{color:var(--finding)}.note-finding a{color:inherit}
.on-claim{background:var(--claim)}.on-content{border-bottom:2px dotted var(--content)}.on-speaker{font-weight:700}.on-cue{font-style:italic;text-decoration:underline;text-decoration-color:var(--content)}.on-finding{text-decoration:underline wavy var(--finding);text-decoration-thickness:1px;text-underline-offset:.25em}
.anchor{scroll-margin-top:30vh}.anchor:target+span{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
@media(max-width:52rem){article .row{grid-template-columns:1fr}}
.hits{padding-left:1.4rem}.hits li{margin-bottom:1rem;max-width:60rem}.hits p{margin:0}
footer{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--rule)}footer p{margin:.2rem 0;max-width:60rem}
.stands,.contents ul{list-style:none;margin:0;padding:0}.stands{font-weight:600}
.contents ul{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;margin:0 0 1.2rem;font-size:.92rem;color:var(--soft)}nav.contents a,nav.overview a{margin-left:0}
.overview dl{margin:0 0 1.6rem;columns:24rem auto;column-gap:2.5rem;font-size:.92rem}.overview div{break-inside:avoid;margin-bottom:.25rem}.overview dt{display:inline;font-weight:600}.overview dd{display:inline;margin:0}
tr[id]{scroll-margin-top:1rem}tr:target{background:var(--raised)}details>.cells{padding-left:0}
@media(max-width:60rem){table.register caption{display:block}}
@media(max-width:40rem){.brand span{display:block;margin-left:0}nav[aria-label=Register] a:first-child{margin-left:0}}
@media print{:root{--paper:#fff;--ink:#000;--soft:#444;--rule:#999;--link:#000}nav,form,.skip,.legend{display:none}body{max-width:none;padding:0;font-size:10pt}.cell,.row,tr{break-inside:avoid}article .row{grid-template-columns:60% 1fr}details>*{display:block}a{text-decoration:none}.on-claim{background:none;border-bottom:2px solid #000}}
`.trim();
