import { INVITED_ROLES, ROLES } from '../../../domain/merchant/member.js';
import type { MemberPress } from '../../chat/choices/pressable.js';
import { type Code, toNumber } from './code.js';
import { lengthenId, shortenId } from './short-ids.js';

export const openTeam: Code<'open_team'> = {
  encode: ({ page }) => [`${page}`],
  decode: ([text]) => {
    const page = toNumber(text);
    return page === null || page < 1 ? null : { kind: 'open_team', page };
  },
};

export function ofMember<Kind extends MemberPress['kind']>(kind: Kind) {
  return {
    encode: ({ memberId }: { readonly memberId: string }) => [shortenId('mem', memberId)],
    decode: ([short]: readonly string[]) => {
      const memberId = lengthenId('mem', short);
      return memberId === null ? null : { kind, memberId };
    },
  };
}

const SEEN_ROLES = [...ROLES, 'none'] as const;

/** A button of before says nothing of what whoever presses it saw. */
export const giveRole: Code<'give_role'> = {
  encode: ({ memberId, role, from }) => [
    ...[shortenId('mem', memberId), role],
    ...(from === undefined ? [] : [from]),
  ],
  decode: ([short, given, had]) => {
    const memberId = lengthenId('mem', short);
    const role = ROLES.find((one) => one === given);
    if (memberId === null || role === undefined) return null;
    const from = SEEN_ROLES.find((one) => one === had);
    return { kind: 'give_role', memberId, role, ...(from === undefined ? {} : { from }) };
  },
};

export const giveDeputy: Code<'give_deputy'> = {
  encode: ({ memberId, deputyId, seen }) => [
    shortenId('mem', memberId),
    deputyId === null ? '' : shortenId('mem', deputyId),
    ...(seen === undefined ? [] : [seen]),
  ],
  decode: ([short, shortDeputy, seen]) => {
    const memberId = lengthenId('mem', short);
    const deputyId = lengthenId('mem', shortDeputy);
    const isRead = memberId !== null && (deputyId !== null || shortDeputy === '');
    if (!isRead) return null;
    return { kind: 'give_deputy', memberId, deputyId, ...(seen === undefined ? {} : { seen }) };
  },
};

export const setZone: Code<'set_zone'> = {
  encode: ({ zone }) => [zone],
  decode: ([zone]) => (zone ? { kind: 'set_zone', zone } : null),
};

export const invite: Code<'invite'> = {
  encode: ({ as }) => [as],
  decode: ([given]) => {
    const as = given === 'me' ? given : INVITED_ROLES.find((role) => role === given);
    return as === undefined ? null : { kind: 'invite', as };
  },
};

export const stopWatching: Code<'stop_watching'> = {
  encode: ({ channelId }) => [channelId],
  decode: ([channelId]) => (channelId ? { kind: 'stop_watching', channelId } : null),
};

export const changeMode: Code<'change_mode'> = {
  encode: ({ mode }) => [mode],
  decode: ([mode]) => (mode === 'test' || mode === 'live' ? { kind: 'change_mode', mode } : null),
};
