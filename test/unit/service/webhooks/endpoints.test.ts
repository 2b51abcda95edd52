import { describe, expect, it } from '@jest/globals';
import type { ApiCaller } from '../../../../src/domain/api/api-caller.js';
import type { Role } from '../../../../src/domain/merchant/member.js';
import {
  makeWebhookServices,
  makeWebhookServicesOfCaller,
} from '../../../../src/service/make-webhook-services.js';
import { buildTestActor, buildTestMember, buildTestMerchant } from '../../../support/build-test-merchant.js';
import { createDeferred } from '../../../support/deferred.js';
import { createFakeServiceDeps } from '../../../support/fake-service-deps.js';
import { answerWith } from '../../../support/fake-webhook-sender.js';

const URL = 'https://shop.example/hook';
const MINUTE_MS = 60_000;

function open() {
  const owner = buildTestMember({ id: 'mem_owner', role: 'owner' });
  const deps = createFakeServiceDeps({ merchants: [buildTestMerchant()], members: [owner] });
  const services = makeWebhookServices({ ...deps, kick: () => {} });
  const actor = buildTestActor({ memberId: 'mem_owner', role: 'owner' });
  const by = { actor, mode: 'test', keyId: null, place: 'slack' } as const;
  const add = (change: object = {}) =>
    services.addEndpoint({ ...by, url: URL, types: null, description: null, ...change });
  const trail = async () => (await deps.auditOutbox.listUntold('mer_lotus')).map(({ action }) => action);
  return { ...deps, services, ofCaller: makeWebhookServicesOfCaller(services), by, add, trail };
}

const KEY: ApiCaller = {
  actor: buildTestActor({ memberId: 'mem_key', role: 'api' }),
  ...{ keyId: 'key_1', keyName: 'Shop', keyMadeBy: 'mem_owner', mode: 'test', version: '2026-11-27' },
  scopes: ['webhooks'],
};

describe('addEndpoint', () => {
  it('adds an address that answers a signed ping, with a secret of its own', async () => {
    const { add, webhookSender, webhookEndpoints, trail } = open();
    const { endpoint, created } = await add({ types: ['link.paid', 'link.created', 'link.paid'] });
    const [ping] = webhookSender.calls;
    expect(JSON.parse(ping?.body ?? '')).toMatchObject({
      type: 'ping',
      mode: 'test',
      sequence: null,
      data: {},
    });
    expect(ping?.headers['webhook-signature']).toMatch(/^v1,/);
    expect({ created, types: endpoint.types, off: endpoint.off }).toEqual({
      ...{ created: true, off: null, types: ['link.created', 'link.paid'] },
    });
    expect(endpoint.secrets).toEqual([{ secret: expect.stringMatching(/^whsec_\S{32,}$/), endsAt: null }]);
    expect(await webhookEndpoints.find('mer_lotus', endpoint.id)).toEqual(endpoint);
    expect(await trail()).toEqual(['endpoint.added']);
  });

  it('keeps nothing of an address that it does not call, or whose answer is no 2xx, and says what came back', async () => {
    const { add, webhookSender, services, by } = open();
    const refused = { problem: 'must begin with https://', status: null, answer: '' };
    await expect(add({ url: 'http://shop.example' })).rejects.toMatchObject({
      ...{ code: 'endpoint_refused', details: refused },
    });
    webhookSender.answer = () => answerWith(404, { answer: 'no such page' });
    await expect(add()).rejects.toMatchObject({
      ...{
        code: 'endpoint_refused',
        details: { problem: 'answered 404', status: 404, answer: 'no such page' },
      },
    });
    expect(await services.listEndpoints(by)).toEqual([]);
  });

  it('answers the one that is there to who asks for the same again, without a call', async () => {
    const { ofCaller, webhookSender, by, services } = open();
    const asked = { url: URL, types: ['link.paid'], description: null } as const;
    const first = await ofCaller.addEndpoint(KEY, asked);
    const again = await ofCaller.addEndpoint(KEY, asked);
    expect(again).toEqual({ endpoint: first.endpoint, created: false });
    expect(webhookSender.calls).toHaveLength(1);
    const other = await services.addEndpoint({ ...by, ...asked });
    expect(other.created).toBe(true);
    expect((await ofCaller.addEndpoint(KEY, { ...asked, types: null })).created).toBe(true);
  });

  it('tells the secret to a retry of the request that made it, and to no other', async () => {
    const { ofCaller, webhookSender, trail } = open();
    const asked = { url: URL, types: null, description: null, requestKey: 'req_1' } as const;
    const first = await ofCaller.addEndpoint(KEY, asked);
    expect(await ofCaller.addEndpoint(KEY, asked)).toEqual({ endpoint: first.endpoint, created: true });
    expect((await ofCaller.addEndpoint(KEY, { ...asked, requestKey: 'req_2' })).created).toBe(false);
    expect(webhookSender.calls).toHaveLength(1);
    expect(await trail()).toEqual(['endpoint.added']);
  });

  it('switches on again what was off when the same is asked for', async () => {
    const { add, services, by, trail } = open();
    const { endpoint } = await add();
    await services.changeEndpoint({ ...by, endpointId: endpoint.id, enabled: false });
    expect(await add()).toEqual({ endpoint, created: false });
    expect(await trail()).toEqual(['endpoint.added', 'endpoint.switched_off', 'endpoint.switched_on']);
  });

  it('asks for events that exist and words that are few', async () => {
    const { add } = open();
    const invalid = (field: string) => ({ code: 'invalid_input', details: { fields: [field] } });
    await expect(add({ types: [] })).rejects.toMatchObject(invalid('events'));
    await expect(add({ types: ['ping'] })).rejects.toMatchObject(invalid('events'));
    await expect(add({ description: 'x'.repeat(101) })).rejects.toMatchObject(invalid('description'));
    await expect(add({ description: 'Shop\r\nPaid: all' })).rejects.toMatchObject(invalid('description'));
  });
});

