/** A merchant's colour (`#rrggbb`) under the white words of the one thing to press; all else keeps the house's own. */
export function buildAccentStyle(color: string): string {
  const main = '.button:not(.button-second)';
  return [
    `${main},${main}:hover,${main}:active{background:${color};border-color:${color};color:#fff}`,
    `${main}:hover,${main}:active{filter:brightness(.92)}`,
    // A dark colour hardly stands out from a dark card.
    `@media (prefers-color-scheme:dark){${main}{border-color:var(--strong-line)}}`,
  ].join('\n');
}

/** By the colour itself, so that it may be kept for ever. */
export function accentPathOf(color: string): string {
  return `/assets/accent/${color.replace('#', '')}.css`;
}
