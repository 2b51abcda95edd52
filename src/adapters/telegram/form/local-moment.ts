import { listInstants } from '../../chat/reader/time/local-time.js';
import { toZone } from '../../chat/time/zone.js';

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const TIME = /^(\d\d):(\d\d)$/;

/** The moment at which the clocks of a zone show this; null for what no calendar shows, or clocks skip in spring. */
export function toMoment(day: string, time: string, timeZone: string): Date | null {
  const [, year, month, date] = DAY.exec(day) ?? [];
  const [, hour, minute] = TIME.exec(time) ?? [];
  if (date === undefined || minute === undefined) return null;
  const local = { year: Number(year), month: Number(month), day: Number(date) };
  const clock = { hour: Number(hour), minute: Number(minute), second: 0 };
  const shown = listInstants({ ...local, ...clock }, toZone(timeZone));
  return shown === null || shown.isSkipped ? null : shown.instants[0];
}
