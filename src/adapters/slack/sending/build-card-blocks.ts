import type { types } from '@slack/bolt';
import type { Card, CardAction, CardButton } from '../../chat/cards/card.js';
import { cutText } from '../../chat/copy/cut-text.js';
import { ACTION } from '../action-ids.js';
import { type Block, button, LIMIT, option } from '../blocks/block-kit.js';
import { buildConfirm } from '../blocks/build-confirm.js';
import { buildDetailBlock, buildHeadlineBlocks } from '../blocks/render-line.js';

const ACTION_ID: Readonly<Record<CardAction, string>> = {
  share: ACTION.share,
  cancel: ACTION.cancel,
  status: ACTION.showStatus,
  show_qr: ACTION.showQr,
  open_pay_page: ACTION.openPayPage,
};

/** A card as Block Kit: the headline, small lines, and one row of buttons that carry the link's id. */
export function buildCardBlocks(card: Card, linkId: string): readonly Block[] {
  return [
    ...buildHeadlineBlocks(card.headline),
    ...card.details.filter((line) => line.length > 0).map(buildDetailBlock),
    ...buildActions(card, linkId),
  ];
}

function buildActions({ buttons, more }: Card, linkId: string): readonly Block[] {
  const elements = [
    ...buttons.map((each) => buildButton(each, linkId)),
    ...(more.length === 0 ? [] : [buildMenu(more, linkId)]),
  ];
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

function buildButton(
  { action, label, spokenLabel, url, style, confirm }: CardButton,
  linkId: string,
): types.Button {
  return {
    ...button({
      text: label,
      actionId: ACTION_ID[action],
      value: linkId,
      ...(url === undefined ? {} : { url }),
      ...(style === undefined ? {} : { style }),
      ...(confirm === undefined ? {} : { confirm: buildConfirm(confirm) }),
    }),
    accessibility_label: cutText(spokenLabel, LIMIT.buttonText),
  };
}

function buildMenu(entries: readonly CardButton[], linkId: string): types.Overflow {
  return {
    type: 'overflow',
    action_id: ACTION.more,
    options: entries.map(({ action, label, url }) => ({
      ...option(label, `${ACTION_ID[action]}:${linkId}`),
      ...(url === undefined ? {} : { url }),
    })),
  };
}
