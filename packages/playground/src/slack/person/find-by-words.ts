import type { ElementAddress, Entry, Json, JsonObject } from '../../protocol.js';
import { listElements, type PlacedElement } from '../block-kit/list-elements.js';
import { listOptions } from '../block-kit/state-values.js';
import type { PlatformContext } from '../context/platform-context.js';
import { findPlace } from './place.js';
import { blocksOf, isMessage, type Surface } from './surface.js';

/** A visible label, or an address for what has none; `option` is an entry of an overflow menu. */
export type ElementWords = string | { actionId: string; blockId?: string; option?: string };

export interface FoundElement {
  address: ElementAddress;
  element: PlacedElement;
  /** The chosen entry's value, when the words were those of an overflow menu's entry. */
  option?: string;
}

/** Throws an error that lists what is there, when nothing on the surface has these words. */
export function findByWords(surface: Surface, words: ElementWords): FoundElement {
  const elements = listElements(blocksOf(surface));
  for (const placed of elements) {
    const option = findMenuEntry(placed, words);
    if (option !== undefined || isNamed(placed, words)) {
      return {
        address: addressOf(surface, placed),
        element: placed,
        ...(option === undefined ? {} : { option }),
      };
    }
  }
  const there = elements.map(
    (placed) => `"${namesOf(placed)[0] ?? ''}" (${placed.blockId}/${placed.actionId})`,
  );
  throw new Error(
    `nothing here is called ${JSON.stringify(words)}; there are: ${there.join(', ') || 'no elements'}`,
  );
}

/** Turns an option's label into its value; what is no option (text, a date, an id) stays as it is. */
export function findOptionValue(
  ctx: PlatformContext,
  userId: string,
  found: FoundElement,
  entry: Entry,
): Entry {
  if (entry === null) return null;
  const { blockId, actionId, place } = found.address;
  const offered = findPlace(ctx, userId, place).offered.get(`${blockId}/${actionId}`);
  const options = listOptions(found.element.element, offered);
  const toValue = (label: string) => {
    const option = options.find((other) => textOf(other['text']) === label);
    return typeof option?.['value'] === 'string' ? option['value'] : label;
  };
  return Array.isArray(entry) ? entry.map(toValue) : toValue(entry);
}

function addressOf(surface: Surface, { blockId, actionId }: PlacedElement): ElementAddress {
  if (isMessage(surface)) {
    return { place: { in: 'message', channelId: surface.channelId, ts: surface.ts }, blockId, actionId };
  }
  return { place: { in: surface.view.type, viewId: surface.id }, blockId, actionId };
}

function findMenuEntry({ element, actionId }: PlacedElement, words: ElementWords): string | undefined {
  if (element.type !== 'overflow') return undefined;
  const isOther = typeof words !== 'string' && words.actionId !== actionId;
  const label = typeof words === 'string' ? words : words.option;
  if (isOther || label === undefined) return undefined;
  const option = listOptions(element).find(
    (other) => other['value'] === label || textOf(other['text']) === label,
  );
  return typeof option?.['value'] === 'string' ? option['value'] : undefined;
}

function isNamed(placed: PlacedElement, words: ElementWords): boolean {
  if (typeof words === 'string') return namesOf(placed).includes(words);
  return (
    placed.actionId === words.actionId && (words.blockId === undefined || words.blockId === placed.blockId)
  );
}

/** What a person, or a screen reader, calls it; the block_id last, for those who know it. */
function namesOf({ block, blockId, element }: PlacedElement): string[] {
  const names = [element['text'], block['label'], element['placeholder'], element['accessibility_label']];
  return [...names.map(textOf), blockId].filter((name) => name !== undefined);
}

function textOf(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value;
  const text = typeof value === 'object' && value !== null ? (value as JsonObject)['text'] : undefined;
  return typeof text === 'string' ? text : undefined;
}
