import { has, PREPOSITIONS, SPAN_WORDS } from '../amounts/amount-words.js';
import type { Figure } from '../amounts/figure.js';

/** What people count that they refund a part of. Plurals in "s" are told by that. */
const COUNTED: ReadonlySet<string> = new Set(
  `lesson class session item unit piece pc pcs ticket seat guest pax time copy book box set pair bottle order room
  visit meal course module installment
  clase sesión vez entrada cuota unidad
  buổi cái chiếc lần suất vé đêm bài tiết khóa gói món kỳ phòng chai
  kali buah sesi kelas tiket malam barang lembar kursi unit kamar
  cours séance leçon billet fois stück stunde mal karte karten stunden nächte
  урок урока уроков занятие занятия занятий раз раза шт билет билета билетов день дня дней`.split(/\s+/),
);
const COUNTED_UNSPACED =
  /^(?:회|개|명|번|시간|일|주|달|장|권|박|건|강|매|인분|수업|과목|回|個|个|件|名|人|枚|冊|本|泊|日|週|次|张|節|节|课|堂|位|份|คาบ|ครั้ง|ชิ้น|คน|วัน|คืน|ใบ|อัน|ชั่วโมง|บท|เดือน|ตัว|กล่อง|ที่นั่ง)/;
const PLURAL = /^\p{Script=Latin}{3,}(?<![suix])s$/iu;
/** "2 of 3", "20 of the lessons", "3개 중 2". */
const OF =
  /^\s*(?:(?:out\s+)?of(?!\p{L})|\/|:|(?:de|sur|von|trong(?: số)?|dari|из|di|da|จาก|중|中の)\s*(?:la|las|los|les|den|des|the|tổng)?\s*\d|de (?:las|los)|중)/iu;
/** Nobody refunds so little that it need not say of what; so many lessons people do take. */
const FEW = 12;

/** Whether a number without a currency may count things, or be a share of some: "2 of 3", "2 lessons". */
export function countsThings({ number, wordAfter, magnitude }: Figure, behind: string): boolean {
  if (OF.test(behind)) return true;
  if (wordAfter === null || magnitude !== null) return false;
  const word = wordAfter.toLowerCase();
  if (COUNTED.has(word) || COUNTED_UNSPACED.test(word) || has(SPAN_WORDS, word) || PLURAL.test(word))
    return true;
  return /^\d+$/.test(number) && Number(number) <= FEW && !has(PREPOSITIONS, word);
}
