import type { Intent } from './intent.js';
import type { PageReply } from './reply.js';

/** The one link that a page says something of; null: none, or several. */
export function findSubject({ parts }: Pick<PageReply, 'parts'>): string | null {
  const ids = parts.flatMap((part) => {
    if (part.kind === 'row') return [null];
    if (part.kind !== 'choices') return [];
    return part.choices.flatMap((choice) => ('intent' in choice ? linkOf(choice.intent) : []));
  });
  const [first = null, ...others] = new Set(ids);
  return others.length === 0 ? first : null;
}

/** The link that is asked about by its id; null: none, or one that was typed. */
export function findAsked(intent: Intent): string | null {
  return linkOf(intent)[0] ?? null;
}

function linkOf(intent: { readonly kind: string }): readonly string[] {
  const link: unknown = 'link' in intent ? intent.link : undefined;
  const isPressed = typeof link === 'object' && link !== null && 'linkId' in link;
  return isPressed && typeof link.linkId === 'string' ? [link.linkId] : [];
}
