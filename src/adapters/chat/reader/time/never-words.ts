import { skipSpaces } from './read-number.js';
import { foldTimeText, type TimeText } from './time-text.js';
import { type FoundWord, findWord, indexWords } from './word-index.js';

/** What says that a link has no end, and nothing else. */
export const NEVER_WORDS = [
  'never expires|expires never|never expiring|no expiry|no expiry date|no expiration|no expiration date|non-expiring',
  "does not expire|doesn't expire|will not expire|won't expire|without expiry|without expiration|no end date",
  'không có ngày hết hạn|không ngày hết hạn|không có thời hạn',
  'không hết hạn|không bao giờ hết hạn|không có hạn|không thời hạn|vô thời hạn|không giới hạn thời gian',
  'ไม่มีวันหมดอายุ|ไม่หมดอายุ|ไม่มีหมดอายุ|ไม่มีกำหนดหมดอายุ|ไม่จำกัดเวลา',
  'tanpa batas waktu|tidak kedaluwarsa|tidak kadaluarsa|tidak kadaluwarsa|tidak pernah kedaluwarsa|tanpa kedaluwarsa',
  'tidak ada kedaluwarsa|tidak ada kadaluarsa|tanpa kadaluarsa|tanpa kadaluwarsa|tanpa tanggal kedaluwarsa',
  'tanpa tenggat|tidak ada batas waktu|tanpa masa berlaku|tidak ada masa berlaku',
  '만료 없음|만료없음|만료일 없음|만료되지 않음|만료 안 됨|만료 안됨|만료일 없이|기한 없이|무기한|기한 없음|기한없음|유효기간 없음|유효 기간 없음',
  'sin vencimiento|sin fecha de vencimiento|no vence|nunca vence|no caduca|nunca caduca|sin caducidad',
  'no vence nunca|no caduca nunca|no expira nunca',
  'no expira|nunca expira|sin expiración|sin fecha límite|sin fecha de caducidad',
  "sans expiration|sans date d'expiration|n'expire jamais|n'expire pas|sans échéance|sans limite de temps",
  'läuft nie ab|läuft nicht ab|ohne ablauf|ohne ablaufdatum|unbefristet',
  'sem vencimento|não vence|nunca vence|não expira|sem expiração|sem data de vencimento',
  '永久有效|永不过期|永不過期|無期限|无期限|期限なし',
  'бессрочно|без срока',
] as const;
/** The same where it may be of what is sold: "points never expire". */
export const MAYBE_NEVER_WORDS = [
  "never expire|do not expire|don't expire|no deadline|no time limit|valid forever|good forever|no end",
  'never ends|does not end|without an end|without end|open-ended|open ended|indefinitely',
  'không kỳ hạn|vô hạn|mãi mãi|ไม่มีวันสิ้นสุด|ตลอดไป|ไม่มีกำหนด|selamanya|tanpa batas|영원히|평생',
  'para siempre|indefinidamente|por tiempo indefinido|sin límite|sin límite de tiempo|sin plazo',
] as const;

/** The same where an end was asked for, and nothing else is said. */
const ALONE: ReadonlySet<string> = new Set(
  'never|none|không bao giờ|ไม่มี|tidak ada|tidak pernah|없음|nunca|ninguno|ninguna|jamás|jamais|nie'.split(
    '|',
  ),
);

/** `true`: for sure. */
const NEVER = indexWords<boolean>([
  ...NEVER_WORDS.map((words) => [words, true] as const),
  ...MAYBE_NEVER_WORDS.map((words) => [words, false] as const),
]);

/** The longest such words at a place, and whether they say it for sure. */
export function findNeverAt(text: TimeText, at: number): FoundWord<boolean> | null {
  return findWord(NEVER, text, at);
}

/** Whether a text says that there is no end, and nothing else: "never", "no expiry", "không hết hạn". */
export function isNever(typed: string): boolean {
  if (ALONE.has(typed.normalize('NFC').toLowerCase())) return true;
  const text = foldTimeText(typed);
  const found = findNeverAt(text, skipSpaces(text, 0));
  return found !== null && /^[ .,;!)]*$/.test(text.plain.slice(found.end));
}
