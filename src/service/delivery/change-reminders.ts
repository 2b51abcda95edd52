import type { ReminderRule } from '../../domain/delivery/reminder-rule.js';
import { AppError } from '../../domain/errors.js';
import { findReminderProblems } from '../../domain/link/validate-link-draft-reminders.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { ChangedLink } from '../links/change-link.js';
import type { LinkHandle } from '../links/get-link-or-throw.js';
import { getLinkToSend } from './get-link-to-send.js';
import { type TakeBackRemindersDeps, type TakenBack, takeBackReminders } from './take-back-reminders.js';

export interface ChangeRemindersDeps extends TakeBackRemindersDeps {
  readonly links: LinkRepository;
}

interface ReminderChange {
  readonly link: LinkHandle;
  readonly reminders: ReminderRule;
  /** Only while this is the link's version; absent: whatever it is. */
  readonly ifVersion?: number;
}

/** Switched off: with what became of the reminders that people had asked for. */
type ChangedReminders = ChangedLink & TakenBack;

export type ChangeReminders = (actor: MemberActor, change: ReminderChange) => Promise<ChangedReminders>;

/**
 * Whether, and when, this link's customer is reminded. Off holds for what people asked for, too: from the moment that the
 * link says so nothing leaves, and what is left to do is done again from its event where this is cut short.
 * Throws AppError `invalid_input` (with problems), `link_not_found`, `not_allowed`, `link_already_paid`, `link_expired`,
 * `link_cancelled`, `changed_too_often`, `store_unavailable`.
 */
export function makeChangeReminders(deps: ChangeRemindersDeps): ChangeReminders {
  const { links, changeLink, clock } = deps;
  return async (actor, { link: handle, reminders, ...only }) => {
    const link = await getLinkToSend(links, actor, handle);
    const problems = findReminderProblems({ ...link, reminders }, clock.now());
    if (problems.length > 0) throw new AppError('invalid_input', { problems });
    const by = { actor, source: 'person' } as const;
    const changed = await changeLink(link, { type: 'change_reminders', reminders }, { ...by, ...only });
    if (reminders !== 'off') return { ...changed, stopped: [], tooLate: [] };
    return { ...changed, ...(await takeBackReminders(deps, changed.link, by)) };
  };
}
