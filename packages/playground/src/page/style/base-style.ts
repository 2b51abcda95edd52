/** Colours by role, the controls that stand everywhere, and what only screen readers get. */
export const BASE_STYLE = `
:root {
  color-scheme: light dark;
  --ground: #ffffff; --raised: #ffffff; --sunken: #f8f8f8; --hover: #f8f8f8;
  --ink: #1d1c1d; --soft: #616061; --line: #dddddd; --strong-line: #8d8d8d;
  --link: #0b5fa5; --accent: #007a5a; --on-accent: #ffffff; --danger: #c01343; --danger-ground: #c01343;
  --mention: #e8f5fa; --mine: #fff3c2; --code: #c01343; --changed: #fdf3d1; --veil: rgb(0 0 0 / .5);
  --bar: #350d36; --side: #3f0e40; --on-side: #e3d5e4; --side-hover: #532753; --here: #1164a3;
  --badge: #cd2553; --focus: #1264a3;
  font: 15px/1.4667 system-ui, -apple-system, "Segoe UI", Roboto, "Open Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #1a1d21; --raised: #222529; --sunken: #27292d; --hover: #222529;
    --ink: #d9dadb; --soft: #a9abad; --line: #393c40; --strong-line: #7b7e82;
    --link: #5cb8ec; --accent: #0b7d5f; --danger: #f2668b; --danger-ground: #b8123f;
    --mention: #15364a; --mine: #4a3f14; --code: #ee8a9f; --changed: #3a3520; --veil: rgb(0 0 0 / .6);
    --bar: #19081a; --side: #220a24; --on-side: #cdbccf; --side-hover: #3a1d3c; --here: #1164a3;
    --focus: #5cb8ec;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html, body { height: 100%; margin: 0; background: var(--bar); color: var(--ink); overflow: hidden; }
h1, h2, h3, p, ul, ol, figure, blockquote, pre { margin: 0; padding: 0; }
ul, ol { list-style: none; }
button, input, select, textarea { font: inherit; color: inherit; }
button { background: none; border: 0; padding: 0; cursor: pointer; }
a { color: var(--link); text-decoration: none; overflow-wrap: anywhere; }
a:hover { text-decoration: underline; }
[hidden] { display: none !important; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.starting { padding: 4rem 1rem; text-align: center; color: #fff; }
.icon { width: 18px; height: 18px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.6;
  stroke-linecap: round; stroke-linejoin: round; }
.icon-more { stroke-width: 2.6; }
.icon-button { display: inline-grid; place-items: center; min-width: 32px; min-height: 32px; border-radius: 6px; color: var(--soft); }
.icon-button:hover { background: var(--hover); color: var(--ink); }
.link-button { color: var(--link); font-size: 13px; }
.link-button:hover { text-decoration: underline; }

.button { display: inline-flex; align-items: center; justify-content: center; gap: 6px; min-height: 34px; padding: 4px 12px;
  border: 1px solid var(--strong-line); border-radius: 8px; background: var(--raised); color: var(--ink);
  font-size: 14px; font-weight: 700; line-height: 1.2; text-decoration: none; max-width: 100%; }
.button:hover { background: var(--sunken); text-decoration: none; }
.button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.button.primary:hover { filter: brightness(.92); }
.button.danger { border-color: var(--danger); color: var(--danger); }
.button.danger.solid { background: var(--danger-ground); border-color: var(--danger-ground); color: #fff; }
.button.overflow { padding: 4px 8px; }
.button.overflow .icon { transform: rotate(90deg); }
.button[aria-busy=true] { color: transparent; pointer-events: none; position: relative; }
.button[aria-busy=true]::after { content: ''; position: absolute; width: 14px; height: 14px; border-radius: 50%;
  border: 2px solid var(--soft); border-top-color: transparent; animation: turn .8s linear infinite; }
.button.primary[aria-busy=true]::after { border-color: #fff; border-top-color: transparent; }
@keyframes turn { to { transform: rotate(1turn); } }

.avatar { display: inline-grid; place-items: center; flex: none; width: 36px; height: 36px; border-radius: 8px;
  color: #fff; font-size: 14px; font-weight: 700; line-height: 1; text-transform: uppercase; }
.avatar::before { content: attr(data-initials); }
.avatar-app { background: #1d4ed8; }
.avatar-0 { background: #8a3b12; } .avatar-1 { background: #0f6b5c; } .avatar-2 { background: #6d3fb0; }
.avatar-3 { background: #a3315f; } .avatar-4 { background: #37609b; } .avatar-5 { background: #6b6311; }

@media (prefers-reduced-motion: reduce) {
  *, ::before, ::after { animation-duration: 1ms !important; animation-iteration-count: 1 !important; transition: none !important;
    scroll-behavior: auto !important; }
}
`;
