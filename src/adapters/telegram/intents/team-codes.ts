import type { Code } from './code.js';

export const setZone: Code<'set_zone'> = {
  encode: ({ zone }) => [zone],
  decode: ([zone]) => (zone ? { kind: 'set_zone', zone } : null),
};

export const invite: Code<'invite'> = {
  encode: ({ as }) => [as],
  decode: ([as]) => (as === 'me' || as === 'sales' ? { kind: 'invite', as } : null),
};

export const stopWatching: Code<'stop_watching'> = {
  encode: ({ channelId }) => [channelId],
  decode: ([channelId]) => (channelId ? { kind: 'stop_watching', channelId } : null),
};

export const changeMode: Code<'change_mode'> = {
  encode: ({ mode }) => [mode],
  decode: ([mode]) => (mode === 'test' || mode === 'live' ? { kind: 'change_mode', mode } : null),
};
