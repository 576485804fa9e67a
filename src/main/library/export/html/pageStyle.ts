/** The look of an exported page: the window's colours, both themes, a width that can be read, and sheets of paper. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --bg: light-dark(#ffffff, #191918);
  --fg: light-dark(#1f1f1d, #ececea);
  --muted: light-dark(#62625d, #a5a5a0);
  --line: light-dark(#e2e2de, #3a3a37);
  --soft: light-dark(#f5f5f2, #232321);
  --accent: light-dark(#3b5bdb, #91a7ff);
  --keyword: light-dark(#a626a4, #c792ea);
  --string: light-dark(#2a7338, #a5d6a7);
  --number: light-dark(#986801, #e5c07b);
  --name: light-dark(#3b5bdb, #82aaff);
}
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  max-width: 48rem;
  padding: 2rem 1.25rem 4rem;
  background: var(--bg);
  color: var(--fg);
  font: 16px/1.65 -apple-system, 'Segoe UI', Pretendard, 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', sans-serif;
  word-break: keep-all;
  overflow-wrap: anywhere;
}
h1 { margin: 0; font-size: 1.6rem; line-height: 1.3; }
h3, h4, h5, h6 { margin: 1.4em 0 0.4em; line-height: 1.35; }
a { color: var(--accent); }
a:focus-visible, summary:focus-visible, pre:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.facts { margin: 0.15rem 0 0.75rem; color: var(--muted); font-size: 0.82rem; }
article { padding: 1.25rem 0; border-top: 1px solid var(--line); }
article > h2 { margin: 0; font-size: 0.95rem; }
article.user { margin: 0 -1.25rem; padding-inline: 1.25rem; background: var(--soft); }
.branch { margin: 3rem 0 1rem; font-size: 0.95rem; font-weight: 600; color: var(--muted); }
.plain { white-space: pre-wrap; }
details { margin: 0.5rem 0 1rem; padding: 0.4rem 0.9rem; border: 1px solid var(--line); border-radius: 8px; font-size: 0.92rem; }
summary { color: var(--muted); cursor: pointer; }
blockquote { margin: 1em 0; padding-inline-start: 1em; border-inline-start: 3px solid var(--line); color: var(--muted); }
table { display: block; overflow-x: auto; border-collapse: collapse; }
th, td { padding: 0.35em 0.75em; border: 1px solid var(--line); }
th:not([align]) { text-align: start; }
hr { margin: 1.5em 0; border: 0; border-top: 1px solid var(--line); }
code { font: 0.88em ui-monospace, 'SF Mono', Consolas, D2Coding, 'Noto Sans Mono CJK KR', monospace; }
:not(pre) > code { padding: 0.1em 0.35em; border-radius: 4px; background: var(--soft); }
figure.code { margin: 1em 0; border: 1px solid var(--line); border-radius: 8px; overflow: hidden; background: var(--soft); }
figure.code figcaption { padding: 0.25rem 0.9rem; border-bottom: 1px solid var(--line); color: var(--muted); font-size: 0.78rem; }
pre { margin: 0; padding: 0.75rem 0.9rem; overflow-x: auto; line-height: 1.5; word-break: normal; overflow-wrap: normal; }
.math { overflow-x: auto; }
div.math { margin: 1em 0; text-align: center; }
img { max-width: 100%; height: auto; border-radius: 8px; }
.attachments { display: flex; flex-wrap: wrap; gap: 0.75rem; padding: 0; list-style: none; font-size: 0.85rem; color: var(--muted); }
.attachments li { display: flex; flex-direction: column; gap: 0.25rem; max-width: 20rem; }
.sr-only { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.hljs-comment, .hljs-quote { color: var(--muted); }
.hljs-keyword, .hljs-selector-tag, .hljs-literal, .hljs-type, .hljs-meta { color: var(--keyword); }
.hljs-string, .hljs-regexp, .hljs-addition, .hljs-symbol { color: var(--string); }
.hljs-number, .hljs-attr, .hljs-variable, .hljs-template-variable, .hljs-deletion { color: var(--number); }
.hljs-title, .hljs-name, .hljs-section, .hljs-built_in, .hljs-selector-id, .hljs-selector-class { color: var(--name); }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  article { break-inside: auto; }
  article > h2, .branch { break-after: avoid; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  @page { margin: 18mm 16mm; }
}
`
