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
`;
