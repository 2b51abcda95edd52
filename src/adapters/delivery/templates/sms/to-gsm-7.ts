import { isGsm7 } from './measure-sms.js';

/** What word processors and phones type for plain signs. */
const PLAIN_SIGNS: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '´': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
  '·': '-',
  '•': '-',
};

/** Letters whose mark is a part of them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = { đ: 'd', Đ: 'D', ł: 'l', Ł: 'L', ı: 'i' };

/**
 * The same words in the alphabet of text messages, as people type them on phones: plain quotes, and words without
 * the marks on their letters where the alphabet lacks one ("Học phí" is "Hoc phi", "Müller" stays). A text that
 * would still not be all of that alphabet stays as it is: it costs the same anyway.
 */
export function toGsm7(text: string): string {
  const plain = text.split(' ').map(toPlainWord).join(' ');
  return isGsm7(plain) ? plain : text;
}

function toPlainWord(word: string): string {
  const plain = replaceEach(word, PLAIN_SIGNS);
  if (isGsm7(plain)) return plain;
  return replaceEach(plain, PLAIN_LETTERS).normalize('NFD').replace(/\p{M}/gu, '');
}

function replaceEach(word: string, replacements: Readonly<Record<string, string>>): string {
  return Array.from(word, (sign) => replacements[sign] ?? sign).join('');
}
