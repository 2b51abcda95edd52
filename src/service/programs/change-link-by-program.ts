import type { ApiCaller } from '../../domain/api/api-caller.js';
import type { ReminderRule } from '../../domain/delivery/reminder-rule.js';
import { AppError } from '../../domain/errors.js';
import type { Link } from '../../domain/link/link.js';
import { findReminderProblems } from '../../domain/link/validate-link-draft-reminders.js';
import type { Clock } from '../../ports/clock.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { ChangeReminders } from '../delivery/change-reminders.js';
import type { ExtendLink } from '../links/extend-link.js';
import { getLinkOfCaller } from './get-link-of-caller.js';

export interface ChangeLinkByProgramDeps {
  readonly links: LinkRepository;
  readonly extendLink: ExtendLink;
  readonly changeReminders: ChangeReminders;
  readonly clock: Clock;
}

export interface LinkChanges {
  readonly linkId: string;
  /** Null: it never expires; absent: it stays. */
  readonly expiresAt?: Date | null;
  readonly reminders?: ReminderRule;
  /** Nothing is changed unless this is the link's version; null: whatever it is. */
  readonly ifVersion: number | null;
}

/**
 * Changes what may change of a link, the end first: what is open again can be reminded of.
 * Throws what `ExtendLink` and `ChangeReminders` throw, and `write_conflict` where the version is another.
 */
export function makeChangeLinkByProgram(deps: ChangeLinkByProgramDeps) {
  return async (caller: ApiCaller, changes: LinkChanges): Promise<Link> => {
    const { actor } = caller;
    const { linkId, expiresAt, reminders, ifVersion } = changes;
    const before = await getLinkOfCaller(deps.links, caller, linkId);
    if (ifVersion !== null && before.version !== ifVersion) throw new AppError('write_conflict');
    checkReminders(before, changes, deps.clock.now());
    let link = before;
    const only = () => (ifVersion === null ? {} : { ifVersion: link.version });
    if (expiresAt !== undefined) {
      link = (await deps.extendLink(actor, { link: { linkId }, expiresAt, ...only() })).link;
    }
    if (reminders !== undefined) {
      link = (await deps.changeReminders(actor, { link: { linkId }, reminders, ...only() })).link;
    }
    return link;
  };
}

/** Before anything is changed: half of what was asked for is worse than nothing. */
function checkReminders(link: Link, { expiresAt, reminders }: LinkChanges, now: Date): void {
  if (reminders === undefined) return;
  const draft = { ...link, reminders, ...(expiresAt === undefined ? {} : { expiresAt }) };
  const problems = findReminderProblems(draft, now);
  if (problems.length > 0) throw new AppError('invalid_input', { problems });
}
