import type { Link } from '../../../domain/link/link.js';
import { buildPayUrl } from '../../../domain/link/pay-url.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import { buildLinkFacts, type FactsReader } from '../../chat/copy/review-copy.js';
import { describeReach } from '../../chat/copy/sending-copy.js';
import { describeState } from '../../chat/copy/state-copy.js';
import { CALLBACK } from '../action-ids.js';
import {
  type Block,
  context,
  copyLine,
  type Message,
  type ModalView,
  message,
  modal,
  mrkdwn,
  plain,
  section,
} from './block-kit.js';
import { buildFacts, factsToText } from './build-facts.js';
import { TEST_MODE_TEXT } from './build-link-form.js';
import { buildSendingNote } from './build-sending-note.js';
import { buildLinkButtons } from './link-buttons.js';

export interface CreatedParts extends FactsReader {
  readonly link: Link;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  /** In mrkdwn: where the card is. */
  readonly cardPlace: string;
}

function buildHeadline(link: Link): string {
  const { dot, word } = describeState(link);
  const subject = link.description === null ? '' : ` · ${link.description}`;
  return `${dot} ${word} · ${formatMoney(link.amount)}${subject}`;
}

/** The new link, for its maker alone: the address to copy, who gets it and when, what can be done next. */
export function buildCreatedBlocks({ link, publicUrl, cardPlace, ...reader }: CreatedParts): Block[] {
  return [
    section(plain(buildHeadline(link))),
    copyLine(buildPayUrl(publicUrl, link)),
    ...buildFacts(buildLinkFacts(link, reader)),
    ...buildSendingNote(describeReach(link)),
    buildLinkButtons(link, publicUrl),
    ...(link.mode === 'test' ? [context(plain(TEST_MODE_TEXT))] : []),
    context(mrkdwn(cardPlace)),
  ];
}

export function buildCreatedView(parts: CreatedParts): ModalView {
  return modal({
    title: 'Payment link created',
    close: 'Done',
    callbackId: CALLBACK.linkCreated,
    blocks: buildCreatedBlocks(parts),
  });
}

/** The same privately in the channel, so that it is still there when the modal is closed. */
export function buildCreatedMessage(parts: CreatedParts): Message {
  const { link, publicUrl, ...reader } = parts;
  const facts = factsToText(buildLinkFacts(link, reader));
  const words = [`${buildHeadline(link)}.`, buildPayUrl(publicUrl, link), facts, describeReach(link)];
  return message(words.filter((part) => part !== null).join(' '), buildCreatedBlocks(parts));
}

/** While the link is being made. */
export function buildCreatingView(): ModalView {
  return modal({
    title: 'New payment link',
    close: 'Close',
    blocks: [context(plain('Creating the link…'))],
  });
}
