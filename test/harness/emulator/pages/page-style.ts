/** One style sheet for the few pages; colours are pairs of light and dark. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --page: light-dark(#f3f2f1, #1b1a19);
  --card: light-dark(#ffffff, #292827);
  --text: light-dark(#1b1b1b, #f3f2f1);
  --quiet: light-dark(#5c5a58, #b8b5b2);
  --line: light-dark(#d9d6d3, #4a4846);
  --hover: light-dark(#eeedec, #353331);
  --accent: light-dark(#0b62b8, #6cb8f6);
  --on-accent: light-dark(#ffffff, #0c2238);
  --ribbon: light-dark(#fff4ce, #4d4216);
  --bad: light-dark(#a4262c, #ff9d9f);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.5 'Segoe UI', system-ui, 'Helvetica Neue', sans-serif; }
.ribbon { margin: 0; padding: 6px 16px; background: var(--ribbon); font-size: 13px; text-align: center; }
main { padding: 32px 16px 48px; }
.card main { max-width: 460px; margin: 8vh auto 32px; padding: 36px 40px; background: var(--card); border: 1px solid var(--line); border-radius: 8px; box-shadow: 0 4px 18px rgb(0 0 0 / 10%); }
.wide main { max-width: 1060px; margin: 0 auto; }
h1 { margin: 0 0 8px; font-size: 24px; line-height: 1.25; font-weight: 600; }
h2 { margin: 28px 0 8px; font-size: 16px; font-weight: 600; }
p { margin: 0 0 12px; }
a { color: var(--accent); }
.quiet { color: var(--quiet); }
.small { font-size: 13px; }
.who { margin-bottom: 20px; color: var(--quiet); overflow-wrap: anywhere; }
button, .button { padding: 7px 20px; border: 1px solid var(--line); border-radius: 4px; background: var(--card); color: inherit; font: inherit; cursor: pointer; }
button:hover { background: var(--hover); }
button:focus-visible, a:focus-visible, input:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
button.primary { border-color: var(--accent); background: var(--accent); color: var(--on-accent); font-weight: 600; }
button.primary:hover { filter: brightness(1.08); }
.actions { display: flex; justify-content: flex-end; gap: 8px; margin: 24px 0 0; }
.accounts { display: grid; gap: 4px; margin: 20px -16px 0; padding: 0; list-style: none; }
.accounts button { display: flex; width: 100%; gap: 14px; align-items: center; padding: 10px 16px; border-color: transparent; text-align: left; }
.accounts .initials { display: grid; flex: none; width: 40px; height: 40px; place-items: center; border-radius: 50%; background: var(--accent); color: var(--on-accent); font-weight: 600; }
.accounts span span { display: block; overflow-wrap: anywhere; }
.permissions { margin: 16px 0; padding: 0; list-style: none; }
.permissions li { padding: 10px 0; border-top: 1px solid var(--line); }
.permissions strong { display: block; font-weight: 600; }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: 4px 20px; margin: 16px 0; }
dl.facts dt { color: var(--quiet); }
dl.facts dd { margin: 0; overflow-wrap: anywhere; }
.bar { display: flex; flex-wrap: wrap; gap: 8px 20px; align-items: baseline; margin-bottom: 16px; }
.bar h1 { margin: 0; }
.bar form { margin-left: auto; }
table { width: 100%; border-collapse: collapse; background: var(--card); border: 1px solid var(--line); border-radius: 6px; }
th, td { padding: 9px 12px; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
th { border-top: 0; color: var(--quiet); font-size: 13px; font-weight: 600; }
td.subject { width: 40%; font-weight: 600; overflow-wrap: anywhere; }
td.subject a:not(:hover) { text-decoration: none; }
td.people { overflow-wrap: break-word; }
td.time { white-space: nowrap; }
tbody tr:hover { background: var(--hover); }
.mark { color: var(--quiet); font-weight: 700; }
.mark.high { color: var(--bad); }
.badge { display: inline-block; padding: 0 8px; border: 1px solid var(--line); border-radius: 10px; color: var(--quiet); font-size: 12px; font-weight: 400; vertical-align: 1px; }
.badge.on { border-color: var(--bad); color: var(--bad); }
.refusal { padding: 8px 12px; border: 1px solid var(--bad); border-radius: 4px; color: var(--bad); white-space: pre-wrap; }
.attachments { display: flex; flex-wrap: wrap; gap: 8px; margin: 0 0 16px; padding: 0; list-style: none; }
.attachments li { padding: 6px 12px; border: 1px solid var(--line); border-radius: 4px; background: var(--card); }
.widths { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 0 0 8px; padding: 0; border: 0; font-size: 13px; }
.widths legend { float: left; padding: 0; color: var(--quiet); }
.widths a { margin-left: auto; }
.paper { display: block; width: 100%; margin: 0; border: 1px solid var(--line); border-radius: 4px; background: #ffffff; color: #1b1b1b; }
iframe.paper { height: 75vh; resize: vertical; color-scheme: light; }
main:has(#phone:checked) iframe.paper { width: 375px; margin: 0 auto; }
pre.paper { padding: 16px; white-space: pre-wrap; }
.faults { margin: 0; padding: 0; border: 1px solid var(--line); border-radius: 6px; background: var(--card); list-style: none; }
.faults li { display: flex; flex-wrap: wrap; gap: 4px 24px; align-items: center; padding: 10px 16px; }
.faults li + li { border-top: 1px solid var(--line); }
.faults li div { flex: 1 1 380px; }
.faults p { margin: 0; }
.faults form { display: flex; flex-wrap: wrap; gap: 6px; }
.faults button { padding: 4px 12px; }
.faults input { width: 220px; padding: 4px 8px; border: 1px solid var(--line); border-radius: 4px; background: var(--page); color: inherit; font: 13px ui-monospace, 'Cascadia Mono', monospace; }
@media (max-width: 640px) {
  .card main { margin-top: 0; padding: 28px 24px; border-width: 0 0 1px; border-radius: 0; }
  thead { display: none; }
  tr, td, td.subject { display: block; width: auto; }
  td { padding: 2px 12px; border: 0; overflow-wrap: anywhere; }
  td[data-label]::before { color: var(--quiet); content: attr(data-label) ' '; }
  td:empty { display: none; }
  tr { padding: 8px 0; border-top: 1px solid var(--line); }
}
`;
