import type { Link } from '../../../domain/link/link.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import { CALLBACK } from '../action-ids.js';
import { TYPED } from '../form/form-fields.js';
import { encodeMetadata } from '../views/view-metadata.js';
import { cutText, type ModalView, modal, mrkdwn, plain, section } from './block-kit.js';
import { input } from './input-blocks.js';

export const SHARE_CHANNEL = 'share_channel';

/** Asks where the pay link goes. `channelId`: where the person is now. */
export function buildShareForm(link: Link, channelId: string | null): ModalView {
  const subject = link.description === null ? '' : ` · ${cutText(link.description, 200)}`;
  const initial = channelId !== null && /^[CG]/.test(channelId) ? { initial_conversation: channelId } : {};
  return modal({
    title: 'Share to a channel',
    submit: 'Share link',
    close: 'Cancel',
    callbackId: CALLBACK.shareLink,
    metadata: encodeMetadata({ linkId: link.id }),
    blocks: [
      section(plain(`${formatMoney(link.amount)}${subject} · ${link.reference}`)),
      input(
        {
          blockId: SHARE_CHANNEL,
          label: 'Channel',
          hint: 'Everyone there can open the pay page. The customer is not named.',
          isRequired: true,
        },
        {
          type: 'conversations_select',
          action_id: TYPED,
          placeholder: plain('Choose a channel'),
          filter: { include: ['public', 'private'], exclude_bot_users: true },
          ...initial,
        },
      ),
    ],
  });
}

export function buildShared(channelId: string): ModalView {
  const where = `The link goes to <#${channelId}>.`;
  const invite = 'If I am not in that channel, I tell you by direct message how to invite me.';
  return modal({
    title: 'Share to a channel',
    close: 'Done',
    blocks: [section(mrkdwn(where)), section(plain(invite))],
  });
}
