import { ALL_SENDINGS } from '../../../domain/sending/all-sendings.js';
import { type Code, linkIdOf, toChannel, toLink } from './code.js';
import { lengthenId, shortenId } from './short-ids.js';

export const send: Code<'send'> = {
  encode: ({ link, channels }) => [linkIdOf(link), ...(channels ?? [])],
  decode: ([short, ...names]) => {
    const link = toLink(short);
    const channels = names.map(toChannel).filter((channel) => channel !== null);
    if (link === null || channels.length < names.length) return null;
    return { kind: 'send', link, channels: names.length === 0 ? null : channels };
  },
};

export const callOff: Code<'call_off'> = {
  encode: ({ link, sendingId }) => [
    linkIdOf(link),
    ...(sendingId === null ? [] : [shortenSending(sendingId)]),
  ],
  decode: ([short, sending]) => {
    const link = toLink(short);
    const sendingId = sending === ALL_SENDINGS ? ALL_SENDINGS : lengthenId('evt', sending);
    if (link === null || (sending !== undefined && sendingId === null)) return null;
    return { kind: 'call_off', link, sendingId };
  },
};

function shortenSending(sendingId: string): string | null {
  return sendingId === ALL_SENDINGS ? ALL_SENDINGS : shortenId('evt', sendingId);
}

export const askLift: Code<'ask_lift'> = {
  encode: ({ link, channel }) => [linkIdOf(link), channel],
  decode: ([short, name]) => {
    const link = toLink(short);
    const channel = toChannel(name);
    return link === null || channel === null ? null : { kind: 'ask_lift', link, channel };
  },
};

export const askTrial: Code<'ask_trial'> = {
  encode: ({ channel }) => [channel],
  decode: ([name]) => {
    const channel = toChannel(name);
    return channel === null ? null : { kind: 'ask_trial', channel };
  },
};
