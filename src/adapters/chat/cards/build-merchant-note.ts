import type { ApiKey } from '../../../domain/api/api-key.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import type { MerchantNote, WebhookNote } from '../../../domain/news/merchant-note.js';
import type { Choice } from '../choices/choice.js';
import { sayGateway } from '../copy/gateway-names.js';
import { sayRole } from '../copy/role-copy.js';
import { COMMAND_PREFIX, COMMANDS } from '../grammar/command-table.js';
import { formatDay, formatWhen } from '../time/format-when.js';
import type { Words } from '../words/words.js';
import { type Card, type CardContext, toCard } from './card.js';
import { bold, type Line, text } from './line.js';
import { isKeyNote, type KeyNote, sayKeyNote } from './say-key-note.js';
import { sayWebhookNote } from './say-webhook-note.js';

interface NoteContext extends Pick<CardContext, 'words' | 'merchant' | 'people'> {
  /** Of the owner who reads it. */
  readonly timeZone: string;
  /** What the note asks about; null: it asks nothing. */
  readonly apiKey: ApiKey | null;
}

/** The line that matters, and those below it. */
type Said = readonly [string, ...string[]];

/** For the merchant's owners, or those whom it is for: what changed, why, and what can be done. */
export function buildMerchantNote(note: MerchantNote, context: NoteContext): Card {
  if (isKeyNote(note)) {
    const said = sayKeyNote(note, context);
    return toNoteCard(said.lines, said.buttons, context.words);
  }
  if (note.kind === 'webhook_health') {
    const said = sayWebhookNote(note, context);
    return toNoteCard(said.lines, said.buttons, context.words);
  }
  return toNoteCard(sayNote(note, context), listNoteChoices(note, context.words), context.words);
}

function toNoteCard([headline, ...details]: Said, buttons: readonly Choice[], words: Words): Card {
  const lines: readonly Line[] = details.map((detail) => [text(detail)]);
  return toCard(words, { headline: [bold(headline)], details: lines, buttons, more: [] });
}

/** What leads to the review where the note is about it. */
function listNoteChoices({ kind }: MerchantNote, words: Words): readonly Choice[] {
  const isOfReview =
    kind === 'kyc_decided' || kind === 'kyc_asked' || kind === 'review_due' || kind === 'limit_share';
  return isOfReview ? [{ label: words.say('kyc.button.review'), intent: { kind: 'open_kyc' } }] : [];
}

function sayNote(note: Exclude<MerchantNote, KeyNote | WebhookNote>, context: NoteContext): Said {
  const { words, timeZone } = context;
  const { name: merchant } = context.merchant;
  switch (note.kind) {
    case 'kyc_decided': {
      const outcome = note.outcome === 'lapsed' ? 'other' : note.outcome;
      const headline = words.say('card.kyc_decided.headline', { outcome, merchant });
      return [headline, ...sayReason(words, note.reason), words.say('card.kyc_decided.next', { outcome })];
    }
    case 'kyc_asked':
      return sayAskedBack(note, { words, merchant });
    case 'review_due': {
      const by = formatDay(words, note.by, timeZone);
      const headline = words.say('card.review_due.headline', { merchant, days: note.days });
      return [headline, words.say('card.review_due.next', { by })];
    }
    case 'limit_share': {
      const share = note.share === 'full' ? 'other' : note.share;
      const headline = words.say('card.limit_share.headline', { share, limit: formatMoney(note.limit) });
      const next = note.share === 'full' ? 'full' : 'other';
      return [headline, words.say('card.limit_share.next', { share: next, merchant })];
    }
    case 'gateway_standing':
      return sayStanding(note, { words, merchant });
    case 'member_left':
      return sayLeft(words, note);
    case 'owner_did':
      return sayDeed(note, context);
    case 'own_access':
      return sayOwnAccess(note, { words, merchant });
    case 'workspace_lost':
      return sayLost(words, note);
  }
}

/** Each thing that the operator wants to know, by its field. */
function sayAskedBack(
  { requests }: Extract<MerchantNote, { readonly kind: 'kyc_asked' }>,
  { words, merchant }: { readonly words: Words; readonly merchant: string },
): Said {
  const asked = requests.map((request) =>
    words.say('kyc.fact', { field: words.say(`kyc.field.${request.field}`), value: request.words }),
  );
  const headline = words.say('card.kyc_asked.headline', { merchant, count: asked.length });
  return [headline, ...asked, words.say('card.kyc_asked.next')];
}

/** In the words of whoever decided; Paylink gives none. */
function sayReason(words: Words, reason: string | null): readonly string[] {
  return reason === null || reason === '' ? [] : [words.say('card.kyc_note.reason', { reason })];
}

function sayStanding(
  note: Extract<MerchantNote, { readonly kind: 'gateway_standing' }>,
  { words, merchant }: { readonly words: Words; readonly merchant: string },
): Said {
  const gateway = sayGateway(words, note.provider);
  const held = note.payouts ? 'other' : 'no_payouts';
  const standing = note.charges ? held : 'no_charges';
  const headline = words.say('card.gateway_standing.headline', { standing, gateway, merchant });
  if (standing === 'other') return [headline];
  const next = words.say('card.gateway_standing.next', {
    standing: standing === 'no_charges' ? standing : 'other',
  });
  return [headline, ...sayReason(words, note.reason), next];
}

function sayLeft(words: Words, note: Extract<MerchantNote, { readonly kind: 'member_left' }>): Said {
  const person = note.name === null ? 'other' : 'named';
  const who = note.isProgram === true ? 'program' : person;
  // A key's access ends with it, whoever or whatever ended the key.
  const why = note.why === 'removed' && who !== 'program' ? 'removed' : 'other';
  const headline = words.say('card.member_left.headline', { why, who, name: note.name ?? '' });
  if (note.openLinks === 0) return [headline];
  const heir = note.heirName === null ? 'other' : 'named';
  const links = { heir, count: note.openLinks, name: note.heirName ?? '' } as const;
  return [headline, words.say('card.member_left.links', links)];
}

function sayOwnAccess(
  { role, byName }: Extract<MerchantNote, { readonly kind: 'own_access' }>,
  { words, merchant }: { readonly words: Words; readonly merchant: string },
): Said {
  const what = role === null ? 'removed' : 'other';
  const who = byName === null ? 'other' : 'named';
  const given = role === null ? '' : sayRole(words, role);
  const command = `${COMMAND_PREFIX} ${COMMANDS.help.word}`;
  return [
    words.say('card.own_access.headline', { what, who, name: byName ?? '', merchant, role: given }),
    words.say('card.own_access.next', { what, command }),
  ];
}

function sayLost(words: Words, { name }: Extract<MerchantNote, { readonly kind: 'workspace_lost' }>): Said {
  const which = name === null ? 'other' : 'named';
  const headline = words.say('card.workspace_lost.headline', { which, name: name ?? '' });
  return [headline, words.say('card.workspace_lost.next')];
}

function sayDeed(
  { deed, by }: Extract<MerchantNote, { readonly kind: 'owner_did' }>,
  { words, merchant: { name: merchant }, timeZone }: NoteContext,
): Said {
  const what = deed.what === 'exported' ? 'other' : deed.what;
  const who = by === null ? 'other' : 'named';
  const headline = words.say('card.owner_did.headline', { what, who, name: by ?? '', merchant });
  const date = deed.what === 'closing' ? formatWhen(words, deed.eraseAt, timeZone) : '';
  const command = `${COMMAND_PREFIX} ${COMMANDS[what === 'other' ? 'team' : 'close'].word}`;
  return [headline, words.say('card.owner_did.next', { what, date, command })];
}
