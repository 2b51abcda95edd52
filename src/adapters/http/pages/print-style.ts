/** How every page is printed: black on white, without what is there to press, and with where the page is. */
export const PRINT_STYLE = `:root { --ground: #fff; --card: #fff; --ink: #000; --soft: #333; --line: #999; --good: #000; --back: #000; --band: #000; }
@page { margin: 20mm; }
body { min-height: 0; font-size: 11pt; }
.layout, .foot { max-width: 34rem; margin-inline: 0; padding: 0; }
.card { border: 0; padding: 0; }
.band { text-align: start; margin-bottom: 16px; padding: 0; }
.band, .chip, .notice { background: none !important; }
.chip, .notice { padding: 0; }
.monogram { color: #000; background: none; border: 1px solid #000; }
.make-out, .actions, .assurance, .after, .foot a, .languages { display: none !important; }
.on-paper { display: block; margin-top: 16px; font-size: .9375rem; }
.sheet-title { margin: 0 0 8px; font-size: 1.5rem; }
.with-phone { display: block; max-width: 34rem; }
.phone { display: block; margin-top: 24px; break-inside: avoid; }
.phone img { display: block; width: 40mm; height: 40mm; padding: 0; border: 0; border-radius: 0; image-rendering: pixelated; }
.rows > div { break-inside: avoid; }
`;
