import type { LinkForMember } from '../../../../service/links/link-for-member.js';
import type { Words } from '../../words/words.js';
import { type Part, says } from '../model/part.js';
import { buildLinkRow } from './build-link-list.js';

interface Listed {
  /** The newest. */
  readonly links: readonly LinkForMember[];
  readonly total: number;
}

export interface OwnStanding {
  readonly words: Words;
  readonly now: Date;
  /** Not paid yet, or not decided about. */
  readonly waiting: Listed;
  readonly paid: Listed;
  /** Of each kind; more would hide what can be done. */
  readonly mostRows?: number;
}

const SOON_MS = 3 * 86_400_000;

/** How one's own links stand: what is open, what wants somebody soon, what was paid; each link once. */
export function listOwnStanding({ words, now, waiting, paid, mostRows = 5 }: OwnStanding): readonly Part[] {
  if (waiting.total + paid.total === 0) return [says(words.say('page.home.no_links'))];
  const due = waiting.links.filter((link) => isDue(link, now)).toSorted(byEnd);
  const open = waiting.links.filter((link) => !due.includes(link));
  const list = (title: string, links: readonly LinkForMember[]): readonly Part[] =>
    links.length === 0
      ? []
      : [
          { kind: 'heading', text: title },
          ...links.slice(0, mostRows).map((link) => buildLinkRow(words, link, now)),
        ];
  return [
    ...list(words.say('page.home.open', { count: String(waiting.total - due.length) }), open),
    ...list(words.say('page.home.due', { count: String(due.length) }), due),
    ...list(words.say('page.home.paid', { count: String(paid.total) }), paid.links),
  ];
}

function isDue({ state, exception, expiresAt }: LinkForMember, now: Date): boolean {
  if (state === 'needs_review' || exception !== null) return true;
  return expiresAt !== null && expiresAt.getTime() - now.getTime() < SOON_MS;
}

/** What somebody decides about has no end that it could miss, and comes first. */
function byEnd(one: LinkForMember, other: LinkForMember): number {
  const endOf = ({ state, expiresAt }: LinkForMember) =>
    state === 'needs_review' ? 0 : (expiresAt?.getTime() ?? 0);
  return endOf(one) - endOf(other);
}
