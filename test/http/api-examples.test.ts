import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildSampleEvent, SHOWN_SAMPLE } from '../../src/domain/api/events/samples.js';
import type { WebhookEndpoint } from '../../src/domain/api/webhook-endpoint.js';
import type { Link } from '../../src/domain/link/link.js';
import { withKey } from '../support/api-keys.js';
import { buildTestAuditEntry } from '../support/build-audit-entry.js';
import { buildPaidLink } from '../support/build-paid-link.js';
import { buildTestLink } from '../support/build-test-link.js';
import { callApi } from '../support/call-api.js';
import { START } from '../support/fake-clock.js';
import { serveEachTest } from '../support/serve-each-test.js';

const start = serveEachTest();
const ANN = { name: 'Ann Lee', email: 'ann@example.com', phone: null };

const ENDPOINT: WebhookEndpoint = {
  ...{ id: 'whe_01K5', merchantId: 'mer_lotus', mode: 'test', url: 'https://shop.example/hook', types: null },
  ...{ description: null, version: '2026-11-27', madeAt: START, madeBy: 'mem_mai', keyId: null, off: null },
  ...{ secrets: [{ secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', endsAt: null }] },
  ...{ failingSince: null, told: 'nothing' },
};

interface Scene {
  /** What `{id}` of its path is. */
  readonly id?: string;
  /** What has to be there: no link unless told. */
  readonly link?: Link;
  readonly answers: number;
  /** Of the answer. */
  readonly shows: object;
}

const OPEN = buildTestLink({ customer: ANN, channels: ['email'] });
const OF_LINK = { id: 'lnk_1', link: OPEN };
const OF_ENDPOINT = { id: 'whe_01K5' };

/** What each operation that changes something needs for its own example, and what comes of that. */
const SCENES: Readonly<Record<string, Scene>> = {
  createLink: {
    answers: 201,
    shows: { state: 'open', reference: 'INV-2026-117', amount: { value: '49.99' }, notes: { class: '4B' } },
  },
  changeLink: {
    ...{ ...OF_LINK, answers: 200 },
    shows: { expires_at: '2027-02-28T18:00:00.000Z', reminders: 'usual', notes: { order: '1042' } },
  },
  cancelLink: { ...OF_LINK, answers: 200, shows: { state: 'cancelled' } },
  extendLink: { ...OF_LINK, answers: 200, shows: { expires_at: '2027-02-28T18:00:00.000Z' } },
  reissueLink: {
    ...{ id: 'lnk_1', link: buildTestLink({ state: 'cancelled' }), answers: 201 },
    shows: { reissue_of: 'lnk_1', state: 'open', expires_at: '2027-02-28T18:00:00.000Z' },
  },
  sendLink: { ...OF_LINK, answers: 202, shows: { sending: { channels: ['email'], left_out: [] } } },
  remindOfLink: { ...OF_LINK, answers: 202, shows: { sending: { channels: ['email'], left_out: [] } } },
  createRefund: {
    ...{ link: buildPaidLink({ id: 'lnk_01K5' }), answers: 201 },
    shows: { link: 'lnk_01K5', amount: { value: '20.00' }, reason: 'One lesson was cancelled' },
  },
  createRefundOfLink: {
    ...{ id: 'lnk_1', link: buildPaidLink(), answers: 201 },
    shows: { link: 'lnk_1', amount: { value: '20.00' } },
  },
  createWebhookEndpoint: {
    answers: 201,
    shows: { url: 'https://shop.example/hooks/paylink', events: ['link.paid', 'link.refunded'] },
  },
  changeWebhookEndpoint: { ...OF_ENDPOINT, answers: 200, shows: { id: 'whe_01K5', enabled: true } },
  pingWebhookEndpoint: { ...OF_ENDPOINT, answers: 200, shows: { status: 200 } },
  rotateWebhookSecret: {
    ...OF_ENDPOINT,
    answers: 200,
    shows: { secret: expect.stringMatching(/^whsec_/) },
  },
  sendMissedEvents: { ...OF_ENDPOINT, answers: 202, shows: { object: 'sent_again', count: 0 } },
  triggerEvent: { answers: 201, shows: { type: 'link.paid' } },
  redeliverEvent: { id: 'evt_1', answers: 202, shows: { object: 'sent_again', count: 1 } },
};

interface Header {
  readonly name: string;
  readonly required?: boolean;
  readonly example?: string;
}

interface Operation {
  readonly operationId: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example?: unknown }>> };
  readonly parameters: readonly { readonly $ref?: string }[];
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly parameters: Readonly<Record<string, Header>> };
}

/** What changes something, with the body that its example shows and the headers that it needs. */
async function readWrites() {
  const { url } = await start(withKey());
  const answer = await fetch(`${url}/api/v1/openapi.json`);
  const { paths, components } = (await answer.json()) as Description;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => method === 'post' || method === 'patch')
      .map(([method, { operationId: name, requestBody, parameters }]) => {
        const headers = parameters.flatMap(({ $ref }) => {
          const header = components.parameters[$ref?.split('/').at(-1) ?? ''];
          return header?.required === true ? [[header.name, String(header.example)]] : [];
        });
        const body = requestBody?.content['application/json']?.example;
        const call = { method: method.toUpperCase(), headers: Object.fromEntries(headers) };
        return { name, path, hasBody: requestBody !== undefined, body, call };
      }),
  );
}

async function serve({ link }: Scene) {
  const server = await start({ ...withKey(), links: link === undefined ? [] : [link] });
  const sample = { ...SHOWN_SAMPLE, id: 'evt_1', merchantId: 'mer_lotus' };
  await server.apiEvents.add([buildSampleEvent('link.paid', sample)]);
  await server.webhookEndpoints.insert(ENDPOINT, buildTestAuditEntry('aud_1'));
  return server;
}

describe('the examples of openapi.json', () => {
  let writes: Awaited<ReturnType<typeof readWrites>> = [];
  beforeAll(async () => {
    writes = await readWrites();
  });

  it('are there for all that takes a body, and each is tried here', () => {
    const bare = writes.filter(({ hasBody, body }) => hasBody && body === undefined);
    expect(bare.map(({ name }) => name)).toEqual([]);
    expect(writes.map(({ name }) => name).sort()).toEqual(Object.keys(SCENES).sort());
  });

  it.each(Object.entries(SCENES))('show %s as it is taken', async (name, scene) => {
    const write = writes.find((each) => each.name === name);
    if (write === undefined) throw new Error(`there is no ${name}`);
    const { url } = await serve(scene);
    const path = write.path.replace('/api/v1', '').replace('{id}', scene.id ?? '');
    const { status, body } = await callApi(url, path, { ...write.call, body: write.body });
    expect({ status, body }).toMatchObject({ status: scene.answers, body: scene.shows });
  });
});
