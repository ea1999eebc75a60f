/** What stands around an HTML report: its style, its script, its head. One file, nothing is loaded. */
import { escapeXml } from '../base/xml';

const STYLE = `
:root { color-scheme: light dark; --ink: #1f2328; --dim: #57606a; --paper: #fff; --line: #d0d7de; --card: #f6f8fa;
  --error: #b42318; --warning: #8a5300; --info: #0a58a8; --hint: #57606a; --old: #ffd7d5; --new: #ccf1d3; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --dim: #9ba5b0; --paper: #0d1117; --line: #3d444d; --card: #161b22;
  --error: #ff8a80; --warning: #e3b341; --info: #79c0ff; --hint: #9ba5b0; --old: #6b2b2b; --new: #1f5130; } }
body { margin: 0 auto; padding: 24px; max-width: 1100px; color: var(--ink); background: var(--paper);
  font: 16px/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.25rem; margin-top: 2rem; } h3 { font-size: 1.05rem; margin: 1.2rem 0 .4rem; }
.dim { color: var(--dim); } .counts { display: flex; flex-wrap: wrap; gap: 12px; padding: 0; list-style: none; }
.counts li { border: 1px solid var(--line); border-radius: 6px; padding: 4px 14px; } .counts b { font-size: 1.4rem; }
.error { color: var(--error); } .warning { color: var(--warning); } .info { color: var(--info); } .hint { color: var(--hint); }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid var(--line); padding: 4px 8px; text-align: start; vertical-align: top; }
th { background: var(--card); } .number { text-align: end; } a { color: inherit; } .scroll { overflow-x: auto; }
article { border: 1px solid var(--line); border-left: 4px solid currentColor; border-radius: 6px; margin: 10px 0; padding: 8px 14px;
  break-inside: avoid; } article > * { color: var(--ink); } article p { margin: 2px 0; } article .dim { color: var(--dim); }
article .severity { color: inherit; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(260px, 1fr)); gap: 8px; margin: 6px 0; }
.sides > div { background: var(--card); border-radius: 4px; padding: 6px 10px; }
mark { color: inherit; background: var(--old); } .other mark { background: var(--new); }
.filters { display: flex; flex-wrap: wrap; gap: 8px 14px; margin: 8px 0; } select, input { font: inherit; max-width: 100%; }
tr.weaker td, tr.absent td { background: color-mix(in srgb, var(--old) 45%, transparent); }
details summary { cursor: pointer; }
@page { size: A4; margin: 18mm 15mm; }
@media print { body { padding: 0; max-width: none; font-size: 11pt; } .filters { display: none; } details { display: block; } }
`;

const SCRIPT = `
for (const section of document.querySelectorAll('[data-comparison]')) {
  const [verdict, domain, words] = section.querySelectorAll('select, input');
  const rows = [...section.querySelectorAll('tbody tr')];
  const shown = section.querySelector('[data-shown]');
  const show = () => {
    let count = 0;
    for (const row of rows) {
      const fits = (!verdict.value || row.className === verdict.value) && (!domain.value || row.dataset.domain === domain.value) &&
        row.textContent.includes(words.value.trim());
      row.hidden = !fits;
      if (fits) count++;
    }
    shown.textContent = shown.dataset.shown.replace('{0}', count);
  };
  for (const control of [verdict, domain, words]) control.addEventListener('input', show);
  show();
}
`;

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

/** A whole page. `body` is HTML already. */
export function* htmlPage(title: string, language: string, body: Iterable<string>): Generator<string> {
  yield [
    '<!DOCTYPE html>',
    `<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<title>${escapeXml(title)}</title><style>${STYLE}</style></head>`,
    '<body><main>',
  ].join('\n');
  for (const block of body) yield `${block}\n`;
  yield `</main><script>${SCRIPT}</script></body></html>\n`;
}
