import { z } from 'zod';
import { DELIVERY_CHANNELS } from '../../../domain/delivery/delivery.js';
import { INVITED_ROLES } from '../../../domain/merchant/member.js';
import { findCurrency } from '../../../domain/money/currencies.js';
import type { LinkPress, Pressable } from '../../chat/choices/pressable.js';
import { ACTION } from './action-ids.js';
import { API_DECODERS } from './api-actions.js';
import { CASE_DECODERS } from './kyc-actions.js';
import { decodeListPage } from './list-page.js';
import { MONEY_DECODERS } from './money-actions.js';
import type { PressedAction } from './pressed-action.js';
import { TEAM_DECODERS } from './team-actions.js';

const channelShape = z.enum(DELIVERY_CHANNELS);

type Decode = (pressed: PressedAction) => Pressable | null;

/** `<draft id>:<amount minor>:<currency>` */
const amountReading = z.tuple([
  z.string(),
  z.coerce.number().int().positive(),
  z.string().refine((code) => findCurrency(code) !== null),
]);

function decodeAmount({ value }: PressedAction): Pressable {
  const [draftId, minor, currency] = amountReading.parse(value.split(':'));
  return { kind: 'choose_amount', draftId, amount: { minor, currency } };
}

/** `<draft id>:<number of the reading>` */
const lineReading = z.tuple([z.string(), z.coerce.number().int().nonnegative()]);

function decodeReading({ value }: PressedAction): Pressable {
  const [draftId, reading] = lineReading.parse(value.split(':'));
  return { kind: 'choose_reading', draftId, reading };
}

/** `<draft id>:<link id>` */
const customer = z.tuple([z.string().min(1), z.string().min(1)]);

function decodeCustomer({ value }: PressedAction): Pressable {
  const [draftId, linkId] = customer.parse(value.split(':'));
  return { kind: 'use_customer', draftId, linkId };
}

/** `<link id>`, or `<link id>:<channel>,<channel>` */
const sending = z.tuple([z.string().min(1)]).rest(z.string());

function decodeSend({ value }: PressedAction): Pressable {
  const [linkId, channels] = sending.parse(value.split(':'));
  const named = channels === undefined ? null : z.array(channelShape).parse(channels.split(','));
  return { kind: 'send', link: { linkId }, channels: named };
}

/** `<link id>`, or `<link id>:<sending>` */
function decodeCallOff({ value }: PressedAction): Pressable {
  const [linkId, sendingId = null] = sending.parse(value.split(':'));
  return { kind: 'call_off', link: { linkId }, sendingId };
}

/** `<link id>:<channel>` */
const lifting = z.tuple([z.string().min(1), channelShape]);

function decodeLift({ value }: PressedAction): Pressable {
  const [linkId, channel] = lifting.parse(value.split(':'));
  return { kind: 'ask_lift', link: { linkId }, channel };
}

/** A url button has no value and asks for nothing. */
const ofLink =
  (kind: LinkPress['kind']): Decode =>
  ({ value }) =>
    value === '' ? null : { kind, link: { linkId: value } };

const LINK_ACTIONS: Readonly<Record<string, Decode>> = {
  [ACTION.share]: ofLink('ask_share'),
  [ACTION.showQr]: ofLink('show_qr'),
  [ACTION.cancel]: ofLink('cancel'),
  [ACTION.showStatus]: ofLink('status'),
  [ACTION.again]: ofLink('again'),
  [ACTION.askSend]: ofLink('ask_send'),
  [ACTION.remind]: ofLink('remind'),
  [ACTION.sendNow]: ofLink('send_now'),
  [ACTION.askMove]: ofLink('ask_move'),
  [ACTION.extend]: ofLink('ask_extend'),
  [ACTION.reissue]: ofLink('reissue'),
  [ACTION.refund]: ofLink('ask_refund'),
};

