/** Looks of the page: that of the app, light and dark, and black on white on paper. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #f7f3ec; --card: #fffdf9; --line: #ddd4c5; --ink: #26211b; --soft: #5d554a; --accent: #1c5f50; --warn: #f8ebcf; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #191613; --card: #23201b; --line: #3b352d; --ink: #f2ece3; --soft: #bdb2a3; --accent: #86cfb6; --warn: #3b3016; }
}
* { box-sizing: border-box; }
body { margin: 0; padding: 2rem 1rem 4rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; }
h1 { font: 500 2.125rem/1.2 Georgia, serif; margin: 0 0 .5rem; }
h2 { font: 500 1.375rem/1.3 Georgia, serif; margin: 0 0 .75rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
p, ul, dl { margin: 0 0 .75rem; }
section { margin-top: 1.5rem; padding: 1.25rem 1.5rem; background: var(--card); border: 1px solid var(--line); border-radius: 1.25rem; }
section > :last-child, section > div > :last-child { margin-bottom: 0; }
.soft, dt, caption { color: var(--soft); }
.lead { font-size: 1.125rem; }
.care { background: var(--warn); }
dl { display: grid; grid-template-columns: minmax(9rem, 15rem) 1fr; gap: .375rem 1.25rem; }
dd { margin: 0; overflow-wrap: anywhere; }
div.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
th, td { text-align: start; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; color: var(--soft); }
a { color: var(--accent); }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
code { font-size: .875em; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: 0; }
details { margin-bottom: .75rem; }
summary { cursor: pointer; color: var(--accent); }
@media (max-width: 34rem) { table { min-width: 34rem; } dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .625rem; } section { padding: 1rem; } }
@media print {
  :root { color-scheme: light; --paper: #fff; --card: #fff; --line: #999; --ink: #000; --soft: #333; --accent: #000; --warn: #fff; }
  body { padding: 0; font-size: 10.5pt; }
  section { border: 0; border-top: 1px solid #999; border-radius: 0; padding: .75rem 0; }
  h2, h3, tr { break-after: avoid; break-inside: avoid; }
}
`;
