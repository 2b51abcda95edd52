import { AppError } from '../../domain/errors.js';
import type { FieldProblem } from '../../domain/link/field-problem.js';
import type { Link } from '../../domain/link/link.js';
import { findExpiryProblems } from '../../domain/link/validate-link-draft-times.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import { listWaitingSendings } from '../../domain/sending/list-waiting-sendings.js';
import type { Clock } from '../../ports/clock.js';
import type { ChangedLink, ChangeLink } from './change-link.js';
import type { LinkHandle } from './get-link-or-throw.js';
import type { GetLinkToExtend } from './get-link-to-extend.js';

export interface ExtendLinkDeps {
  readonly getLinkToExtend: GetLinkToExtend;
  readonly changeLink: ChangeLink;
  readonly clock: Clock;
}

interface Extension {
  readonly link: LinkHandle;
  /** Null: it never expires. */
  readonly expiresAt: Date | null;
  /** Refused unless it ends later than it does: whoever extends a link means to give its customer time. */
  readonly onlyLater?: true;
  /** Only while this is the link's version; absent: whatever it is. */
  readonly ifVersion?: number;
}

export type ExtendLink = (actor: MemberActor, extension: Extension) => Promise<ChangedLink>;

/**
 * Gives a link another end, 15 minutes to a year ahead; what has expired is open again, under its old address.
 * Throws AppError `invalid_input` (with problems), `link_not_found`, `not_allowed`, `link_already_paid`, `link_cancelled`,
 * `changed_too_often`, `store_unavailable`.
 */
export function makeExtendLink({ getLinkToExtend, changeLink, clock }: ExtendLinkDeps): ExtendLink {
  return async (actor, { link: handle, expiresAt, onlyLater, ...only }) => {
    const link = await getLinkToExtend(actor, handle);
    const now = clock.now();
    const notLater = onlyLater && link.state === 'open' ? findNotLater(link, expiresAt) : [];
    const problems = notLater.length > 0 ? notLater : findProblems(link, expiresAt, now);
    if (problems.length > 0) throw new AppError('invalid_input', { problems });
    return changeLink(link, { type: 'extend', expiresAt }, { actor, source: 'person', ...only });
  };
}

function findNotLater({ expiresAt: endsAt }: Link, expiresAt: Date | null): readonly FieldProblem[] {
  const isLater = endsAt !== null && (expiresAt === null || expiresAt > endsAt);
  // What is no time is told as that.
  const isTime = expiresAt === null || !Number.isNaN(expiresAt.getTime());
  return isLater || !isTime ? [] : [{ field: 'expiresAt', problem: 'not_later', endsAt }];
}

/** A message that is to go yet must find the link open. */
function findProblems(link: Link, expiresAt: Date | null, now: Date): readonly FieldProblem[] {
  const problems = findExpiryProblems(expiresAt, now);
  if (expiresAt === null || problems.length > 0) return problems;
  const isBefore = listWaitingSendings(link, now).some(({ dueAt }) => dueAt >= expiresAt);
  return isBefore ? [{ field: 'expiresAt', problem: 'before_sending' }] : [];
}
