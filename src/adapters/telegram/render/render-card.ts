import type { Card } from '../../chat/cards/card.js';
import type { Choice } from '../../chat/choices/choice.js';
import type { Words } from '../../chat/words/words.js';
import { type NamePlace, NO_NAMES, renderLine } from '../text/render-line.js';
import { composeText, MAX_MESSAGE } from './compose-text.js';
import { isShare, withPlace } from './is-share.js';
import { findLinkId, renderChoice } from './render-choice.js';
import { copyKey } from './render-keys.js';
import type { Key, Rendered } from './rendered.js';
import { toRows } from './rows.js';

export interface CardParts {
  /** The address, to be copied; null where it is not for whoever reads this. */
  readonly copy: string | null;
  /** What inline mode finds the link by; null where it cannot be shared. */
  readonly share: string | null;
  /** Whether many read it: what is asked for less often stands behind More then. */
  readonly isPublic: boolean;
  /** Whether there is a place of their team's to show it in; there is unless given. */
  readonly hasPlace?: boolean;
  /** What chats of Telegram are called. */
  readonly namePlace?: NamePlace;
}

function renderLines({ headline, details }: Card, namePlace: NamePlace): string {
  const lines = [headline, ...details].filter((line) => line.length > 0);
  const paragraphs = lines.map((line) => ({ html: renderLine(line, namePlace), isApart: false }));
  return composeText(paragraphs, MAX_MESSAGE);
}

function renderChoices({ buttons, more }: Card, choices: readonly Choice[]): readonly Key[] {
  const linkId = findLinkId([...buttons, ...more]);
  return choices.map((choice) => renderChoice(choice, linkId));
}

/** By the address itself: to whoever is at hand, with no chat of ours between. */
function addressKeys(words: Words, { copy, share }: CardParts): readonly Key[] {
  return [
    ...(copy === null ? [] : copyKey(words, copy)),
    ...(share === null ? [] : [{ label: words.say('telegram.button.share'), share }]),
  ];
}

function moreKeys(words: Words, card: Card): readonly Key[] {
  const linkId = findLinkId([...card.buttons, ...card.more]);
  return linkId === null
    ? []
    : [{ label: words.say('telegram.button.more'), press: { kind: 'more', linkId } }];
}

function cardWithPlace(card: Card, { hasPlace = true }: Pick<CardParts, 'hasPlace'>): Card {
  return { ...card, buttons: withPlace(card.buttons, hasPlace), more: withPlace(card.more, hasPlace) };
}

/** Whoever can share a link at hand looks for a place of their team's behind More. */
function isShownToAll(choice: Choice, { share }: CardParts): boolean {
  return share === null || !isShare(choice);
}

/** More takes as much room as the one that would stand behind it alone. */
function listShownToAll({ buttons, more }: Card, parts: CardParts): readonly Choice[] {
  const all = [...buttons, ...more];
  const shown = buttons.filter((choice) => isShownToAll(choice, parts));
  return all.length - shown.length === 1 ? all : shown;
}

/** The living message of a link. */
export function renderCard(words: Words, whole: Card, parts: CardParts): Rendered {
  const card = cardWithPlace(whole, parts);
  const { isPublic, namePlace = NO_NAMES } = parts;
  const all = [...card.buttons, ...card.more];
  const shown = isPublic ? listShownToAll(card, parts) : all;
  const keys = [
    ...addressKeys(words, parts),
    ...renderChoices(card, shown),
    ...(shown.length < all.length ? moreKeys(words, card) : []),
  ];
  return { html: renderLines(card, namePlace), keys: toRows(keys) };
}

/** What stands behind More of a card, for the one who pressed it: which link, and all that can be done with it. */
export function renderMore(words: Words, whole: Card, parts: Omit<CardParts, 'isPublic'>): Rendered {
  const card = cardWithPlace(whole, parts);
  const close: Key = { label: words.say('telegram.button.close'), press: { kind: 'dismiss' } };
  const keys = [
    ...addressKeys(words, { ...parts, isPublic: false }),
    ...renderChoices(card, [...card.buttons, ...card.more]),
    close,
  ];
  const html = renderLine(card.headline, parts.namePlace);
  return { html: composeText([{ html, isApart: false }], MAX_MESSAGE), keys: toRows(keys) };
}
