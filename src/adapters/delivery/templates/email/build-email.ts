import type { InlineAttachment } from '../composed-message.js';
import type { MessageFacts } from '../message-facts.js';
import { sayReceipt } from '../say-receipt.js';
import { buildEmailHtml } from './build-email-html.js';
import { buildEmailSubject } from './build-email-subject.js';
import { buildEmailText } from './build-email-text.js';
import { buildReceiptHtml } from './build-receipt-html.js';
import { buildReceiptText } from './build-receipt-text.js';
import { attachLogo } from './logo-attachment.js';

export interface Email {
  /** One line. */
  readonly subject: string;
  /** A whole document: no script, nothing fetched from anywhere, no image but what is attached. */
  readonly html: string;
  readonly text: string;
  readonly attachments: readonly InlineAttachment[];
}

export function buildEmail(facts: MessageFacts): Email {
  const { receipt } = facts;
  const attachments = attachLogo(facts);
  if (receipt !== null) {
    const subject = sayReceipt(facts, receipt);
    const html = buildReceiptHtml(facts, receipt, subject);
    return { subject, html, text: buildReceiptText(facts, receipt), attachments };
  }
  const subject = buildEmailSubject(facts);
  return { subject, html: buildEmailHtml(facts, subject), text: buildEmailText(facts), attachments };
}
