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
  đ: 'd',
  Đ: 'D',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
};

/**
 * The same words in the alphabet of text messages, as people write them on phones: plain quotes, and Latin letters
 * without the marks that the alphabet lacks ("Học phí" is "Hoc phi"). A text that would still not be all of that
 * alphabet stays as it is: it costs the same anyway.
 */
export function toGsm7(text: string): string {
  const plain = [...text].map(toPlain).join('');
  return isGsm7(plain) ? plain : text;
}

function toPlain(sign: string): string {
  if (isGsm7(sign)) return sign;
  return PLAIN_SIGNS[sign] ?? sign.normalize('NFD').replace(/\p{M}/gu, '');
}
