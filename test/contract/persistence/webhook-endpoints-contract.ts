import { beforeEach, describe, expect, it } from '@jest/globals';
import { NEWEST_VERSION } from '../../../src/domain/api/versions.js';
import type { WebhookEndpoint } from '../../../src/domain/api/webhook-endpoint.js';
import type { AuditOutbox } from '../../../src/ports/audit-trail.js';
import type { WebhookEndpoints } from '../../../src/ports/webhook-endpoints.js';
import { buildTestAuditEntry } from '../../support/build-audit-entry.js';
import { AT, later } from './build-link.js';

export interface OpenedEndpoints {
  readonly webhookEndpoints: WebhookEndpoints;
  readonly auditOutbox: AuditOutbox;
}

export function buildEndpoint(id: string, change: Partial<WebhookEndpoint> = {}): WebhookEndpoint {
  return {
    ...{ id, merchantId: 'mer_1', mode: 'test', url: `https://shop.example/${id}`, types: null },
    ...{ description: null, version: NEWEST_VERSION, secrets: [{ secret: 'whsec_hunter2', endsAt: null }] },
    ...{ madeAt: AT, madeBy: 'mem_1', keyId: 'key_1', off: null, failingSince: null, told: 'nothing' },
    ...change,
  };
}

const entry = (id: string) => buildTestAuditEntry(id, { action: 'endpoint.added' });
const ONE = { merchantId: 'mer_1', id: 'whe_1' };
const ids = (endpoints: readonly WebhookEndpoint[]) => endpoints.map(({ id }) => id);

