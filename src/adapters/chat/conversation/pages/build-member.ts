import { markDeputy } from '../../../../domain/merchant/mark-deputy.js';
import { type Member, ROLES } from '../../../../domain/merchant/member.js';
import { type Line, nameOrMention, text, toLine, toPlainText } from '../../cards/line.js';
import type { PressChoice } from '../../choices/choice.js';
import { namePerson, sayRole } from '../../copy/role-copy.js';
import { formatWhen } from '../../time/format-when.js';
import type { Words } from '../../words/words.js';
import { choices, type Part, says } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { describeMember } from './build-members.js';

export interface MemberParts {
  readonly words: Words;
  readonly member: Member;
  readonly deputy: Member | null;
  readonly deputies: readonly Member[];
  readonly timeZone: string;
  /** What was just changed; null: nothing. */
  readonly notice: string | null;
}

/** Slack takes a hundred in a menu. */
const MOST_DEPUTIES = 99;

function describeDeputy({ words, member, deputy, timeZone }: MemberParts): Line {
  const { departure } = member;
  if (departure !== undefined) {
    const time = formatWhen(words, departure.at, timeZone);
    return [text(words.say('team.ended', { why: departure.why === 'removed' ? 'removed' : 'other', time }))];
  }
  const who = deputy === null ? 'other' : 'person';
  const name = deputy === null ? '' : nameOrMention(words, deputy);
  return toLine(words.mix('team.deputy', { who, name }));
}

function pickRole({ words, member: { id: memberId, role } }: MemberParts): Part {
  // Of a key of the API there is no page.
  const seen = role === 'api' ? {} : { from: role };
  const options = ROLES.map(
    (each): PressChoice => ({
      label: sayRole(words, each),
      intent: { kind: 'give_role', memberId, role: each, ...seen },
    }),
  );
  const chosen = options.find((_, at) => ROLES[at] === role) ?? null;
  return { kind: 'pick', label: words.say('team.pick.role'), options, chosen };
}

function pickDeputy({ words, member, deputy, deputies }: MemberParts): readonly Part[] {
  if (member.role === 'none' || deputies.length === 0) return [];
  const { id: memberId } = member;
  const seen = markDeputy(member.deputyId ?? null);
  const owner: PressChoice = {
    label: words.say('team.deputy.owner'),
    intent: { kind: 'give_deputy', memberId, deputyId: null, seen },
  };
  const named = deputies.slice(0, MOST_DEPUTIES);
  const people = named.map(
    (each): PressChoice => ({
      label: namePerson(words, each),
      intent: { kind: 'give_deputy', memberId, deputyId: each.id, seen },
    }),
  );
  const chosen = deputy === null ? owner : (people[named.indexOf(deputy)] ?? null);
  return [{ kind: 'pick', label: words.say('team.pick.deputy'), options: [owner, ...people], chosen }];
}

export function backToTeam(words: Words): PressChoice {
  return { label: words.say('team.button.back'), intent: { kind: 'open_team', page: 1 } };
}

/** One person, and what an owner can make of them. */
export function buildMember(parts: MemberParts): PageReply {
  const { words, member, notice } = parts;
  const { id: memberId } = member;
  const told = notice === null ? [] : [notice];
  const standing = describeMember(words, member);
  const deputy = describeDeputy(parts);
  const remove: PressChoice = {
    label: words.say('team.button.remove'),
    intent: { kind: 'ask_remove', memberId },
    style: 'danger',
  };
  const doings: PressChoice = {
    label: words.say('team.button.doings'),
    intent: { kind: 'show_doings', memberId },
  };
  return {
    kind: 'team',
    title: words.say('team.title'),
    words: [...told, toPlainText(standing), toPlainText(deputy)].join('\n'),
    parts: [
      ...told.map(says),
      { kind: 'text', line: standing },
      { kind: 'text', line: deputy },
      pickRole(parts),
      ...pickDeputy(parts),
      choices(doings, ...(member.role === 'none' ? [] : [remove]), backToTeam(words)),
    ],
  };
}

interface RemovalParts {
  readonly words: Words;
  readonly member: Member;
  readonly merchantName: string;
  /** They leave by themselves. */
  readonly isOwn: boolean;
}

/** Asked before somebody's access is taken away. */
export function buildRemoveQuestion({ words, member, merchantName, isOwn }: RemovalParts): PageReply {
  const { id: memberId } = member;
  const question = isOwn
    ? [text(words.say('team.leave.question', { merchant: merchantName }))]
    : toLine(words.mix('team.remove.question', { name: nameOrMention(words, member) }));
  const yes: PressChoice = {
    label: words.say(isOwn ? 'team.button.leave' : 'team.button.remove'),
    intent: { kind: 'remove_member', memberId },
    style: 'danger',
  };
  return {
    kind: 'question',
    title: words.say('team.title'),
    words: toPlainText(question),
    parts: [{ kind: 'text', line: question }, choices(yes, backToTeam(words))],
  };
}

export function buildRemoved({ words, member, merchantName, isOwn }: RemovalParts): PageReply {
  const said = isOwn
    ? [text(words.say('team.left', { merchant: merchantName }))]
    : toLine(words.mix('team.removed', { name: nameOrMention(words, member) }));
  return {
    kind: 'team',
    title: words.say('team.title'),
    words: toPlainText(said),
    parts: [{ kind: 'text', line: said }, ...(isOwn ? [] : [choices(backToTeam(words))])],
  };
}
