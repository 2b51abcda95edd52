import type { types } from '@slack/bolt';
import type { Confirm } from '../../chat/choices/ask-before-cancel.js';
import { cutText } from '../../chat/copy/cut-text.js';
import { toSentence } from '../../chat/copy/to-sentence.js';
import type { Words } from '../../chat/words/words.js';
import { LIMIT, plain } from './block-kit.js';

/** Of the link, so that one still knows which it is. */
const LEAST_ROOM = 40;

/** Slack's dialog before something that has no way back. What follows from it is said whole, as long as there is room. */
export function buildConfirm(words: Words, confirm: Confirm): types.ConfirmationDialog {
  const { title, subject, consequence, yes, no } = confirm;
  const around = ` ${toSentence(words, '')}${consequence}`.length;
  const about = toSentence(words, cutText(subject, Math.max(LEAST_ROOM, LIMIT.confirmText - around)));
  return {
    title: plain(title, LIMIT.confirmTitle),
    text: plain(`${about} ${consequence}`, LIMIT.confirmText),
    confirm: plain(yes, LIMIT.confirmButton),
    deny: plain(no, LIMIT.confirmButton),
    style: 'danger',
  };
}
