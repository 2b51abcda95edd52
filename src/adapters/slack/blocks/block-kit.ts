import type { types } from '@slack/bolt';
import { cutText } from '../../chat/copy/cut-text.js';
import { unlinkOthers } from './unlink-others.js';

export type Block = types.KnownBlock;
export type ModalView = types.ModalView;
export type HomeView = types.HomeView;
export type Button = types.Button;
export type PlainText = types.PlainTextElement;
export type Option = types.PlainTextOption;

/** What a person gets in a conversation: the blocks, and all of it in words for screen readers and notifications. */
export interface Message {
  readonly text: string;
  readonly blocks: Block[];
}

/** A message of these blocks; `words` say all of it, unescaped, and are made safe here. */
export function message(words: string, blocks: readonly Block[]): Message {
  return { text: toNotification(words, blocks), blocks: [...blocks] };
}

/** The `text` beside blocks: it says all of them, and no word that a person typed is a link in it. */
export function toNotification(words: string, blocks: readonly Block[]): string {
  return escapeMrkdwn(cutText(unlinkOthers(words, blocks), LIMIT.sectionText));
}

/**
 * Limits of Block Kit that our texts can come near to.
 * @see https://docs.slack.dev/reference/block-kit
 */
export const LIMIT = {
  sectionText: 3000,
  fieldText: 2000,
  headerText: 150,
  buttonText: 75,
  optionText: 75,
  placeholder: 150,
  label: 2000,
  groupLabel: 75,
  hint: 2000,
  altText: 2000,
  viewText: 24,
  initialValue: 3000,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
} as const;

/** Shown exactly as it is: no markup, no mention, no emoji code means anything in it. */
export function plain(text: string, max: number = LIMIT.sectionText): PlainText {
  return { type: 'plain_text', text: cutText(text, max), emoji: false };
}

/** Slack's own three escapes, for user text that stands in mrkdwn. Once, at the last moment. */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** For text of our own; user text in it must have gone through `escapeMrkdwn`. */
export function mrkdwn(text: string): types.MrkdwnElement {
  return { type: 'mrkdwn', text: cutText(text, LIMIT.sectionText), verbatim: true };
}

export function section(text: PlainText | types.MrkdwnElement): Block {
  return { type: 'section', text };
}

/** Small print. */
export function context(text: PlainText | types.MrkdwnElement): Block {
  return { type: 'context', elements: [text] };
}

export function option(text: string, value: string): Option {
  return { text: plain(text, LIMIT.optionText), value };
}

export interface ButtonParts {
  readonly text: string;
  readonly actionId: string;
  readonly value?: string;
  readonly url?: string;
  readonly style?: 'primary' | 'danger';
  readonly confirm?: types.ConfirmationDialog;
}

export function button({ text, actionId, ...rest }: ButtonParts): Button {
  return { type: 'button', text: plain(text, LIMIT.buttonText), action_id: actionId, ...rest };
}

/** A line that Slack offers to copy in one press. */
export function copyLine(text: string): Block {
  return {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_preformatted',
        elements: [{ type: 'text', text: cutText(text, LIMIT.sectionText) }],
      },
    ],
  };
}

export interface ModalParts {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly close: string;
  readonly submit?: string;
  readonly callbackId?: string;
  readonly metadata?: string;
  /** Whether we hear of it when somebody closes it without sending it in. */
  readonly tellsWhenClosed?: boolean;
}

export function modal({
  title,
  blocks,
  close,
  submit,
  callbackId,
  metadata,
  ...rest
}: ModalParts): ModalView {
  return {
    type: 'modal',
    title: plain(title, LIMIT.viewText),
    close: plain(close, LIMIT.viewText),
    blocks: [...blocks],
    ...(submit === undefined ? {} : { submit: plain(submit, LIMIT.viewText) }),
    ...(callbackId === undefined ? {} : { callback_id: callbackId }),
    ...(metadata === undefined ? {} : { private_metadata: metadata }),
    ...(rest.tellsWhenClosed === true ? { notify_on_close: true } : {}),
  };
}
