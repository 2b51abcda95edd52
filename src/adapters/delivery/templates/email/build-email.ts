import type { MessageFacts } from '../message-facts.js';
import { buildEmailHtml } from './build-email-html.js';
import { buildEmailSubject } from './build-email-subject.js';
import { buildEmailText } from './build-email-text.js';

export interface Email {
  /** One line. */
  readonly subject: string;
  /** A whole document: no image, no script, nothing fetched from anywhere. */
  readonly html: string;
  readonly text: string;
}

export function buildEmail(facts: MessageFacts): Email {
  const subject = buildEmailSubject(facts);
  return { subject, html: buildEmailHtml(facts, subject), text: buildEmailText(facts) };
}
