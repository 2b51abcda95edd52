const HEX_COLOR = /^#[0-9a-f]{6}$/;

/** What WCAG 2.2 asks of words of usual size: https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const LEAST_CONTRAST = 4.5;

/** `#rrggbb` in small letters, also of `RRGGBB`; null when it is no colour, or white words on it would be hard to read. */
export function parseAccentColor(text: string): string | null {
  const color = `#${text.trim().replace(/^#/, '').toLowerCase()}`;
  return HEX_COLOR.test(color) && contrastWithWhite(color) >= LEAST_CONTRAST ? color : null;
}

/** 1 to 21, of a `#rrggbb`: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastWithWhite(color: string): number {
  return 1.05 / (luminanceOf(color) + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => toLinear(color.slice(at, at + 2)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function toLinear(hex: string): number {
  const part = Number.parseInt(hex, 16) / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
