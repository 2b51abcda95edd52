import type { DeliveryChannel } from '../../../domain/delivery/delivery.js';
import { parseWhen } from '../../chat/time/parse-when.js';
import { ACTION } from '../action-ids.js';
import { BLOCK, TYPED } from '../form/form-fields.js';
import type { FormValues } from '../form/form-values.js';
import { type Block, option } from './block-kit.js';
import { input } from './input-blocks.js';

export interface SendContext {
  readonly now: Date;
  readonly timeZone: string;
}

const BY_EMAIL = option('by email', 'email');
const BY_SMS = option('by SMS', 'sms');
const BY_WHATSAPP = option('by WhatsApp', 'whatsapp');
const TIMINGS = {
  now: option('Now', 'now'),
  at: option('At a time', 'at'),
  no: option("I'll share it myself", 'no'),
} as const;

/** WhatsApp is offered only where a line already asked for it. */
function channelOptions(channels: readonly DeliveryChannel[]) {
  return channels.includes('whatsapp') ? [BY_EMAIL, BY_SMS, BY_WHATSAPP] : [BY_EMAIL, BY_SMS];
}

function buildChannels({ channels }: FormValues): Block {
  const options = channelOptions(channels);
  const ticked = options.filter(({ value }) => channels.some((channel) => channel === value));
  return input(
    {
      blockId: BLOCK.channels,
      label: 'Send it',
      hint: 'By email needs an email address, by SMS a phone number.',
    },
    {
      type: 'checkboxes',
      action_id: TYPED,
      options,
      ...(ticked.length === 0 ? {} : { initial_options: ticked }),
    },
  );
}

function buildTiming({ timing }: FormValues): Block {
  return input(
    {
      blockId: BLOCK.timing,
      label: 'When',
      hint: 'Nothing chosen: now, if a way to send it is ticked.',
      actsAtOnce: true,
    },
    {
      type: 'radio_buttons',
      action_id: ACTION.sendKind,
      options: [TIMINGS.now, TIMINGS.at, TIMINGS.no],
      ...(timing === null ? {} : { initial_option: TIMINGS[timing] }),
    },
  );
}

/** The picker that "At a time" brings. `atS`: UNIX seconds; null: not chosen yet. */
export function buildSendAt(atS: number | null): Block {
  return input(
    { blockId: BLOCK.sendAt, label: 'Send it at', isRequired: true },
    {
      type: 'datetimepicker',
      action_id: TYPED,
      ...(atS === null ? {} : { initial_date_time: atS }),
    },
  );
}

function readSendAtS({ sendAt }: FormValues, context: SendContext): number | null {
  const when = parseWhen(sendAt, { ...context, use: 'send' });
  return when.kind === 'at' ? Math.floor(when.at.getTime() / 1000) : null;
}

/** How and when the link goes to the customer. */
export function buildSendBlocks(values: FormValues, context: SendContext): Block[] {
  const sendAt = values.timing === 'at' ? [buildSendAt(readSendAtS(values, context))] : [];
  return [buildChannels(values), buildTiming(values), ...sendAt];
}