describe('who may', () => {
  it.each(['manager', 'finance', 'sales', 'viewer', 'api', 'none'] satisfies Role[])(
    'refuses a member who is %s',
    async (role) => {
      const { services, by, add } = open();
      const { endpoint } = await add();
      const asker = { ...by, actor: buildTestActor({ role }) };
      const of = { ...asker, endpointId: endpoint.id };
      const asked = [
        () => services.addEndpoint({ ...asker, url: URL, types: null, description: null }),
        () => services.listEndpoints(asker),
        () => services.getEndpoint(of),
        () => services.changeEndpoint({ ...of, enabled: false }),
        () => services.pingEndpoint(of),
        () => services.rotateEndpoint({ ...of, keepHours: 1 }),
        () => services.removeEndpoint(of),
        () => services.listWebhookDeliveries(of),
        () => services.redeliver({ ...of, eventId: 'evt_1' }),
        () => services.sendMissed({ ...of, since: new Date(0) }),
      ];
      for (const ask of asked) await expect(ask()).rejects.toMatchObject({ code: 'not_allowed' });
    },
  );

  it('lets a key with the scope, in its mode and its merchant alone', async () => {
    const { ofCaller, add } = open();
    const { endpoint } = await add();
    const of = { endpointId: endpoint.id };
    expect(await ofCaller.getEndpoint(KEY, of)).toEqual(endpoint);
    await expect(ofCaller.getEndpoint({ ...KEY, mode: 'live' }, of)).rejects.toMatchObject({
      code: 'endpoint_not_found',
    });
    const stranger = { ...KEY, actor: buildTestActor({ merchantId: 'mer_other', role: 'api' }) };
    await expect(ofCaller.removeEndpoint(stranger, of)).rejects.toMatchObject({ code: 'endpoint_not_found' });
    expect(await ofCaller.listEndpoints({ ...KEY, mode: 'live' })).toEqual([]);
    const without = { ...KEY, scopes: ['links:read'] as const };
    const refused = { code: 'scope_missing', details: { scope: 'webhooks' } };
    await expect(ofCaller.listEndpoints(without)).rejects.toMatchObject(refused);
    await expect(ofCaller.sendMissed(without, { ...of, since: new Date() })).rejects.toMatchObject(refused);
  });
});