const DECODERS: Readonly<Record<string, Decode>> = {
  ...LINK_ACTIONS,
  ...MONEY_DECODERS,
  ...CASE_DECODERS,
  ...API_DECODERS,
  [ACTION.openKeyPage]: () => null,
  [ACTION.openSecretPage]: () => null,
  // Entries of a card's menu that open an address need nothing from us, and url buttons only their acknowledgement.
  [ACTION.more]: (pressed) => {
    const [name = ''] = pressed.value.split(':', 1);
    const value = pressed.value.slice(name.length + 1);
    return find({ ...LINK_ACTIONS, ...MONEY_DECODERS }, name)?.({ ...pressed, value }) ?? null;
  },
  [ACTION.openPayPage]: () => null,
  [ACTION.backToForm]: ({ draftId }) => ({ kind: 'back_to_form', draftId: draftId ?? '' }),
  [ACTION.openForm]: ({ value }) => ({ kind: 'open_draft', draftId: value }),
  [ACTION.goOn]: ({ value }) => ({ kind: 'go_on', draftId: value }),
  [ACTION.discardDraft]: ({ value }) => ({ kind: 'discard_draft', draftId: value }),
  [ACTION.chooseAmount]: decodeAmount,
  [ACTION.chooseReading]: decodeReading,
  [ACTION.useCustomer]: decodeCustomer,
  [ACTION.send]: decodeSend,
  [ACTION.callOff]: decodeCallOff,
  [ACTION.askLift]: decodeLift,
  [ACTION.listPage]: ({ value }) => ({ kind: 'list', ...decodeListPage(value) }),
  [ACTION.listFilter]: ({ value }) => ({ kind: 'filter_list', filter: value }),
  [ACTION.openNewLink]: () => ({ kind: 'open_form' }),
  [ACTION.beginAnew]: () => ({ kind: 'begin_anew' }),
  [ACTION.openSettings]: () => ({ kind: 'open_settings' }),
  [ACTION.openSending]: () => ({ kind: 'open_sending' }),
  [ACTION.openMoney]: () => ({ kind: 'open_money' }),
  [ACTION.openGateways]: () => ({ kind: 'open_gateways' }),
  [ACTION.openExport]: () => ({ kind: 'open_export' }),
  [ACTION.openClose]: () => ({ kind: 'open_close' }),
  [ACTION.askClose]: () => ({ kind: 'ask_close' }),
  [ACTION.closeMerchant]: () => ({ kind: 'close_merchant' }),
  [ACTION.reopenMerchant]: () => ({ kind: 'reopen_merchant' }),
  [ACTION.openKyc]: () => ({ kind: 'open_kyc' }),
  [ACTION.refreshKyc]: () => ({ kind: 'refresh_kyc' }),
  [ACTION.openKycPage]: () => null,
  [ACTION.openKycDocument]: () => null,
  [ACTION.submitKyc]: () => ({ kind: 'submit_kyc' }),
  [ACTION.askWithdrawKyc]: () => ({ kind: 'ask_withdraw_kyc' }),
  [ACTION.withdrawKyc]: () => ({ kind: 'withdraw_kyc' }),
  [ACTION.askDocument]: () => ({ kind: 'ask_document' }),
  [ACTION.askSignUp]: () => ({ kind: 'ask_sign_up' }),
  [ACTION.changeMode]: ({ value }) => ({ kind: 'change_mode', mode: z.enum(['test', 'live']).parse(value) }),
  [ACTION.askTrial]: ({ value }) => ({ kind: 'ask_trial', channel: z.enum(DELIVERY_CHANNELS).parse(value) }),
  [ACTION.openLogo]: () => null,
  [ACTION.openGatewayPage]: () => null,
  [ACTION.openLedgerFile]: () => null,
  [ACTION.openPayoutsFile]: () => null,
  [ACTION.openExportJsonl]: () => null,
  [ACTION.openExportXlsx]: () => null,
  [ACTION.help]: () => ({ kind: 'help' }),
  [ACTION.askZone]: () => ({ kind: 'ask_zone' }),
  [ACTION.askInvite]: () => ({ kind: 'ask_invite' }),
  [ACTION.askPeople]: () => ({ kind: 'ask_people' }),
  ...TEAM_DECODERS,
  [ACTION.watch]: () => ({ kind: 'watch' }),
  [ACTION.setZone]: ({ value }) => ({ kind: 'set_zone', zone: value }),
  [ACTION.invite]: ({ value }) => ({ kind: 'invite', as: z.enum(['me', ...INVITED_ROLES]).parse(value) }),
  [ACTION.stopWatching]: ({ value }) => ({
    kind: 'stop_watching',
    channelId: z.string().min(1).parse(value),
  }),
};

function find(decoders: Readonly<Record<string, Decode>>, name: string | undefined): Decode | undefined {
  return name !== undefined && Object.hasOwn(decoders, name) ? decoders[name] : undefined;
}

/**
 * What a button, a menu or a select asks for; null for one that asks for nothing, undefined for one that means nothing
 * any more. Throws ZodError for a value that no button of ours carries.
 */
export function decodeAction(pressed: PressedAction): Pressable | null | undefined {
  return find(DECODERS, pressed.name)?.(pressed);
}
