import type { Link } from '../../../../domain/link/link.js';
import type { PressChoice } from '../../choices/choice.js';
import { toSentence } from '../../copy/to-sentence.js';
import type { Words } from '../../words/words.js';
import { choices, says } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { buildHeadline } from './page-parts.js';

/** What was decided, how the link stands with it, and a way to say why. */
export function buildDecided(
  words: Words,
  link: Link,
  { said, explain }: { readonly said: string; readonly explain: PressChoice },
): PageReply {
  const headline = `${buildHeadline(words, link)} · ${link.reference}`;
  return {
    kind: 'decided',
    title: words.say('page.title.link'),
    words: `${said} ${toSentence(words, headline)}`,
    parts: [says(said), says(headline), choices(explain)],
  };
}
