export const STYLE_PATH = '/sandbox/style.css';

/** Plum and square where the pay page is paper and round: nobody takes one for the other. */
export const CHECKOUT_STYLE = `
:root {
  color-scheme: light dark;
  --ground: #f3eef8; --bank: #3d1a5b; --on-bank: #ffffff; --stripe: #55307a;
  --ink: #22122f; --soft: #5d4a6d; --card: #ffffff; --line: #c9b8d8; --edge: #8c72a6; --accent: #6a2a9c; --on-accent: #ffffff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #150c1d; --bank: #2c1143; --on-bank: #f6ecff; --stripe: #3d1a5b;
    --ink: #f3eafa; --soft: #bda9cf; --card: #201329; --line: #4b3361; --edge: #80639d; --accent: #c79bf0; --on-accent: #220b36;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Open Sans", sans-serif;
}
:lang(ko) { word-break: keep-all; }
.bank {
  background: var(--bank); color: var(--on-bank); padding: 16px;
  border-bottom: 8px solid var(--stripe);
  border-image: repeating-linear-gradient(-45deg, var(--stripe) 0 12px, var(--bank) 12px 24px) 8;
}
.bank p { max-width: 40rem; margin: 0 auto; }
.bank-name { font-size: 1.25rem; font-weight: 700; letter-spacing: 0.02em; }
main, footer { max-width: 42rem; margin: 0 auto; padding: 24px 16px 0; }
.order { background: var(--card); border: 1px solid var(--line); padding: 24px; }
h1, h2, p { margin: 0; }
h1 { font-size: 1rem; font-weight: 400; overflow-wrap: anywhere; }
.order h1 bdi { font-weight: 700; }
.amount {
  margin-top: 8px; font-size: 2.5rem; line-height: 1.1; font-weight: 700;
  font-variant-numeric: tabular-nums;
}
.amount small { font-size: 1.125rem; font-weight: 400; color: var(--soft); }
.purpose { margin-top: 8px; overflow-wrap: anywhere; white-space: pre-line; }
.reference { margin-top: 8px; color: var(--soft); font-size: 0.875rem; overflow-wrap: anywhere; }
.notice h1 { font-size: 1.375rem; font-weight: 700; line-height: 1.25; }
.notice p { margin-top: 12px; overflow-wrap: anywhere; }
blockquote {
  margin: 12px 0 0; padding-left: 12px; border-left: 4px solid var(--line); white-space: pre-line; overflow-wrap: anywhere;
}
h2 { margin-top: 32px; font-size: 1.125rem; }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
legend { padding: 16px 0 8px; color: var(--soft); font-size: 0.875rem; }
.choices { display: grid; gap: 8px; }
.choice, .back {
  background: var(--card); border: 2px solid var(--edge); border-radius: 2px; min-height: 56px; overflow-wrap: anywhere;
}
.choice { position: relative; }
.choice p { margin-top: -12px; padding: 0 16px 12px; color: var(--soft); font-size: 0.875rem; }
button {
  display: block; width: 100%; min-height: 52px; padding: 12px 16px; border: 0; background: none;
  font: inherit; font-weight: 700; color: inherit; text-align: left; cursor: pointer; overflow-wrap: anywhere;
}
button::after { content: ''; position: absolute; inset: 0; }
.choice:hover, .back:hover { border-color: var(--accent); }
.choice:focus-within, a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
button:focus-visible { outline: none; }
.choice.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.choice.primary p { color: inherit; }
.back { display: inline-block; margin-top: 12px; padding: 12px 16px; text-decoration: none; font-weight: 700; }
footer { padding-bottom: 32px; color: var(--soft); font-size: 0.875rem; }
@media (min-width: 40rem) {
  .bank { padding: 24px 16px; }
  .choices { grid-template-columns: 1fr 1fr; }
  .choices > :last-child:nth-child(odd) { grid-column: 1 / -1; }
}
@media (max-width: 24rem) {
  .order { padding: 16px; }
  .amount { font-size: 1.75rem; }
}
`.trimStart();
