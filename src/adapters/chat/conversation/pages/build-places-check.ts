import type { CheckedPlace, PlacesCheck, ToldOf } from '../../../../service/chat/check-places.js';
import { bold, type Inline, type Line, mention, place, text, toPlainText } from '../../cards/line.js';
import { joinAnd } from '../../copy/join-and.js';
import { COMMAND_PREFIX, COMMANDS } from '../../grammar/command-table.js';
import type { Words } from '../../words/words.js';
import type { Part } from '../model/part.js';
import type { PageReply } from '../model/reply.js';

const SETTINGS = `${COMMAND_PREFIX} ${COMMANDS.settings.example}`;

function nameOf(words: Words, { place: where, member }: CheckedPlace): Inline {
  if (where !== null) return place(words, where);
  return member === null ? text(words.say('card.a_teammate')) : mention(words, member);
}

function sayTold(words: Words, told: readonly ToldOf[]): string {
  return joinAnd(
    words,
    told.map((of) => words.say('check.told', { of: of === 'business' ? 'other' : of })),
  );
}

function sayWhy(words: Words, { outcome, place: where }: CheckedPlace): string {
  const to = where === null ? 'other' : where.platform;
  switch (outcome) {
    case 'arrived':
      return words.say('check.arrived');
    case 'archived':
      return words.say('check.archived', { command: SETTINGS });
    case 'restricted':
      return words.say('check.restricted', { command: SETTINGS });
    case 'not_invited':
      return words.say('check.not_invited', { to, command: '/invite @Paylink' });
    case 'unreachable':
      return words.say('check.unreachable', { to: where === null ? 'person' : 'other', command: SETTINGS });
    case 'no_answer':
      return words.say('check.no_answer');
  }
}

/** "#payments: the trial arrived. Told of: each payment." */
function describePlace(words: Words, checked: CheckedPlace): readonly Line[] {
  const result = [nameOf(words, checked), text(`: ${sayWhy(words, checked)}`)];
  return [result, [text(words.say('check.hears', { what: sayTold(words, checked.toldOf) }))]];
}

/** What becomes of news that its place does not take. */
function describeRest(words: Words, { checked, paidChannel, lost }: PlacesCheck): readonly Line[] {
  const people = checked.filter(({ member, outcome }) => member !== null && outcome === 'arrived');
  const names = people.flatMap(({ member }) => (member?.displayName == null ? [] : [member.displayName]));
  const after =
    names.length === 0 ? [] : [[text(words.say('check.after', { people: joinAnd(words, names) }))]];
  const what = sayTold(words, lost);
  return [
    ...(paidChannel === null ? [[text(words.say('check.no_channel', { command: SETTINGS }))]] : []),
    ...after,
    lost.length === 0 ? [text(words.say('check.nothing_lost'))] : [bold(words.say('check.lost', { what }))],
  ];
}

/** To which places and people a trial came, who is told of what, and of what nobody would be. */
export function buildPlacesCheck(words: Words, check: PlacesCheck): PageReply {
  const places = check.checked.map((checked) => describePlace(words, checked));
  const rest = describeRest(words, check);
  const lines = [...places.flat(), ...rest];
  const parts: readonly Part[] = [
    ...places.flatMap(([result = [], hears = []]): readonly Part[] => [
      { kind: 'text', line: result },
      { kind: 'small', line: hears },
    ]),
    { kind: 'rule' },
    ...rest.map((line): Part => ({ kind: 'text', line })),
  ];
  const title = words.say('check.title');
  return { kind: 'checked', title, words: [`${title}.`, ...lines.map(toPlainText)].join(' '), parts };
}
