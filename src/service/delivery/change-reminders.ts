import type { ReminderRule } from '../../domain/delivery/reminder-rule.js';
import { AppError } from '../../domain/errors.js';
import { findReminderProblems } from '../../domain/link/validate-link-draft-reminders.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Clock } from '../../ports/clock.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { ChangedLink, ChangeLink } from '../links/change-link.js';
import type { LinkHandle } from '../links/get-link-or-throw.js';
import { getLinkToSend } from './get-link-to-send.js';

export interface ChangeRemindersDeps {
  readonly links: LinkRepository;
  readonly changeLink: ChangeLink;
  readonly clock: Clock;
}

interface ReminderChange {
  readonly link: LinkHandle;
  readonly reminders: ReminderRule;
  /** Only while this is the link's version; absent: whatever it is. */
  readonly ifVersion?: number;
}

export type ChangeReminders = (actor: MemberActor, change: ReminderChange) => Promise<ChangedLink>;

/**
 * Whether, and when, this link's customer is reminded.
 * Throws AppError `invalid_input` (with problems), `link_not_found`, `not_allowed`, `link_already_paid`, `link_expired`,
 * `link_cancelled`, `changed_too_often`, `store_unavailable`.
 */
export function makeChangeReminders({ links, changeLink, clock }: ChangeRemindersDeps): ChangeReminders {
  return async (actor, { link: handle, reminders, ...only }) => {
    const link = await getLinkToSend(links, actor, handle);
    const problems = findReminderProblems({ ...link, reminders }, clock.now());
    if (problems.length > 0) throw new AppError('invalid_input', { problems });
    const by = { actor, source: 'person', ...only } as const;
    return changeLink(link, { type: 'change_reminders', reminders }, by);
  };
}
