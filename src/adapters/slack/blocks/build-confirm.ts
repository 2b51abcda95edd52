import type { types } from '@slack/bolt';
import type { Confirm } from '../../chat/choices/ask-before-cancel.js';
import { cutText } from '../../chat/copy/cut-text.js';
import { LIMIT, plain } from './block-kit.js';

/** Slack's dialog before something that has no way back. What follows from it is always said whole. */
export function buildConfirm({ title, subject, consequence, yes, no }: Confirm): types.ConfirmationDialog {
  const room = LIMIT.confirmText - consequence.length - '. '.length;
  return {
    title: plain(title, 100),
    text: plain(`${cutText(subject, room)}. ${consequence}`),
    confirm: plain(yes, 30),
    deny: plain(no, 30),
    style: 'danger',
  };
}
