import type { Member } from '../../../../domain/merchant/member.js';
import { type Line, nameOrMention, text, toPlainText } from '../../cards/line.js';
import type { PressChoice } from '../../choices/choice.js';
import { CHAT_NAMES } from '../../copy/chat-names.js';
import { namePerson, sayRole } from '../../copy/role-copy.js';
import type { Words } from '../../words/words.js';
import { choices, type Part, says, smallPrint } from '../model/part.js';
import type { PageReply } from '../model/reply.js';

export interface MembersParts {
  readonly words: Words;
  readonly merchantName: string;
  /** Everybody; owners first. */
  readonly members: readonly Member[];
  /** From 1. */
  readonly page: number;
  /** Whether the reader may change anything of it. */
  readonly mayManage: boolean;
  readonly ownId: string;
  /** What was just changed; null: nothing. */
  readonly notice: string | null;
}

const PAGE = 10;

/** "Sales · Slack, Telegram" */
function describeStanding(words: Words, { role, accounts }: Member): string {
  const chats = [...new Set(accounts.map(({ platform }) => CHAT_NAMES[platform]))];
  return [sayRole(words, role), chats.join(', ')].join(' · ');
}

/** "Mai · Sales · Slack, Telegram" */
export function describeMember(words: Words, member: Member): Line {
  return [nameOrMention(words, member), text(` · ${describeStanding(words, member)}`)];
}

function listRows({ words, mayManage }: MembersParts, shown: readonly Member[]): readonly Part[] {
  if (!mayManage) return shown.map((member) => ({ kind: 'text', line: describeMember(words, member) }));
  return shown.map((member) => ({
    kind: 'row',
    name: nameOrMention(words, member),
    text: describeStanding(words, member),
    choice: {
      label: namePerson(words, member),
      intent: { kind: 'show_member', memberId: member.id },
    },
  }));
}

function listChoices({ words, members, page, mayManage, ownId }: MembersParts): readonly PressChoice[] {
  const to = (label: string, target: number): PressChoice => ({
    label,
    intent: { kind: 'open_team', page: target },
  });
  const invite: PressChoice = {
    label: words.say('team.button.invite'),
    intent: { kind: 'ask_invite' },
    style: 'primary',
  };
  const leave: PressChoice = {
    label: words.say('team.button.leave'),
    intent: { kind: 'ask_remove', memberId: ownId },
  };
  return [
    ...(mayManage ? [invite] : [leave]),
    ...(page > 1 ? [to(words.say('team.button.previous'), page - 1)] : []),
    ...(members.length > page * PAGE ? [to(words.say('team.button.next'), page + 1)] : []),
  ];
}

/** Who is in the team and may do what; for whoever may change it, with the way to each. */
export function buildMembers(parts: MembersParts): PageReply {
  const { words, merchantName: merchant, members, page, notice } = parts;
  const active = members.filter(({ role }) => role !== 'none').length;
  const headline = words.say('team.headline', { merchant, count: active });
  const said = [...(notice === null ? [] : [notice]), headline];
  const shown = members.slice((page - 1) * PAGE, page * PAGE);
  return {
    kind: 'team',
    title: words.say('team.title'),
    words: [...said, ...shown.map((member) => toPlainText(describeMember(words, member)))].join('\n'),
    parts: [
      ...said.map(says),
      ...listRows(parts, shown),
      choices(...listChoices(parts)),
      smallPrint(words.say('team.roles')),
      smallPrint(words.say('team.programs')),
    ],
  };
}
