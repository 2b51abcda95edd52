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
import { listOwnLinks, type OwnLinks } from './own-links.js';
import { newLinkChoice } from './page-parts.js';

export interface HomeParts extends OwnLinks {
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

/** What Paylink is, a way to begin, and one's own latest links. */
export function buildHome(parts: HomeParts): PageReply {
  const { words } = parts;
  return home(words.say('page.home.your_links'), [
    ...offerLeft(parts.left, parts),
    ...offerSignUp(words, parts),
    ...helpParts(words),
    choices(newLinkChoice(words)),
    { kind: 'rule' },
    ...listOwnLinks(parts),
    ...listOwnerParts(parts),
  ]);
}

/** When the links cannot be looked up: the rest still works. */
export function buildHomeRefusal(words: Words, { text }: RefusalCopy): PageReply {
  return home(text, [says(text), ...helpParts(words)]);
}
