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
    ...(sendingId === null ? [] : [shortenId('evt', sendingId)]),
  ],
  decode: ([short, sending]) => {
    const link = toLink(short);
    const sendingId = lengthenId('evt', sending);
    if (link === null || (sending !== undefined && sendingId === null)) return null;
    return { kind: 'call_off', link, sendingId };
  },
};

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
