import {
  type ENDPOINT_PRESSES,
  KEEP_HOURS,
  type KEY_PRESSES,
  type KeepHours,
  MISSED_HOURS,
} from '../../chat/choices/api-press.js';
import { type Code, toNumber } from './code.js';
import { lengthenId, shortenId } from './short-ids.js';

type KeyKind = (typeof KEY_PRESSES)[number];
type EndpointKind = (typeof ENDPOINT_PRESSES)[number];

export function ofPage<Kind extends 'open_keys' | 'open_webhooks'>(kind: Kind) {
  return {
    encode: ({ page }: { readonly page: number }) => [`${page}`],
    decode: ([text]: readonly string[]) => {
      const page = toNumber(text);
      return page === null || page < 1 ? null : { kind, page };
    },
  };
}

export function ofKey<Kind extends KeyKind>(kind: Kind) {
  return {
    encode: ({ keyId }: { readonly keyId: string }) => [shortenId('key', keyId)],
    decode: ([short]: readonly string[]) => {
      const keyId = lengthenId('key', short);
      return keyId === null ? null : { kind, keyId };
    },
  };
}

export function ofEndpoint<Kind extends EndpointKind>(kind: Kind) {
  return {
    encode: ({ endpointId }: { readonly endpointId: string }) => [shortenId('whe', endpointId)],
    decode: ([short]: readonly string[]) => {
      const endpointId = lengthenId('whe', short);
      return endpointId === null ? null : { kind, endpointId };
    },
  };
}

function toKeepHours(text: string | undefined): KeepHours | null {
  return KEEP_HOURS.find((hours) => `${hours}` === text) ?? null;
}

export const rotateKey: Code<'rotate_key'> = {
  encode: ({ keyId, keepHours }) => [shortenId('key', keyId), `${keepHours}`],
  decode: ([short, hours]) => {
    const keyId = lengthenId('key', short);
    const keepHours = toKeepHours(hours);
    return keyId === null || keepHours === null ? null : { kind: 'rotate_key', keyId, keepHours };
  },
};

export const rotateEndpoint: Code<'rotate_endpoint'> = {
  encode: ({ endpointId, keepHours }) => [shortenId('whe', endpointId), `${keepHours}`],
  decode: ([short, hours]) => {
    const endpointId = lengthenId('whe', short);
    const keepHours = toKeepHours(hours);
    const isRead = endpointId !== null && keepHours !== null;
    return isRead ? { kind: 'rotate_endpoint', endpointId, keepHours } : null;
  },
};

export const sendMissed: Code<'send_missed'> = {
  encode: ({ endpointId, hours }) => [shortenId('whe', endpointId), `${hours}`],
  decode: ([short, text]) => {
    const endpointId = lengthenId('whe', short);
    const hours = MISSED_HOURS.find((each) => `${each}` === text);
    return endpointId === null || hours === undefined ? null : { kind: 'send_missed', endpointId, hours };
  },
};

export const showTries: Code<'show_tries'> = {
  encode: ({ endpointId, page }) => [shortenId('whe', endpointId), `${page}`],
  decode: ([short, text]) => {
    const endpointId = lengthenId('whe', short);
    const page = toNumber(text);
    const isRead = endpointId !== null && page !== null && page > 0;
    return isRead ? { kind: 'show_tries', endpointId, page } : null;
  },
};
