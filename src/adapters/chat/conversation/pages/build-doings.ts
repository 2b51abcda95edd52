import type { AuditRow } from '../../../../domain/audit/audit-entry.js';
import type { Link } from '../../../../domain/link/link.js';
import type { Member } from '../../../../domain/merchant/member.js';
import { namePerson } from '../../copy/role-copy.js';
import { formatWhen } from '../../time/format-when.js';
import type { Words } from '../../words/words.js';
import { choices, type Part, says, smallPrint } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { backToTeam } from './build-member.js';
import { buildHeadline } from './page-parts.js';

export interface DoingsParts {
  readonly words: Words;
  readonly member: Member;
  /** Newest first. */
  readonly rows: readonly AuditRow[];
  readonly links: readonly Link[];
  readonly linkCount: number;
  readonly timeZone: string;
}

const DONE = [
  'member.joined',
  'member.role_changed',
  'member.removed',
  'member.left',
  'member.deputy_set',
  'member.invited',
  'settings.changed',
  'mode.changed',
  'merchant.signed_up',
  'merchant.exported',
  'merchant.closing',
  'merchant.reopened',
  'gateway.connected',
  'gateway.removed',
  'document.added',
] as const;

function sayAction(words: Words, action: string): string {
  const isReview = action.startsWith('kyc.');
  const known = DONE.find((each) => each === action);
  if (known === undefined) return words.say('team.did.other', { about: isReview ? 'review' : 'other' });
  return words.say(`team.did.${known}`);
}

/** What the trail says that somebody did, and their newest links. */
export function buildDoings(parts: DoingsParts): PageReply {
  const { words, member, rows, links, linkCount, timeZone } = parts;
  const headline = words.say('team.doings', { name: namePerson(words, member), count: linkCount });
  const lines = rows.map(
    ({ at, action }) => `${formatWhen(words, at, timeZone)} · ${sayAction(words, action)}`,
  );
  const shown: readonly Part[] = [
    says(headline),
    ...(lines.length === 0 ? [smallPrint(words.say('team.doings.none'))] : [says(lines.join('\n'))]),
    ...links.map(
      (link): Part => ({
        kind: 'row',
        text: buildHeadline(words, link),
        choice: {
          label: words.say('card.button.status'),
          intent: { kind: 'status', link: { linkId: link.id } },
        },
      }),
    ),
  ];
  return {
    kind: 'team',
    title: words.say('team.title'),
    words: [headline, ...lines].join('\n'),
    parts: [...shown, choices(backToTeam(words))],
  };
}
