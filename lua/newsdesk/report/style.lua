--- The style sheet of HTML reports: light and dark, from a telephone's width to a wall's, and on paper.
return [[
:root {
  --ink: #1b1f24; --soft: #5b6470; --rule: #d9dee4; --paper: #ffffff; --ground: #f5f6f8; --accent: #1f5fa8;
  --person: #cfe3fb; --organization: #fbe2b8; --place: #cdeed3; --norp: #eadcf8; --value: #f9d9dc; --other: #e3e6ea;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e4e7eb; --soft: #9aa4b0; --rule: #343b44; --paper: #1a1e24; --ground: #12151a; --accent: #7db4f0;
    --person: #1d4066; --organization: #5a4315; --place: #1d4a29; --norp: #46305e; --value: #5d2a30; --other: #363c45;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 30vh; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.6 Georgia, "Noto Serif", serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2.5rem clamp(1rem, 5vw, 4rem) 5rem; background: var(--paper); min-height: 100vh; }
header { border-bottom: 3px solid var(--ink); margin-bottom: 2rem; }
h1, h2, h3, h4, table, .lead, .note, .passage, .byline, .subtitle, .legend, figure, .none { font-family: system-ui, "Noto Sans", sans-serif; }
h1 { font-size: clamp(1.7rem, 5vw, 2.5rem); line-height: 1.15; margin: 0 0 .5rem; letter-spacing: -.02em; }
h2 { font-size: 1.25rem; margin: 2.8rem 0 .8rem; padding-bottom: .3rem; border-bottom: 1px solid var(--rule); }
h3 { font-size: 1.1rem; margin: 2rem 0 .8rem; }
h4 { font-size: 1rem; margin: 1.4rem 0 .3rem; }
.subtitle, .byline, .none { color: var(--soft); margin: 0 0 1rem; }
.byline { font-size: .85rem; }
a { color: var(--accent); }
.passage { font-size: .72rem; color: var(--soft); text-decoration: none; white-space: nowrap; border: 1px solid var(--rule); border-radius: 3px; padding: 0 .35em; }
.passage:hover, .passage:focus { color: var(--paper); background: var(--accent); border-color: var(--accent); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .88rem; line-height: 1.4; }
th { text-align: left; color: var(--soft); font-weight: 600; font-size: .78rem; }
th, td { padding: .42rem .7rem .42rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; }
td:first-child { font-weight: 600; }
.right { text-align: right; font-variant-numeric: tabular-nums; padding-right: 1rem; }
ol.statements { list-style: none; margin: 0; padding: 0; }
ol.statements li { padding: .1rem 0 .1rem 1rem; border-left: 3px solid var(--rule); margin: 0 0 1.1rem; }
ol.statements .head { font-size: .88rem; line-height: 1.4; margin-bottom: .15rem; }
ol.statements .lead { font-weight: 650; margin-right: .4em; font-variant-numeric: tabular-nums; }
ol.statements .note { color: var(--soft); font-size: .8rem; }
ol.quotes li { border-left-color: var(--accent); }
ol.timeline li, ol.facts li { display: grid; grid-template-columns: 9.5rem 1fr; gap: 0 1.2rem; }
ol.timeline .note, ol.facts .note { display: block; }
figure { margin: 1.5rem 0; }
figcaption { color: var(--soft); font-size: .82rem; }
svg { width: 100%; height: auto; max-width: 46rem; display: block; font: 13px system-ui, "Noto Sans", sans-serif; }
svg text { fill: var(--ink); }
svg.bars rect, svg.network circle { fill: var(--accent); }
svg.network path { fill: none; stroke: var(--soft); opacity: .45; }
.sources article { border-top: 1px solid var(--rule); margin-top: 1.5rem; }
blockquote { margin: 1rem 0; padding: .1rem 0 .1rem 1rem; border-left: 3px solid var(--rule); color: var(--soft); }
.block-embed { background: var(--ground); padding: .3rem 1rem; font-family: system-ui, "Noto Sans", sans-serif; font-size: .92rem; }
.block-list_item { margin-left: 1.2rem; }
pre { overflow-x: auto; white-space: pre-wrap; font-size: .85rem; }
mark { background: var(--other); color: inherit; border-radius: 3px; padding: .05em .12em; }
mark.quote { background: none; border-bottom: 2px solid var(--accent); border-radius: 0; padding: 0; }
mark.person { background: var(--person); }
mark.organization, mark.facility { background: var(--organization); }
mark.country, mark.location { background: var(--place); }
mark.norp { background: var(--norp); }
mark.date, mark.money, mark.percent, mark.quantity { background: var(--value); }
.legend { font-size: .78rem; }
.sentence:target { background: color-mix(in srgb, var(--accent) 18%, transparent); box-shadow: 0 0 0 4px color-mix(in srgb, var(--accent) 18%, transparent); }
@media (max-width: 36rem) {
  ol.timeline li, ol.facts li { display: block; }
}
@media print {
  body, main { background: none; }
  main { max-width: none; padding: 0; }
  .passage { border: 0; }
}
]]
