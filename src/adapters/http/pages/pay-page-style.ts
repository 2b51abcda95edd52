/**
 * The style of every page: one column, one accent, the reader's own font. Colours are pairs that keep 4.5:1 in both
 * schemes. Kept as a string because the compiler carries no other files along.
 */
export const PAY_PAGE_STYLE = `:root {
  color-scheme: light dark;
  --ground: #f5f4f0; --card: #fff; --ink: #14161c; --soft: #5a5f6b; --line: #e3e2dd; --strong-line: #8a8d96;
  --accent: #1d4ed8; --accent-down: #1e40af; --on-accent: #fff;
  --bad: #8f1d1d; --bad-ground: #fdeaea; --good: #14603c; --good-ground: #e4f4ec;
  --back: #5b2a86; --back-ground: #f2e9fa; --wait: #1e3f8a; --wait-ground: #e8effd; --calm-ground: #efeeea;
  --band: #7a4a06; --band-ground: #fdf0dc;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0e0f13; --card: #191b22; --ink: #f1f2f5; --soft: #a3a8b5; --line: #2d3039; --strong-line: #737885;
    --accent: #86a5ff; --accent-down: #a5bcff; --on-accent: #0b1230;
    --bad: #ffb4b0; --bad-ground: #3a1a1c; --good: #8fdcb4; --good-ground: #14301f;
    --back: #d6b4f5; --back-ground: #2b1c3a; --wait: #b4c9ff; --wait-ground: #1a2440; --calm-ground: #24262e;
    --band: #f3bd72; --band-ground: #2e2110;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; min-height: 100vh; display: flex; flex-direction: column;
  background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", sans-serif;
  overflow-wrap: anywhere;
}
:lang(ko) { word-break: keep-all; }
p, h1, h2, dl, dd, fieldset { margin: 0; }
a { color: inherit; }
bdi { unicode-bidi: isolate; }
[hidden] { display: none !important; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 4px; }
.band { padding: 8px 16px; background: var(--band-ground); color: var(--band); text-align: center; font-size: .875rem; }
.layout, .foot { width: 100%; max-width: 32rem; margin-inline: auto; padding-inline: 16px; }
.layout { padding-top: 24px; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 16px; padding: 24px; }
.merchant { display: flex; gap: 12px; align-items: center; margin-bottom: 24px; }
.merchant p { min-width: 0; line-height: 1.375; }
.does { display: block; color: var(--soft); font-size: .875rem; }
.monogram {
  flex: none; width: 48px; height: 48px; border-radius: 12px; display: grid; place-items: center;
  background: var(--ink); color: var(--card); font-weight: 700; letter-spacing: .02em;
}
.monogram:empty { display: none; }
.logo { flex: none; max-width: 112px; height: 48px; padding: 4px; border-radius: 8px; background: #fff; object-fit: contain; }
.logo-large { display: block; margin-top: 16px; max-width: 100%; height: 96px; border: 1px solid var(--line); }
.make-out { margin-top: 24px; padding-top: 8px; border-top: 1px solid var(--line); }
.make-out .small { margin-top: 4px; }
.notice { border-radius: 12px; padding: 12px 16px; margin-bottom: 24px; line-height: 1.4375; }
.notice.bad { background: var(--bad-ground); color: var(--bad); }
.notice.wait { background: var(--wait-ground); color: var(--wait); }
.notice.calm { background: var(--calm-ground); }
.chip {
  display: inline-block; margin-bottom: 8px; padding: 4px 12px; border-radius: 12px;
  font-weight: 600; font-size: .9375rem;
}
.chip.good { background: var(--good-ground); color: var(--good); }
.chip.back { background: var(--back-ground); color: var(--back); }
.amount { font-size: 2.75rem; line-height: 1.125; font-weight: 700; letter-spacing: -.02em; font-variant-numeric: tabular-nums; }
.amount.long { font-size: 2.125rem; }
.amount.very-long { font-size: 1.625rem; letter-spacing: -.01em; }
.currency { font-size: 1.0625rem; font-weight: 500; letter-spacing: .02em; color: var(--soft); white-space: nowrap; }
.what { margin-top: 4px; font-size: 1.0625rem; white-space: pre-line; }
.what bdi { display: block; }
.rows { margin-top: 24px; border-top: 1px solid var(--line); font-size: .9375rem; }
.rows > div { display: flex; gap: 16px; justify-content: space-between; padding: 10px 0; border-bottom: 1px solid var(--line); }
.rows dt { flex: none; color: var(--soft); }
.rows dd { min-width: 0; text-align: end; font-variant-numeric: tabular-nums; }
.rows .comma { display: none; }
.rows .zone, .rows .by { display: block; color: var(--soft); }
.actions { margin-top: 24px; display: grid; gap: 8px; }
.button {
  display: flex; align-items: center; justify-content: center; width: 100%; min-height: 52px; padding: 10px 16px;
  border: 1px solid var(--accent); border-radius: 12px; background: var(--accent); color: var(--on-accent);
  font: inherit; font-size: 1.0625rem; font-weight: 650; text-align: center; text-decoration: none; cursor: pointer;
}
.button:hover, .button:active { background: var(--accent-down); border-color: var(--accent-down); }
.button-second { background: transparent; color: var(--accent); border-color: var(--strong-line); }
.button-second:hover, .button-second:active { background: var(--wait-ground); border-color: var(--accent); color: var(--accent); }
.assurance { display: flex; gap: 8px; margin-top: 16px; color: var(--soft); font-size: .875rem; line-height: 1.4375; }
.lock { flex: none; margin-top: 2px; }
.after { margin-top: 16px; color: var(--soft); font-size: .875rem; }
.after a { display: inline-flex; align-items: center; min-height: 48px; }
.after a[href^="mailto:"] { display: inline; }
.foot { display: flex; flex-wrap: wrap; gap: 0 16px; justify-content: space-between; align-items: center; padding-block: 8px 24px; color: var(--soft); font-size: .875rem; }
.foot > * { display: inline-flex; align-items: center; min-height: 48px; }
.languages { flex: 1 0 100%; flex-wrap: wrap; gap: 0 16px; }
.languages a { display: inline-flex; align-items: center; min-width: 24px; min-height: 48px; }
.languages [aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
.phone, .on-paper { display: none; }
.heading { font-size: 1.5rem; line-height: 1.25; letter-spacing: -.01em; }
.say { margin-top: 12px; }
.small { margin-top: 16px; color: var(--soft); font-size: .875rem; }
fieldset { min-width: 0; margin-top: 24px; padding: 0; border: 0; }
legend, .label { padding: 0; font-size: 1rem; font-weight: 600; }
.label { display: block; margin-top: 16px; }
.choice { display: flex; gap: 12px; align-items: center; min-height: 48px; padding-block: 8px; border-bottom: 1px solid var(--line); cursor: pointer; line-height: 1.375; }
.choice input { flex: none; width: 20px; height: 20px; margin: 0; accent-color: var(--accent); }
.problem { margin-top: 8px; color: var(--bad); font-weight: 600; }
textarea, .input {
  display: block; width: 100%; min-height: 48px; margin-top: 8px; padding: 12px; border: 1px solid var(--strong-line); border-radius: 12px;
  background: var(--card); color: inherit; font: inherit; resize: vertical;
}
@media (max-width: 22rem) {
  .layout, .foot { padding-inline: 12px; }
  .layout { padding-top: 12px; }
  .card { padding: 20px 16px; }
  .rows { font-size: .875rem; }
  .rows > div { gap: 12px; }
  .amount { font-size: 2.375rem; }
  .amount.long { font-size: 1.75rem; }
  .amount.very-long { font-size: 1.375rem; }
}
@media (min-width: 30rem) { .amount.long { font-size: 2.5rem; } .amount.very-long { font-size: 2rem; } }
@media (min-width: 52rem) {
  .layout { padding-top: 64px; }
  .card { padding: 32px; }
  .with-phone { display: grid; grid-template-columns: minmax(0, 30rem) 11rem; gap: 32px; align-items: start; justify-content: center; max-width: 45rem; }
  .with-phone + .foot { max-width: 45rem; }
  .phone { display: block; color: var(--soft); font-size: .9375rem; }
  .phone img { display: block; width: 176px; height: 176px; padding: 12px; border: 1px solid var(--line); border-radius: 16px; background: #fff; image-rendering: pixelated; }
  .phone p { margin-top: 12px; }
}
@media (prefers-reduced-motion: no-preference) { .button { transition: background-color .12s; } }
@media (forced-colors: active) { .monogram, .chip, .notice, .band { border: 1px solid; } }
`;
