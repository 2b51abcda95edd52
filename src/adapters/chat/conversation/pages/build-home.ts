import type { MemberActor } from '../../../../domain/merchant/actor.js';
import type { Merchant } from '../../../../domain/merchant/merchant.js';
import { mayDo } from '../../../../domain/merchant/permissions.js';
import type { Draft } from '../../../../ports/draft-repository.js';
import type { Words } from '../../words/words.js';
import { choices, type Part, says } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { helpParts } from './build-help.js';
import { offerLeft } from './build-left.js';
import type { RefusalCopy } from './build-refusal.js';
import { reviewChoice } from './kyc-choices.js';
import { offerSignUp } from './offer-sign-up.js';
import { listOwnStanding, type OwnStanding } from './own-standing.js';
import { beginChoices, rowOf } from './page-parts.js';

export interface HomeParts extends OwnStanding {
  readonly actor: MemberActor;
  readonly merchant: Pick<Merchant, 'name' | 'country'>;
  readonly timeZone: string;
  /** What one left unfinished; null: nothing. */
  readonly left: Draft | null;
}

const heading = (text: string): Part => ({ kind: 'heading', text });

function listOwnerParts({ actor, merchant, words }: HomeParts): readonly Part[] {
  if (!mayDo(actor.role, 'change_settings')) return [];
  return [
    heading(words.say('page.home.settings')),
    says(words.say('page.home.settings_hint', { merchant: merchant.name })),
    choices(
      { label: words.say('page.button.open_settings'), intent: { kind: 'open_settings' } },
      { label: words.say('settings.gateways'), intent: { kind: 'open_gateways' } },
      ...(mayDo(actor.role, 'manage_kyc') ? [reviewChoice(words)] : []),
    ),
  ];
}

function home(said: string, parts: readonly Part[]): PageReply {
  return { kind: 'home', title: 'Paylink', words: said, parts: [heading('Paylink'), ...parts] };
}

/** How one's own links stand, then a way to begin, then how. */
export function buildHome(parts: HomeParts): PageReply {
  const { words } = parts;
  return home(words.say('page.home.your_links'), [
    ...offerLeft(parts.left, parts),
    ...offerSignUp(words, parts),
    ...listOwnStanding(parts),
    ...rowOf(beginChoices(words, parts.actor.role)),
    { kind: 'rule' },
    ...helpParts(words),
    ...listOwnerParts(parts),
  ]);
}

/** When the links cannot be looked up: the rest still works. */
export function buildHomeRefusal(words: Words, { text }: RefusalCopy): PageReply {
  return home(text, [says(text), ...helpParts(words)]);
}
