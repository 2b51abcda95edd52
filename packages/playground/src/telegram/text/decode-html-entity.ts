const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };
const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot)(?![a-z]));?/iy;

/** What `&...;` at that place stands for, and its length; null where it is no reference and stays as it is. */
export function decodeHtmlEntity(text: string, at: number): { character: string; length: number } | null {
  REFERENCE.lastIndex = at;
  const found = REFERENCE.exec(text);
  if (found === null) return null;
  const [whole, hex, decimal, name] = found;
  if (name !== undefined) {
    const character = NAMED[name];
    return character === undefined ? null : { character, length: whole.length };
  }
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  if (code === 0 || code >= 0x10ffff) return null;
  return { character: String.fromCodePoint(code), length: whole.length };
}
