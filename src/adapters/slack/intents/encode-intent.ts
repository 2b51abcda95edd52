import type { LinkHandle } from '../../../service/links/get-link-or-throw.js';
import type { Pressable } from '../../chat/choices/pressable.js';
import { ACTION } from './action-ids.js';
import { encodeListPage } from './list-page.js';

/** How a button or an option carries an intent through Slack. */
export interface EncodedIntent {
  readonly actionId: string;
  readonly value?: string;
}

const LINK_ACTION = {
  status: ACTION.showStatus,
  cancel: ACTION.cancel,
  ask_share: ACTION.share,
  show_qr: ACTION.showQr,
  again: ACTION.again,
  ask_send: ACTION.askSend,
  remind: ACTION.remind,
  send_now: ACTION.sendNow,
  ask_move: ACTION.askMove,
  ask_extend: ACTION.extend,
  reissue: ACTION.reissue,
} as const;

function idOf(link: LinkHandle): string {
  if ('linkId' in link) return link.linkId;
  throw new Error('a button is about a link by its id');
}

function join(link: LinkHandle, rest: string | null): string {
  return rest === null ? idOf(link) : `${idOf(link)}:${rest}`;
}

export function encodeIntent(intent: Pressable): EncodedIntent {
  switch (intent.kind) {
    case 'open_form':
      return { actionId: ACTION.openNewLink };
    case 'open_settings':
      return { actionId: ACTION.openSettings };
    case 'open_sending':
      return { actionId: ACTION.openSending };
    case 'help':
      return { actionId: ACTION.help };
    case 'ask_zone':
      return { actionId: ACTION.askZone };
    case 'watch':
      return { actionId: ACTION.watch };
    case 'set_zone':
      return { actionId: ACTION.setZone, value: intent.zone };
    case 'invite':
      return { actionId: ACTION.invite, value: intent.as };
    case 'stop_watching':
      return { actionId: ACTION.stopWatching, value: intent.channelId };
    case 'ask_trial':
      return { actionId: ACTION.askTrial, value: intent.channel };
    case 'back_to_form':
      // The modal itself carries the draft's id.
      return { actionId: ACTION.backToForm };
    case 'open_draft':
      return { actionId: ACTION.openForm, value: intent.draftId };
    case 'choose_amount': {
      const { minor, currency } = intent.amount;
      return { actionId: ACTION.chooseAmount, value: `${intent.draftId}:${minor}:${currency}` };
    }
    case 'choose_reading':
      return { actionId: ACTION.chooseReading, value: `${intent.draftId}:${intent.reading}` };
    case 'use_customer':
      return { actionId: ACTION.useCustomer, value: `${intent.draftId}:${intent.linkId}` };
    case 'list':
      return { actionId: ACTION.listPage, value: encodeListPage(intent.query, intent.page) };
    case 'filter_list':
      return { actionId: ACTION.listFilter, value: intent.filter };
    case 'send':
      return { actionId: ACTION.send, value: join(intent.link, intent.channels?.join() ?? null) };
    case 'ask_lift':
      return { actionId: ACTION.askLift, value: join(intent.link, intent.channel) };
    case 'call_off':
      return { actionId: ACTION.callOff, value: join(intent.link, intent.sendingId) };
    default:
      return { actionId: LINK_ACTION[intent.kind], value: idOf(intent.link) };
  }
}
