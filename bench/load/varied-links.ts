import type { Link } from '../../src/domain/link/link.js';
import { LINK_STATES } from '../../src/domain/link/link.js';

const FIRST_NAMES =
  'Ann Minh Somchai José Aisha Wei Olga Björn Thảo Priya Kofi Łucja Yuki Omar Zoë Ivan'.split(' ');
const LAST_NAMES =
  'Lee Nguyễn Trần García Khan Wójcik Tanaka Müller Okafor Silva Novák Chen Haddad Ferrari'.split(' ');
const THINGS = 'fees deposit uniform bus lunch books trip exam camp rent repair invoice ticket course'.split(
  ' ',
);
const MAIL_HOSTS = ['gmail.com', 'example.com', 'lotus.example', 'mail.example.org'];
const PLACES = 'north south east west river garden hill lake market station'.split(' ');
const DAY_MS = 86_400_000;
const NEWEST = Date.UTC(2026, 2, 1);
const PAST_MS = 3 * 365 * DAY_MS;

const at = <Value>(values: readonly Value[], n: number): Value => values[n % values.length] as Value;

/** Numbers that look drawn, and are the same in every run. */
function mix(n: number, salt: number): number {
  let hash = Math.imul(n + 0x9e37, 0x85ebca6b) ^ Math.imul(salt, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f);
  return (hash ^ (hash >>> 13)) >>> 0;
}

export interface VariedLinks {
  readonly count: number;
  readonly merchantId: string;
}

/** The n-th of `count` links of one merchant, as people make them over three years by 40 members. */
export function buildVariedLink(n: number, { count, merchantId }: VariedLinks): Link {
  const createdAt = new Date(NEWEST - PAST_MS + Math.floor((n / count) * PAST_MS));
  const id = `lnk_${merchantId}_${n.toString(36).padStart(14, '0')}`;
  return {
    id,
    merchantId,
    slug: `slug_${id}`,
    reference:
      n % 2 === 0
        ? `PL-${mix(n, 4).toString(36).toUpperCase().padStart(7, '0')}${n.toString(36)}`
        : `INV-${createdAt.getUTCFullYear()}-${n}`,
    mode: 'live',
    reminders: 'usual',
    ownerId: `mem_${mix(n, 5) % 40}`,
    cardPlaces: [{ key: `card:${id}`, place: { platform: 'slack', channelId: 'C0BENCH' } }],
    createdAt,
    state: at([...LINK_STATES, 'paid', 'paid', 'paid', 'open', 'expired'], mix(n, 6)),
    exception: null,
    disputeOpen: false,
    disputes: [],
    amount: { minor: 100 + (mix(n, 7) % 900_000), currency: 'USD' },
    description: `School ${at(THINGS, mix(n, 8))} ${createdAt.getUTCFullYear()}, class ${1 + (mix(n, 9) % 12)}${at(['A', 'B', 'C'], mix(n, 10))}, ${at(PLACES, mix(n, 11))} campus`,
    customer: buildCustomer(n),
    notes: [{ key: 'class', value: 'XII B' }],
    channels: ['email'],
    sendTiming: { kind: 'now' },
    expiresAt: new Date(createdAt.getTime() + 7 * DAY_MS),
    language: null,
    reissueOf: null,
    successor: null,
    receiptDetails: null,
    attempts: [],
    refunds: [],
    history: [
      { id: `evt_${id}`, at: createdAt, type: 'link.created', actor: { kind: 'system' }, source: 'person' },
    ],
    version: 1,
  };
}

function buildCustomer(n: number): Link['customer'] {
  const first = at(FIRST_NAMES, mix(n, 1));
  const last = at(LAST_NAMES, mix(n, 2));
  const handle = `${first}.${last}${mix(n, 3) % 5_000}`.normalize('NFKD').replace(/[^\w.]/g, '');
  return {
    name: `${first} ${last}`,
    email: `${handle.toLowerCase()}@${at(MAIL_HOSTS, mix(n, 12))}`,
    phone: `+668${String(mix(n, 13) % 100_000_000).padStart(8, '0')}`,
  };
}
