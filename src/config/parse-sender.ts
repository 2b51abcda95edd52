export interface Sender {
  readonly email: string;
  /** As readers see it; null: none is given. */
  readonly name: string | null;
}

const EMAIL = String.raw`[^\s@<>"(),:;\\[\]]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+`;
const ALONE = new RegExp(`^<?(${EMAIL})>?$`);
const NAMED = new RegExp(`^(.*\\S)\\s*<(${EMAIL})>$`);

/** Reads `pay@example.com`, `Lotus School <pay@example.com>` and `"Lotus, School" <pay@example.com>`; null: it is none. */
export function parseSender(text: string): Sender | null {
  const trimmed = text.trim();
  const alone = ALONE.exec(trimmed)?.[1];
  if (alone !== undefined) return { email: alone, name: null };
  const [, name, email] = NAMED.exec(trimmed) ?? [];
  if (name === undefined || email === undefined) return null;
  const plain = name
    .replace(/^"(.*)"$/, '$1')
    .replace(/\\(.)/g, '$1')
    .trim();
  return /[<>\p{Cc}]/u.test(plain) ? null : { email, name: plain === '' ? null : plain };
}
