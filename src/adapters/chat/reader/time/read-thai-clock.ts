import { matchAt } from './read-number.js';
import type { PartReader } from './time-parts.js';

/** The hours after midnight, and those of the evening, which is counted from six. */
const HOUR = /ตี ?([1-5])(?!\d)|([1-5]) ?ทุ่ม(ครึ่ง)?/y;
const EVENING = 18;

/** "ตี 2" is 02:00, "2 ทุ่ม" 20:00 and "2 ทุ่มครึ่ง" half past. */
export const readThaiHour: PartReader = (text, at, parts) => {
  if (parts.clock !== undefined || parts.part !== undefined || parts.duration !== undefined) return [];
  const match = matchAt(HOUR, text.exact, at);
  if (match === null) return [];
  const [whole, night, evening, half] = match;
  const hour = night === undefined ? Number(evening) + EVENING : Number(night);
  const minute = half === undefined ? 0 : 30;
  const rest = { minute, second: 0, meridiem: null, isOf24: true, isBare: false } as const;
  const clock = { kind: 'hour', hour, ...rest } as const;
  return [{ end: at + whole.length, parts: { ...parts, clock } }];
};
