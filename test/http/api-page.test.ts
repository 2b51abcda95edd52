import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { API_CODES } from '../../src/adapters/http/api/problems/api-codes.js';
import { MONEY_FAULTS } from '../../src/adapters/http/api/problems/money-fault.js';
import { buildSampleEvent, SHOWN_SAMPLE } from '../../src/domain/api/events/samples.js';
import type { FieldProblem } from '../../src/domain/link/field-problem.js';
import { withKey } from '../support/api-keys.js';
import { serveEachTest } from '../support/serve-each-test.js';

const start = serveEachTest();

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

interface Description {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<Record<string, { readonly responses: Readonly<Record<string, { description: string }>> }>>
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Objects that a page of the documentation lists by their fields; what is asked for has its own rows. */
const OBJECTS = {
  link: 'Link',
  sending: 'SentLink',
  payment: 'Payment',
  refund: 'Refund',
  timeline_entry: 'TimelineEntry',
  event: 'Event',
  webhook_endpoint: 'WebhookEndpointWithSecret',
  webhook_delivery: 'WebhookDelivery',
  ping: 'PingAnswer',
  sent_again: 'SentAgain',
  key: 'Key',
  list: 'LinkList',
  problem: 'Problem',
  'POST /links': 'LinkWish',
  'PATCH /links/{id}': 'LinkChange',
  'POST .../extend': 'Extension',
  'POST .../send': 'SendWish',
  'POST .../remind': 'RemindWish',
  'POST /refunds': 'RefundWish',
  'POST /webhook_endpoints': 'WebhookEndpointWish',
  'PATCH /webhook_endpoints/{id}': 'WebhookEndpointChange',
  'POST .../rotate': 'Rotation',
  'POST .../send_missed': 'MissedSince',
  'POST /events/trigger': 'Trigger',
  'POST .../redeliver': 'Redelivery',
} as const;

/** Those whose fields are those of one above. */
const LIKE_OTHERS = [
  ...['WebhookEndpoint', 'ReissueWish', 'RefundOfLinkWish', 'Money', 'MoneyWish'],
  ...['EventList', 'PaymentList', 'RefundList', 'WebhookEndpointList', 'WebhookDeliveries', 'Timeline'],
  'RefundsOfLink',
];

/** Every way in which a field of a link can be wrong; null: only what people type can be so. */
const FIELD_PROBLEMS: Readonly<Record<FieldProblem['problem'], 'told' | null>> = {
  ...{ too_long: 'told', bad_characters: 'told', card_number: 'told', unknown: null, malformed: 'told' },
  ...{ too_short: 'told', not_valid: 'told', premium: 'told', no_country: 'told', needed_to_send: 'told' },
  ...{ none_chosen: 'told', links_blocked: 'told', not_understood: null, in_the_past: 'told' },
  ...{ after_expiry: 'told', too_close: 'told', not_sent: 'told', too_many: 'told', unclear: null },
  ...{ missing: 'told', too_soon: 'told', too_late: 'told', before_sending: 'told', not_later: 'told' },
  ...{ key_too_long: 'told', value_too_long: 'told', key_missing: 'told', value_missing: 'told' },
  ...{ key_repeated: null, taken: null, too_large: 'told', too_small: 'told', wrong_step: 'told' },
  ...{ not_a_number: 'told', negative: 'told', zero: 'told', ambiguous: null, too_many_decimals: 'told' },
  ...{ withdrawn: null, unsupported: 'told', ambiguous_sign: null, disagrees: null },
};

const READING_CODES = [
  ...['wrong_type', 'unknown_value', 'wrong_form', 'unknown_field', 'not_an_amount', 'not_of_this_list'],
  ...['after_and_before', 'malformed', 'too_deep'],
];

describe('docs/api.md', () => {
  let page = '';
  let description: Description;
  beforeAll(async () => {
    const text = await readFile(new URL('../../docs/api.md', import.meta.url), 'utf8');
    page = text.replace(/\s+/g, ' ');
    const { url } = await start(withKey());
    description = (await (await fetch(`${url}/api/v1/openapi.json`)).json()) as Description;
  });

  function toRow(begin: string, names: readonly string[]): string {
    return `${begin} ${names.map((name) => `\`${name}\``).join(' ')}`;
  }

  /** Whether it is there, and goes on with no other name. */
  function isWhole(row: string): boolean {
    return page.includes(row) && !page.includes(`${row} \``);
  }

  function listFields({ properties, items, anyOf = [] }: Schema, before = ''): readonly string[] {
    const own = Object.entries(properties ?? {}).flatMap(([name, schema]) => [
      `${before}${name}`,
      ...listFields(schema, `${before}${name}.`),
    ]);
    return [
      ...own,
      ...[...anyOf, ...(items === undefined ? [] : [items])].flatMap((each) => listFields(each, before)),
    ];
  }

  it.each(Object.entries(OBJECTS))('names all fields of %s', (name, id) => {
    const fields = listFields(description.components.schemas[id] ?? {});
    const shown = id === 'SentLink' ? fields.filter((field) => field.startsWith('sending')) : fields;
    const row = toRow(`- \`${name}\`:`, shown);
    expect([row, isWhole(row)]).toEqual([row, true]);
  });

  it.each([
    ['dispute', 'dispute.opened'],
    ['delivery', 'delivery.failed'],
    ['merchant', 'merchant.approved'],
  ] as const)('names all fields of the %s that events tell of', (name, type) => {
    const { data } = buildSampleEvent(type, SHOWN_SAMPLE);
    const row = toRow(`- \`${name}\`:`, Object.keys(Object(data[name])));
    expect([row, isWhole(row)]).toEqual([row, true]);
  });

  it('leaves no object out', () => {
    const known = [...Object.values(OBJECTS), ...LIKE_OTHERS].sort();
    expect(Object.keys(description.components.schemas).sort()).toEqual(known);
  });

  it('names every code that a route may refuse with, beside its status', () => {
    const told = Object.values(description.paths)
      .flatMap((methods) => Object.values(methods))
      .flatMap(({ responses }) => Object.entries(responses))
      .flatMap(([status, answer]) =>
        [...answer.description.matchAll(/`([a-z_]+)`:/g)].map(([, code]) => [status, code] as const),
      );
    const own = Object.entries(API_CODES).map(([code, { status }]) => [String(status), code] as const);
    const pairs = [...told, ...own];
    const rows = [...new Set(pairs.map(([status]) => status))].map((status) => {
      const codes = pairs.filter(([each]) => each === status).map(([, code]) => String(code));
      return toRow(`- **${status}**`, [...new Set(codes)].sort());
    });
    expect(rows.filter((row) => !isWhole(row))).toEqual([]);
  });

  it('names every code that a field may be refused with', () => {
    const ofLinks = Object.entries(FIELD_PROBLEMS).filter(([, told]) => told !== null);
    const codes = [...READING_CODES, ...Object.keys(MONEY_FAULTS), ...ofLinks.map(([code]) => code)];
    const missing = [...new Set(codes)].filter((code) => !page.includes(`\`${code}\``));
    expect(missing).toEqual([]);
  });
});
