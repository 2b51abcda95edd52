import type { ApiCaller } from '../../domain/api/api-caller.js';
import type { ReminderRule } from '../../domain/delivery/reminder-rule.js';
import { AppError } from '../../domain/errors.js';
import type { Link } from '../../domain/link/link.js';
import { mergeNotes, type NoteChange } from '../../domain/link/merge-notes.js';
import { findNotesProblems } from '../../domain/link/validate-link-draft-notes.js';
import { findReminderProblems } from '../../domain/link/validate-link-draft-reminders.js';
import type { Clock } from '../../ports/clock.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { ChangeReminders } from '../delivery/change-reminders.js';
import type { ChangeNotes } from '../links/change-notes.js';
import type { ExtendLink } from '../links/extend-link.js';
import { checkMayWrite } from './check-may-write.js';
import { getLinkOfCaller } from './get-link-of-caller.js';

export interface ChangeLinkByProgramDeps {
  readonly links: LinkRepository;
  readonly extendLink: ExtendLink;
  readonly changeReminders: ChangeReminders;
  readonly changeNotes: ChangeNotes;
  readonly clock: Clock;
}

export interface LinkChanges {
  readonly linkId: string;
  /** Null: it never expires; absent: it stays. */
  readonly expiresAt?: Date | null;
  readonly reminders?: ReminderRule;
  /** Those that are not named stay. */
  readonly notes?: readonly NoteChange[];
  /** Nothing is changed unless this is the link's version; null: whatever it is. */
  readonly ifVersion: number | null;
}

/**
 * Changes what may change of a link, the end first: what is open again can be reminded of; notes last, which any state
 * takes. Throws what `ExtendLink`, `ChangeReminders` and `ChangeNotes` throw, `write_conflict` where the version
 * is another, and `scope_missing` where the key may not write to customers.
 */
export function makeChangeLinkByProgram(deps: ChangeLinkByProgramDeps) {
  return async (caller: ApiCaller, changes: LinkChanges): Promise<Link> => {
    const { actor } = caller;
    const { linkId, expiresAt, reminders, notes, ifVersion } = changes;
    checkMayWrite(caller, changes);
    const before = await getLinkOfCaller(deps.links, caller, linkId);
    if (ifVersion !== null && before.version !== ifVersion) throw new AppError('write_conflict');
    checkChanges(before, changes, deps.clock.now());
    let link = before;
    const only = () => (ifVersion === null ? {} : { ifVersion: link.version });
    if (expiresAt !== undefined) {
      link = (await deps.extendLink(actor, { link: { linkId }, expiresAt, ...only() })).link;
    }
    if (reminders !== undefined) {
      link = (await deps.changeReminders(actor, { link: { linkId }, reminders, ...only() })).link;
    }
    if (notes !== undefined) {
      link = (await deps.changeNotes(actor, { link: { linkId }, notes, ...only() })).link;
    }
    return link;
  };
}

/** Before anything is changed: half of what was asked for is worse than nothing. */
function checkChanges(link: Link, { expiresAt, reminders, notes }: LinkChanges, now: Date): void {
  const draft = { ...link, ...(expiresAt === undefined ? {} : { expiresAt }) };
  const problems = [
    ...(reminders === undefined ? [] : findReminderProblems({ ...draft, reminders }, now)),
    ...(notes === undefined ? [] : findNotesProblems(mergeNotes(link.notes, notes))),
  ];
  if (problems.length > 0) throw new AppError('invalid_input', { problems });
}
