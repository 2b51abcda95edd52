import type { MemberActor } from '../../../../domain/merchant/actor.js';
import type { Merchant } from '../../../../domain/merchant/merchant.js';
import { mayDo } from '../../../../domain/merchant/permissions.js';
import type { Draft } from '../../../../ports/draft-repository.js';
import type { PressChoice } from '../../choices/choice.js';
import { LIST_FILTERS } from '../../choices/list-query.js';
import { COMMAND_PREFIX, COMMANDS } from '../../grammar/command-table.js';
import type { Words } from '../../words/words.js';
import { choices, type Part, says } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import type { UsualZone } from '../settings/usual-zones.js';
import { offerLeft } from './build-left.js';
import { reviewChoice } from './kyc-choices.js';
import { offerSignUp } from './offer-sign-up.js';
import { listOwnStanding, type OwnStanding } from './own-standing.js';
import { newLinkChoice } from './page-parts.js';

export interface StartParts {
  readonly words: Words;
  readonly merchant: Pick<Merchant, 'name' | 'country'>;
  readonly actor: MemberActor;
  /** Asked here; empty: it is known. */
  readonly zones: readonly UsualZone[];
  readonly timeZone: string;
  /** What they left unfinished; null: nothing. */
  readonly left: Draft | null;
  /** How their own links stand; null: there is more to say first, or they make none. */
  readonly own: Pick<OwnStanding, 'waiting' | 'paid' | 'now'> | null;
  /** Whether all links are told of here, and can stop to be, or begin to; null: that is nothing to choose. */
  readonly watching: { readonly channelId: string; readonly isOn: boolean } | null;
}

function listMenu({ words, actor: { role }, watching }: StartParts): readonly PressChoice[] {
  const all = LIST_FILTERS[0]?.query ?? { mine: false, states: [], words: null };
  const settings: PressChoice = {
    label: words.say('page.button.open_settings'),
    intent: { kind: 'open_settings' },
  };
  return [
    ...(mayDo(role, 'create_link') ? [newLinkChoice(words)] : []),
    { label: words.say('page.button.list_links'), intent: { kind: 'list', query: all, page: 1 } },
    ...(mayDo(role, 'change_settings') ? [settings] : []),
    ...(mayDo(role, 'manage_kyc') ? [reviewChoice(words)] : []),
    { label: words.say('page.button.help'), intent: { kind: 'help' } },
    ...(watching === null ? [] : [watchChoice(words, watching)]),
  ];
}

/** Tells of all links in a chat, or stops. */
export function watchChoice(
  words: Words,
  { channelId, isOn }: NonNullable<StartParts['watching']>,
): PressChoice {
  return isOn
    ? { label: words.say('page.button.stop_watching'), intent: { kind: 'stop_watching', channelId } }
    : { label: words.say('page.button.watch'), intent: { kind: 'watch' } };
}

/** Where somebody is; nothing where it is known. */
export function askZone({ words, zones }: Pick<StartParts, 'words' | 'zones'>): readonly Part[] {
  if (zones.length === 0) return [];
  const cities = zones.map(
    ({ zone, city }): PressChoice => ({
      label: city,
      intent: { kind: 'set_zone', zone },
    }),
  );
  const other: PressChoice = { label: words.say('page.button.other_city'), intent: { kind: 'ask_zone' } };
  return [says(words.say('page.start.zone')), choices(...cities, other)];
}

/** A line that they can use: whoever makes no links finds some. */
export function exampleFor(role: MemberActor['role']): string {
  return `${COMMAND_PREFIX} ${COMMANDS[mayDo(role, 'create_link') ? 'create' : 'find'].example}`;
}

/** How somebody's own links stand, where they make any, then what Paylink is and how; and where they are, while nobody knows. */
export function buildStart(parts: StartParts): PageReply {
  const { words, actor, zones, own } = parts;
  const { role } = actor;
  const merchant = parts.merchant.name;
  const what = words.say('help.what_it_is');
  const whose = words.say('page.start.whose', {
    role: role === 'sales' || role === 'none' || role === 'api' ? 'other' : role,
    merchant,
  });
  const how = words.say('page.start.how');
  const example = exampleFor(role);
  const question = zones.length === 0 ? [] : [words.say('page.start.zone')];
  return {
    kind: 'start',
    title: 'Paylink',
    words: [what, whose, how, example, ...question].join(' '),
    parts: [
      ...(own === null ? [] : listOwnStanding({ ...own, words, mostRows: 2 })),
      says(what),
      says(whose),
      ...offerSignUp(words, parts),
      ...offerLeft(parts.left, parts),
      says(how),
      { kind: 'copy', text: example },
      choices(...listMenu(parts)),
      ...askZone(parts),
    ],
  };
}
