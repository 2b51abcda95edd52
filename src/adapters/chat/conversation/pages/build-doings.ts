import type { AuditRow } from '../../../../domain/audit/audit-entry.js';
import type { Link } from '../../../../domain/link/link.js';
import type { Member } from '../../../../domain/merchant/member.js';
import { nameOrMention, toLine, toPlainText } from '../../cards/line.js';
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

const DONE = new Map([
  ['member.joined', 'team.did.member.joined'],
  ['member.role_changed', 'team.did.member.role_changed'],
  ['member.removed', 'team.did.member.removed'],
  ['member.left', 'team.did.member.left'],
  ['member.deputy_set', 'team.did.member.deputy_set'],
  ['member.invited', 'team.did.member.invited'],
  ['settings.changed', 'team.did.settings.changed'],
  ['mode.changed', 'team.did.mode.changed'],
  ['merchant.signed_up', 'team.did.merchant.signed_up'],
  ['merchant.exported', 'team.did.merchant.exported'],
  ['merchant.closing', 'team.did.merchant.closing'],
  ['merchant.reopened', 'team.did.merchant.reopened'],
  ['gateway.connected', 'team.did.gateway.connected'],
  ['gateway.removed', 'team.did.gateway.removed'],
  ['document.added', 'team.did.document.added'],
  ['key.asked', 'team.did.key.asked'],
  ['key.approved', 'team.did.key.approved'],
  ['key.declined', 'team.did.key.declined'],
  ['key.shown', 'team.did.key.shown'],
  ['key.revoked', 'team.did.key.revoked'],
  ['endpoint.added', 'team.did.endpoint.added'],
  ['endpoint.changed', 'team.did.endpoint.changed'],
  ['endpoint.secret_changed', 'team.did.endpoint.secret_changed'],
  ['endpoint.secret_shown', 'team.did.endpoint.secret_shown'],
  ['endpoint.switched_on', 'team.did.endpoint.switched_on'],
  ['endpoint.switched_off', 'team.did.endpoint.switched_off'],
  ['endpoint.removed', 'team.did.endpoint.removed'],
] as const);

function sayAction(words: Words, action: string): string {
  const isReview = action.startsWith('kyc.');
  const said = [...DONE].find(([each]) => each === action)?.[1];
  return said === undefined
    ? words.say('team.did.other', { about: isReview ? 'review' : 'other' })
    : words.say(said);
}

/** What the trail says that somebody did, and their newest links. */
export function buildDoings(parts: DoingsParts): PageReply {
  const { words, member, rows, links, linkCount, timeZone } = parts;
  const name = nameOrMention(words, member);
  const headline = toLine(words.mix('team.doings', { name, count: linkCount }));
  const lines = rows.map(
    ({ at, action }) => `${formatWhen(words, at, timeZone)} · ${sayAction(words, action)}`,
  );
  const shown: readonly Part[] = [
    { kind: 'text', line: headline },
    ...(lines.length === 0 ? [smallPrint(words.say('team.doings.none'))] : [says(lines.join('\n'))]),
    ...links.map(
      (link): Part => ({
        kind: 'row',
        text: buildHeadline(words, link),
        choice: {
          label: link.reference,
          spokenLabel: words.say('page.button.status_of', { reference: link.reference }),
          intent: { kind: 'status', link: { linkId: link.id } },
        },
      }),
    ),
  ];
  return {
    kind: 'team',
    title: words.say('team.title'),
    words: [toPlainText(headline), ...lines].join('\n'),
    parts: [...shown, choices(backToTeam(words))],
  };
}
