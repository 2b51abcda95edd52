import type { LinkForMember } from '../../../../service/links/link-for-member.js';
import type { Words } from '../../words/words.js';
import { type Part, says } from '../model/part.js';
import { buildLinkRow } from './build-link-list.js';

export interface OwnLinks {
  readonly words: Words;
  /** The newest own links. */
  readonly links: readonly LinkForMember[];
  readonly now: Date;
}

/** One's own latest links, wherever a person begins. */
export function listOwnLinks({ links, now, words }: OwnLinks): readonly Part[] {
  const title: Part = { kind: 'heading', text: words.say('page.home.your_links') };
  if (links.length === 0) return [title, says(words.say('page.home.no_links'))];
  return [title, ...links.map((link) => buildLinkRow(words, link, now))];
}
