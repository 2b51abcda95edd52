import type { Link } from '../../../../domain/link/link.js';
import { buildPayUrl } from '../../../../domain/link/pay-url.js';
import { formatMoney } from '../../../../domain/money/format-money.js';
import type { AskedDraft } from '../../../../ports/draft-repository.js';
import type { Line } from '../../cards/line.js';
import { buildLinkFacts, type FactsReader } from '../../copy/review-copy.js';
import { describeReach, type IsConnected } from '../../copy/sending-copy.js';
import { describeState } from '../../copy/state-copy.js';
import { choices, says, smallPrint } from '../model/part.js';
import type { MakingReply, PageReply } from '../model/reply.js';
import { listLinkChoices } from './link-choices.js';
import { factsToWords, sendingNote, testModeNote } from './page-parts.js';

export interface CreatedParts extends FactsReader {
  readonly link: Link;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  /** Where the card is. */
  readonly cardPlace: Line;
  readonly isConnected: IsConnected;
}

function buildHeadline(link: Link): string {
  const { dot, word } = describeState(link);
  const subject = link.description === null ? '' : ` · ${link.description}`;
  return `${dot} ${word} · ${formatMoney(link.amount)}${subject}`;
}

/** The new link, for its maker alone: the address to copy, who gets it and when, what can be done next. */
export function buildCreated(parts: CreatedParts): PageReply {
  const { link, publicUrl, cardPlace, isConnected, ...reader } = parts;
  const headline = buildHeadline(link);
  const address = buildPayUrl(publicUrl, link);
  const facts = buildLinkFacts(link, reader);
  const reach = describeReach(link, isConnected);
  const words = [`${headline}.`, address, factsToWords(facts), reach];
  return {
    kind: 'created',
    title: 'Payment link created',
    words: words.filter((part) => part !== null).join(' '),
    parts: [
      says(headline),
      { kind: 'copy', text: address },
      { kind: 'facts', facts },
      ...sendingNote(reach),
      choices(...listLinkChoices(link, publicUrl)),
      ...testModeNote(link),
      { kind: 'small', line: cardPlace },
    ],
  };
}

/** While the link is being made. */
export function buildMaking(draft: AskedDraft): MakingReply {
  const words = 'Creating the link…';
  return { kind: 'making', title: 'New payment link', words, parts: [smallPrint(words)], draft };
}
