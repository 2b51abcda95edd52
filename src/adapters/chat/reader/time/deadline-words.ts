import { skipSpaces } from './read-number.js';
import type { WhenUse } from './resolve-clock.js';
import type { TimeText } from './time-text.js';
import { type FoundWord, findWord, indexWords } from './word-index.js';

/** What stands before the time at which a link ends, and is no part of it. */
export const EXPIRY_WORDS = [
  'until|till|til|by|before|due|due by|due on|due date|valid until|valid till|valid through|valid to|good until',
  'valid by|valid thru|good till|good through|good thru|payable until|payable till',
  'link expires|link expires on|link expires at|the link expires|link valid until|link ends',
  'expires|expire|expiry|expiring|expires on|expires by|expiring on|expires at|expiration|exp|ends|ending|ends on',
  'deadline|pay by|payable by|pay before|pay until|to be paid by|no later than|not later than|latest',
  'trước|trước ngày|hạn|hạn chót|hạn cuối|hạn đến|hết hạn|đến hết|đến ngày|chậm nhất',
  'có hiệu lực đến|hiệu lực đến|hạn thanh toán|hạn trả|thanh toán trước|thời hạn đến|hết hạn vào|hết hạn lúc',
  'ก่อน|ก่อนวันที่|ภายใน|ภายในวันที่|หมดเขต|หมดอายุ|กำหนด|ถึง|ถึงวันที่|จนถึง|จนถึงวันที่',
  'ใช้ได้ถึง|ใช้ได้ถึงวันที่|หมดอายุวันที่|ชำระภายใน|ชำระก่อน',
  'sebelum|paling lambat|sampai|hingga|s/d|sd|jatuh tempo|berlaku sampai|batas waktu|tenggat',
  'berlaku hingga|berlaku s/d|berlaku sd|paling telat|bayar sebelum|kedaluwarsa|kadaluarsa|kedaluwarsa pada',
  '마감|기한|만료',
  'hasta|antes de|antes del|hasta el|vence|vence el|válido hasta|fecha límite|a más tardar|para el',
  'válida hasta|válido hasta el|válida hasta el|vigente hasta|vigente hasta el|vence a las|caduca|caduca el|expira|expira el',
  "avant|avant le|jusqu'à|jusqu'au|d'ici|au plus tard|échéance|valable jusqu'au|expire le",
  'bis|bis zum|spätestens|fällig|fällig am|gültig bis|vor dem|frist',
  'até|até o|até a|antes do|antes da|vence em|vencimento|válido até|prazo',
  '期限|締切|締め切り|截止|截至|到期|有效期至',
  'до|не позднее|срок|к',
  'son tarih|son gün',
  'قبل|حتى|ينتهي',
] as const;
/** Before a time these say that it may end then: "đến" is "to" as well. That is asked. */
export const MAYBE_EXPIRY_WORDS = [
  'open until|open till|active until|available until|available till',
  'đến|tới|cho đến|cho tới|có giá trị đến|giá trị đến',
] as const;
/** Before how long it may be paid, or before how long what is sold is good: that is asked. */
export const LASTING_WORDS = [
  'valid|valid for|valid in|good for|open for|active for|payable for|lasts|lasting|lasts for|available for',
  'hiệu lực|có hiệu lực|giá trị|có giá trị|thời hạn',
  'ใช้ได้|มีอายุ|มีผล|อายุ',
  'berlaku|berlaku selama|masa berlaku',
  '유효|유효기간|유효 기간',
  'válido|válido por|válida por|válido durante|válida durante|vigente por|vigencia|vigencia de|validez|validez de',
  'valable|valable pendant|valide|valide pendant',
  'gültig|gültig für',
  'válido por|validade|validade de',
  '有效期|有效',
] as const;
/** The same after it: "3일간 유효". */
export const LASTING_AFTER_WORDS = ['유효|동안 유효|間有効|内有效|天有效'] as const;
/** The same for the time at which it goes out. */
export const SEND_WORDS = [
  'send|send on|send at|send it|send it on|send it at|gửi|gửi lúc|ส่ง|kirim|enviar|envoyer|senden',
] as const;
/** The same after the time. */
export const EXPIRY_AFTER_WORDS = [
  '까지 유효|까지 유효함|까지 유효합니다|까지 결제|까지|전까지|이내|までに|まで|前|之前|以前|kadar|e kadar|deadline',
] as const;

const BEFORE = indexWords<WhenUse>([
  ...EXPIRY_WORDS.map((words) => [words, 'expiry'] as const),
  ...SEND_WORDS.map((words) => [words, 'send'] as const),
]);
const AFTER = indexWords<WhenUse>(EXPIRY_AFTER_WORDS.map((words) => [words, 'expiry']));
const LASTING = indexWords<true>(LASTING_WORDS.map((words) => [words, true]));
const MAYBE = indexWords<true>(MAYBE_EXPIRY_WORDS.map((words) => [words, true]));
const FOR = indexWords<true>([['for|for another|por|durante|selama|pendant|für', true]]);
const LASTING_AFTER = indexWords<true>(LASTING_AFTER_WORDS.map((words) => [words, true]));

function withColon<Value>(text: TimeText, found: FoundWord<Value> | null): FoundWord<Value> | null {
  if (found === null) return null;
  const next = skipSpaces(text, found.end);
  return text.plain.charAt(next) === ':' ? { ...found, end: next + 1 } : found;
}

/** The longest such word at a place, a colon after it included. */
export function findDeadlineAt(text: TimeText, at: number): FoundWord<WhenUse> | null {
  return withColon(text, findWord(BEFORE, text, at));
}

/** The same of the words before how long something lasts. */
export function findLastingAt(text: TimeText, at: number): FoundWord<true> | null {
  return withColon(text, findWord(LASTING, text, at));
}

/** The same of the words before a time that may be the end. */
export function findMaybeExpiryAt(text: TimeText, at: number): FoundWord<true> | null {
  return withColon(text, findWord(MAYBE, text, at));
}

/** What stands before the end, or before how long it is good, where an end is asked for: "valid for 3 days". */
export function findEndWordAt(text: TimeText, at: number): FoundWord<unknown> | null {
  return (
    findDeadlineAt(text, at) ??
    findLastingAt(text, at) ??
    findMaybeExpiryAt(text, at) ??
    findWord(FOR, text, at)
  );
}

/** Where such a word after how long ends; null for none at this place. */
export function findLastingAfter(text: TimeText, at: number): number | null {
  return findWord(LASTING_AFTER, text, at)?.end ?? null;
}

/** Where such a word after a time ends; null for none at this place. */
export function findDeadlineAfter(text: TimeText, at: number): number | null {
  return findWord(AFTER, text, at)?.end ?? null;
}
