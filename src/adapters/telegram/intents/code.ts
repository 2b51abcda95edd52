import { DELIVERY_CHANNELS, type DeliveryChannel } from '../../../domain/delivery/delivery.js';
import type { LinkHandle } from '../../../service/links/get-link-or-throw.js';
import type { Pressable } from '../../chat/choices/pressable.js';
import { lengthenId, shortenId } from './short-ids.js';

export type IntentKind = Pressable['kind'];
type OfKind<Each extends IntentKind> = Extract<Pressable, { kind: Each }>;

/** How an intent is written on a button, by its name. */
export interface Named {
  /** Short, and never another's: old messages keep their buttons for ever. */
  readonly name: string;
  encode(intent: Pressable): readonly (string | null)[];
  decode(args: readonly string[]): Pressable | null;
}

/** How one kind of intent is written on a button. */
export interface Code<Each extends IntentKind> {
  /** With null among them it cannot be written. */
  encode(intent: OfKind<Each>): readonly (string | null)[];
  /** Null for what no button of ours carries. */
  decode(args: readonly string[]): OfKind<Each> | null;
}

export function linkIdOf(link: LinkHandle): string | null {
  return 'linkId' in link ? shortenId('lnk', link.linkId) : null;
}

export function toLink(short: string | undefined): { readonly linkId: string } | null {
  const linkId = lengthenId('lnk', short);
  return linkId === null ? null : { linkId };
}

export function toNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

export function toChannel(text: string | undefined): DeliveryChannel | null {
  return DELIVERY_CHANNELS.find((channel) => channel === text) ?? null;
}