export function describeWebhookEndpoints(open: () => Promise<OpenedEndpoints>): void {
  describe('WebhookEndpoints', () => {
    let endpoints: WebhookEndpoints;
    let auditOutbox: AuditOutbox;
    beforeEach(async () => {
      ({ webhookEndpoints: endpoints, auditOutbox } = await open());
    });

    it('keeps an endpoint as it was added, with its entry, for its merchant alone', async () => {
      const secrets = [{ secret: 'whsec_hunter2', endsAt: null, askedAs: 'req_1' }];
      const wanted = { types: ['link.paid', 'link.created'], description: 'Shop' } as const;
      const endpoint = buildEndpoint('whe_1', { ...wanted, secrets });
      expect(await endpoints.insert(endpoint, entry('aud_1'))).toEqual({ endpoint, created: true });
      expect(await endpoints.find('mer_1', 'whe_1')).toEqual(endpoint);
      expect(await endpoints.find('mer_2', 'whe_1')).toBeNull();
      expect(await auditOutbox.listUntold('mer_1')).toMatchObject([{ id: 'aud_1' }]);
      await auditOutbox.markTold('mer_1', ['aud_1']);
      expect(await auditOutbox.listUntold('mer_1')).toEqual([]);
    });

    it('answers the one that a key asked for already, in whatever order, also to many at once', async () => {
      const ask = (id: string, change = {}) =>
        endpoints.insert(
          buildEndpoint(id, { url: 'https://a.example', types: ['link.paid', 'link.sent'], ...change }),
          entry(`aud_${id}`),
        );
      const asked = await Promise.all(Array.from({ length: 10 }, (_, at) => ask(`whe_${at}`)));
      expect(asked.filter((one) => one?.created)).toHaveLength(1);
      const first = asked.find((one) => one?.created)?.endpoint;
      expect(new Set(asked.map((one) => one?.endpoint.id))).toEqual(new Set([first?.id]));
      expect(await ask('whe_a', { types: ['link.sent', 'link.paid'] })).toMatchObject({ created: false });
      for (const [at, change] of [
        { keyId: 'key_2' },
        { keyId: null },
        { types: null },
        { mode: 'live' },
      ].entries()) {
        expect(await ask(`whe_b${at}`, change)).toMatchObject({ created: true });
      }
      expect(await endpoints.list('mer_1')).toHaveLength(5);
    });

    it('lists the newest first, by mode, on or off', async () => {
      await endpoints.insert(buildEndpoint('whe_1'), entry('aud_1'));
      await endpoints.insert(buildEndpoint('whe_2', { madeAt: later(1) }), entry('aud_2'));
      await endpoints.insert(buildEndpoint('whe_3', { mode: 'live' }), entry('aud_3'));
      await endpoints.insert(buildEndpoint('whe_4', { merchantId: 'mer_2' }), entry('aud_4'));
      expect(ids(await endpoints.list('mer_1'))).toEqual(['whe_2', 'whe_3', 'whe_1']);
      expect(ids(await endpoints.listOn('mer_1', 'test'))).toEqual(['whe_2', 'whe_1']);
      const off = { why: 'failed', at: AT } as const;
      expect(await endpoints.change(ONE, { off }, entry('aud_5'))).toMatchObject({ id: 'whe_1', off });
      expect(ids(await endpoints.listOn('mer_1', 'test'))).toEqual(['whe_2']);
      expect(ids(await endpoints.listOf('mer_1', 'test'))).toEqual(['whe_2', 'whe_1']);
      expect(ids(await endpoints.listOn('mer_1', 'live'))).toEqual(['whe_3']);
      await endpoints.change(ONE, { off: null }, entry('aud_6'));
      expect(ids(await endpoints.listOn('mer_1', 'test'))).toEqual(['whe_2', 'whe_1']);
    });

    it('changes what is named, its secrets too, and nobody else’s', async () => {
      await endpoints.insert(buildEndpoint('whe_1'), entry('aud_1'));
      const secrets = [
        { secret: 'whsec_new', endsAt: null },
        { secret: 'whsec_hunter2', endsAt: later(9) },
      ];
      const changed = await endpoints.change(ONE, { url: 'https://b.example', secrets }, entry('aud_2'));
      expect(changed).toEqual(buildEndpoint('whe_1', { url: 'https://b.example', secrets }));
      expect(await endpoints.find('mer_1', 'whe_1')).toEqual(changed);
      expect(
        await endpoints.change({ ...ONE, merchantId: 'mer_2' }, { off: null }, entry('aud_3')),
      ).toBeNull();
      const moved = await endpoints.insert(
        buildEndpoint('whe_1b', { url: 'https://b.example' }),
        entry('aud_4'),
      );
      expect(moved).toMatchObject({ endpoint: { id: 'whe_1' }, created: false });
    });

    it('lets two become alike', async () => {
      await endpoints.insert(buildEndpoint('whe_1'), entry('aud_1'));
      await endpoints.insert(buildEndpoint('whe_2'), entry('aud_2'));
      const { url } = buildEndpoint('whe_2');
      expect(await endpoints.change(ONE, { url }, entry('aud_3'))).toMatchObject({ id: 'whe_1', url });
      expect(await endpoints.list('mer_1')).toHaveLength(2);
    });

    it('notes health that is still as it was seen', async () => {
      await endpoints.insert(buildEndpoint('whe_1'), entry('aud_1'));
      const seen = { failingSince: null, told: 'nothing' } as const;
      const failing = { failingSince: AT };
      const noted = await Promise.all([1, 2].map(() => endpoints.noteHealth('whe_1', seen, failing)));
      expect(noted.filter(Boolean)).toHaveLength(1);
      expect(await endpoints.noteHealth('whe_1', failing, { told: 'failing' })).toBe(true);
      expect(await endpoints.find('mer_1', 'whe_1')).toMatchObject({ failingSince: AT, told: 'failing' });
      expect(await endpoints.noteHealth('whe_9', {}, failing)).toBe(false);
    });

    it('is gone when it is removed, once, but for what the trail is told; then the same can be added', async () => {
      await endpoints.insert(buildEndpoint('whe_1'), entry('aud_1'));
      await auditOutbox.markTold('mer_1', ['aud_1']);
      expect(await endpoints.remove({ ...ONE, merchantId: 'mer_2' }, entry('aud_2'))).toBe(false);
      expect(await endpoints.remove(ONE, entry('aud_3'))).toBe(true);
      expect(await endpoints.remove(ONE, entry('aud_4'))).toBe(false);
      expect(await auditOutbox.listUntold('mer_1')).toMatchObject([{ id: 'aud_3' }]);
      expect(await endpoints.find('mer_1', 'whe_1')).toBeNull();
      expect(await endpoints.list('mer_1')).toEqual([]);
      expect(await endpoints.listOn('mer_1', 'test')).toEqual([]);
      expect(await endpoints.change(ONE, { off: null }, entry('aud_5'))).toBeNull();
      expect(await endpoints.noteHealth('whe_1', {}, { failingSince: AT })).toBe(false);
      const { url } = buildEndpoint('whe_1');
      const again = await endpoints.insert(buildEndpoint('whe_2', { url }), entry('aud_6'));
      expect(again?.created).toBe(true);
    });
  });
}