describe('pings that hang', () => {
  it('are ten of a merchant at once, however they are asked for', async () => {
    const { add, webhookSender, services, by } = open();
    const { endpoint } = await add();
    const [allBegun, hanging] = [createDeferred(), createDeferred()];
    webhookSender.answer = async () => {
      // The first ping was that of the new address.
      if (webhookSender.calls.length === 11) allBegun.resolve();
      await hanging.promise;
      return answerWith(200);
    };
    const of = { ...by, endpointId: endpoint.id };
    const pings = Array.from({ length: 10 }, () => services.pingEndpoint(of));
    await allBegun.promise;
    const limited = { code: 'rate_limited', details: { retryAfterMs: 5_000 } };
    await expect(add({ url: `${URL}/2` })).rejects.toMatchObject(limited);
    await expect(services.changeEndpoint({ ...of, url: `${URL}/3` })).rejects.toMatchObject(limited);
    await expect(services.pingEndpoint(of)).rejects.toMatchObject(limited);
    hanging.resolve();
    expect((await Promise.all(pings)).every(({ problem }) => problem === null)).toBe(true);
    await expect(services.pingEndpoint(of)).resolves.toMatchObject({ problem: null });
  });
});

describe('changeEndpoint', () => {
  it('takes another address once it answers, and forgets what stood against the old one', async () => {
    const { add, services, by, webhookEndpoints, webhookSender, clock } = open();
    const { endpoint } = await add();
    await webhookEndpoints.noteHealth(endpoint.id, {}, { failingSince: clock.now(), told: 'failing' });
    const of = { ...by, endpointId: endpoint.id };
    webhookSender.answer = ({ url }) => answerWith(url.endsWith('new') ? 200 : 500);
    await expect(services.changeEndpoint({ ...of, url: `${URL}/bad` })).rejects.toMatchObject({
      code: 'endpoint_refused',
    });
    const changed = await services.changeEndpoint({ ...of, url: `${URL}/new`, description: ' Sh\u202eop ' });
    expect(changed).toMatchObject({
      url: `${URL}/new`,
      description: 'Shop',
      failingSince: null,
      told: 'nothing',
    });
  });

  it('drops what waits when it is switched off', async () => {
    const { add, services, by, webhookQueue } = open();
    const { endpoint } = await add();
    let dropped = '';
    webhookQueue.dropAll = async (id) => {
      dropped = id;
    };
    const of = { ...by, endpointId: endpoint.id };
    const off = await services.changeEndpoint({ ...of, enabled: false });
    expect({ dropped, why: off.off?.why }).toEqual({ dropped: endpoint.id, why: 'switched_off' });
    await services.removeEndpoint(of);
    await expect(services.getEndpoint(of)).rejects.toMatchObject({ code: 'endpoint_not_found' });
  });
});

describe('rotateEndpoint', () => {
  it('rotates once for a request and its retries', async () => {
    const { ofCaller, trail } = open();
    const { endpoint } = await ofCaller.addEndpoint(KEY, { url: URL, types: null, description: null });
    const asked = { endpointId: endpoint.id, keepHours: 1 };
    const first = await ofCaller.rotateEndpoint(KEY, { ...asked, requestKey: 'req_1' });
    expect(await ofCaller.rotateEndpoint(KEY, { ...asked, requestKey: 'req_1' })).toEqual(first);
    const other = await ofCaller.rotateEndpoint(KEY, { ...asked, requestKey: 'req_2' });
    expect(other.secrets[0]).not.toEqual(first.secrets[0]);
    expect(await trail()).toEqual(['endpoint.added', 'endpoint.secret_changed', 'endpoint.secret_changed']);
  });

  it('signs with both for as long as is asked, never with three', async () => {
    const { add, services, by, clock } = open();
    const { endpoint } = await add();
    const of = { ...by, endpointId: endpoint.id };
    const [first] = endpoint.secrets;
    const second = await services.rotateEndpoint({ ...of, keepHours: 24 });
    const endsAt = new Date(clock.now().getTime() + 24 * 60 * MINUTE_MS);
    expect(second.secrets).toEqual([
      { secret: expect.stringMatching(/^whsec_/), endsAt: null },
      { secret: first?.secret, endsAt },
    ]);
    const third = await services.rotateEndpoint({ ...of, keepHours: 1 });
    expect(third.secrets.map(({ secret }) => secret)).not.toContain(first?.secret);
    expect(third.secrets).toHaveLength(2);
    expect((await services.rotateEndpoint({ ...of, keepHours: 0 })).secrets).toHaveLength(1);
    for (const keepHours of [-1, 73, 1.5, Number.NaN]) {
      await expect(services.rotateEndpoint({ ...of, keepHours })).rejects.toMatchObject({
        code: 'invalid_input',
      });
    }
  });
});
