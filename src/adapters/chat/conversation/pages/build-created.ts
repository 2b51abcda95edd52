import type { Link } from '../../../../domain/link/link.js';
import { buildPayUrl } from '../../../../domain/link/pay-url.js';
import type { AskedDraft } from '../../../../ports/draft-repository.js';
import type { Line } from '../../cards/line.js';
import { listSendingChoices } from '../../choices/sending-choices.js';
import { buildLinkFacts, type FactsReader } from '../../copy/review-copy.js';
import { describeReach, type IsConnected } from '../../copy/sending-copy.js';
import { toSentence } from '../../copy/to-sentence.js';
import type { Words } from '../../words/words.js';
import { choices, says, smallPrint } from '../model/part.js';
import type { MakingReply, PageReply } from '../model/reply.js';
import { listLinkChoices } from './link-choices.js';
import { buildHeadline, factsToWords, sendingNote, testModeNote } from './page-parts.js';

export interface CreatedParts extends FactsReader {
  readonly link: Link;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  /** Where the card is. */
  readonly cardPlace: Line;
  readonly isConnected: IsConnected;
}

/** The new link, for its maker alone: the address to copy, who gets it and when, what can be done next. */
export function buildCreated(parts: CreatedParts): PageReply {
  const { link, publicUrl, cardPlace, isConnected, ...reader } = parts;
  const { words } = reader;
  const headline = buildHeadline(words, link);
  const address = buildPayUrl(publicUrl, link);
  const facts = buildLinkFacts(link, reader);
  const reach = describeReach(words, link, { isConnected, hasInbox: parts.hasInbox === true });
  const said = [toSentence(words, headline), address, factsToWords(words, facts), reach];
  return {
    kind: 'created',
    title: words.say('page.title.created'),
    words: said.filter((part) => part !== null).join(' '),
    parts: [
      says(headline),
      { kind: 'copy', text: address },
      { kind: 'facts', facts },
      ...sendingNote(reach),
      choices(...listSendingChoices(words, link, reader.now), ...listLinkChoices(words, link, publicUrl)),
      ...testModeNote(words, link),
      { kind: 'small', line: cardPlace },
    ],
  };
}

/** While the link is being made. */
export function buildMaking(words: Words, draft: AskedDraft): MakingReply {
  const said = words.say('page.making');
  const title = words.say('page.button.new_link');
  return { kind: 'making', title, words: said, parts: [smallPrint(said)], draft, language: words.language };
}
