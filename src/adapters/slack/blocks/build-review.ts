import type { ReminderRule } from '../../../domain/delivery/reminder-rule.js';
import type { LinkDraft } from '../../../domain/link/link.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import { buildReviewFacts, type FactsReader } from '../../chat/copy/review-copy.js';
import { describeReach } from '../../chat/copy/sending-copy.js';
import { ACTION, CALLBACK } from '../action-ids.js';
import {
  type Block,
  button,
  context,
  LIMIT,
  type ModalView,
  modal,
  mrkdwn,
  plain,
  section,
} from './block-kit.js';
import { buildFacts } from './build-facts.js';
import { TEST_MODE_TEXT } from './build-link-form.js';
import { buildSendingNote } from './build-sending-note.js';

export interface ReviewParts extends FactsReader {
  readonly draft: LinkDraft;
  /** The merchant's rule, which the link will follow. */
  readonly reminders: ReminderRule;
  readonly isTest: boolean;
  /** In mrkdwn: "The card goes to <#C0SALES>." */
  readonly cardPlace: string;
  readonly metadata: string;
}

/** Everything that Create will make, in plain words. */
export function buildReview(parts: ReviewParts): ModalView {
  const { draft, reminders, isTest, cardPlace, metadata, ...reader } = parts;
  const back: Block = {
    type: 'actions',
    elements: [button({ text: 'Back', actionId: ACTION.backToForm })],
  };
  return modal({
    title: 'Check before it goes out',
    submit: 'Create link',
    close: 'Cancel',
    callbackId: CALLBACK.linkReview,
    metadata,
    blocks: [
      { type: 'header', text: plain(formatMoney(draft.amount), LIMIT.headerText) },
      ...(draft.description === null ? [] : [section(plain(draft.description))]),
      ...buildFacts(buildReviewFacts(draft, reminders, reader)),
      ...buildSendingNote(describeReach(draft)),
      { type: 'divider' },
      ...(isTest ? [context(plain(TEST_MODE_TEXT))] : []),
      context(mrkdwn(`${cardPlace} Nothing is sent until you press Create link.`)),
      back,
    ],
  });
}
