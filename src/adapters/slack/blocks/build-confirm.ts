import type { types } from '@slack/bolt';
import type { Confirm } from '../../chat/choices/ask-before-cancel.js';
import { cutText } from '../../chat/copy/cut-text.js';
import { LIMIT, plain } from './block-kit.js';

/** Of the link, so that one still knows which it is. */
const LEAST_ROOM = 40;

/** Slack's dialog before something that has no way back. What follows from it is said whole, as long as there is room. */
export function buildConfirm({ title, subject, consequence, yes, no }: Confirm): types.ConfirmationDialog {
  const room = Math.max(LEAST_ROOM, LIMIT.confirmText - consequence.length - '. '.length);
  return {
    title: plain(title, LIMIT.confirmTitle),
    text: plain(`${cutText(subject, room)}. ${consequence}`, LIMIT.confirmText),
    confirm: plain(yes, LIMIT.confirmButton),
    deny: plain(no, LIMIT.confirmButton),
    style: 'danger',
  };
}
