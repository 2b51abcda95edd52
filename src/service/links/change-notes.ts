import { AppError } from '../../domain/errors.js';
import { readLinkRights } from '../../domain/link/link-rights.js';
import { mergeNotes, type NoteChange } from '../../domain/link/merge-notes.js';
import { findNotesProblems } from '../../domain/link/validate-link-draft-notes.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { ChangedLink, ChangeLink } from './change-link.js';
import { getLinkOrThrow, type LinkHandle } from './get-link-or-throw.js';

interface ChangeNotesDeps {
  readonly links: LinkRepository;
  readonly changeLink: ChangeLink;
}

interface ChangeOfNotes {
  readonly link: LinkHandle;
  /** Those that are not named stay. */
  readonly notes: readonly NoteChange[];
  /** Only while this is the link's version; absent: whatever it is. */
  readonly ifVersion?: number;
}

export type ChangeNotes = (actor: MemberActor, change: ChangeOfNotes) => Promise<ChangedLink>;

/**
 * What the team keeps beside a link, in whatever state it is: an order's number comes after the payment.
 * Throws AppError `invalid_input` (with problems), `link_not_found`, `not_allowed`, `changed_too_often`,
 * `write_conflict`, `store_unavailable`.
 */
export function makeChangeNotes({ links, changeLink }: ChangeNotesDeps): ChangeNotes {
  return async (actor, { link: handle, notes: changes, ...only }) => {
    const link = await getLinkOrThrow(links, actor, handle);
    if (!readLinkRights(actor, link).extend) {
      throw new AppError('not_allowed', { action: 'extend_link', role: actor.role });
    }
    const problems = findNotesProblems(mergeNotes(link.notes, changes));
    if (problems.length > 0) throw new AppError('invalid_input', { problems });
    return changeLink(link, { type: 'change_notes', changes }, { actor, source: 'person', ...only });
  };
}
