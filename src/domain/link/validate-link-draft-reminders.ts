import { LEAST_GAP_MS, MOST_REMINDERS } from '../delivery/reminder-rule.js';
import type { FieldProblem } from './field-problem.js';
import type { LinkDraft } from './link.js';

type Reminded = Pick<LinkDraft, 'reminders' | 'sendTiming' | 'expiresAt'>;

/** What is wrong with a link's own times, against when it goes out, when it ends and one another. */
export function findReminderProblems(draft: Reminded, now: Date): FieldProblem[] {
  const { reminders, sendTiming, expiresAt } = draft;
  if (reminders === null || reminders === 'off' || reminders === 'usual') return [];
  if (sendTiming.kind === 'no') return [{ field: 'reminders', problem: 'not_sent' }];
  const { at } = reminders;
  if (at.length > MOST_REMINDERS) return [{ field: 'reminders', problem: 'too_many', max: MOST_REMINDERS }];
  if (at.length === 0 || at.some((each) => Number.isNaN(each.getTime()))) {
    return [{ field: 'reminders', problem: 'not_understood' }];
  }
  if (at.some((each) => each <= now)) return [{ field: 'reminders', problem: 'in_the_past' }];
  if (expiresAt !== null && at.some((each) => each >= expiresAt)) {
    return [{ field: 'reminders', problem: 'after_expiry' }];
  }
  const sentAt = sendTiming.kind === 'at' ? sendTiming.at : now;
  const moments = [sentAt, ...at].map((each) => each.getTime());
  const isClose = moments.some((each, place) => place > 0 && each - (moments[place - 1] ?? 0) < LEAST_GAP_MS);
  return isClose ? [{ field: 'reminders', problem: 'too_close' }] : [];
}
