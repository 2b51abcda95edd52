import type { LinkHandle } from '../../../service/links/get-link-or-throw.js';

/** How a button or an option carries an intent through Slack. */
export interface EncodedIntent {
  readonly actionId: string;
  readonly value?: string;
}

export function idOf(link: LinkHandle): string {
  if ('linkId' in link) return link.linkId;
  throw new Error('a button is about a link by its id');
}
