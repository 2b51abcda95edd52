import type { ConsentEvent } from '../../../ports/provider-event.js';

/** A text that somebody sent to one of our numbers. */
export interface InboundText {
  readonly MessageSid: string;
  readonly From: string;
  readonly Body: string;
  /** Only of a Messaging Service with opt-outs of its own words. */
  readonly OptOutType?: string | undefined;
}

/**
 * The words that Twilio acts on, alone in a text and in any case; it answers them itself, and blocks or unblocks the number
 * (https://help.twilio.com/articles/223134027).
 */
const WANTS_NOTHING = new Set([
  'STOP',
  'STOPALL',
  'UNSUBSCRIBE',
  'CANCEL',
  'END',
  'QUIT',
  'REVOKE',
  'OPTOUT',
]);
const WANTS_MESSAGES = new Set(['START', 'YES', 'UNSTOP']);

const SENDER = /^(whatsapp:)?(\+[1-9]\d{6,14})$/;

/** What a text says about more messages; null: nothing. */
export function readConsent({ MessageSid, From, Body, OptOutType }: InboundText): ConsentEvent | null {
  const [, prefix, address] = SENDER.exec(From) ?? [];
  const word = (OptOutType ?? Body).trim().toUpperCase();
  const wants = WANTS_NOTHING.has(word) ? 'nothing' : WANTS_MESSAGES.has(word) ? 'messages' : null;
  if (address === undefined || wants === null) return null;
  return {
    kind: 'consent',
    eventId: `${MessageSid}:${wants}`,
    type: word,
    providerRef: MessageSid,
    channel: prefix === undefined ? 'sms' : 'whatsapp',
    address,
    wants,
  };
}
