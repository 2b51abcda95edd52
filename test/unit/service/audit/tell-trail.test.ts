import { describe, expect, it } from '@jest/globals';
import { changeAndTell } from '../../../../src/service/audit/change-and-tell.js';
import { makeTellTrail } from '../../../../src/service/audit/tell-trail.js';
import { buildTestAuditEntry } from '../../../support/build-audit-entry.js';
import { buildTestMerchant } from '../../../support/build-test-merchant.js';
import { createFakeAuditOutbox, createFakeAuditTrail } from '../../../support/fake-audit.js';
import { createFakeServiceDeps } from '../../../support/fake-service-deps.js';

describe('tellTrail', () => {
  it('tells once what changes kept, also where it died before they forgot it', async () => {
    const [auditTrail, auditOutbox] = [createFakeAuditTrail(), createFakeAuditOutbox()];
    auditOutbox.keep(buildTestAuditEntry('aud_1'), buildTestAuditEntry('aud_2', { merchantId: 'mer_2' }));
    const dies = { ...auditOutbox, markTold: () => Promise.reject(new Error('killed')) };
    await expect(makeTellTrail({ auditTrail, auditOutbox: dies })('mer_1')).rejects.toThrow('killed');
    auditOutbox.keep(buildTestAuditEntry('aud_3'));
    await makeTellTrail({ auditTrail, auditOutbox })('mer_1');
    await makeTellTrail({ auditTrail, auditOutbox })('mer_1');
    expect(auditTrail.rows.map(({ id, number }) => [id, number])).toEqual([
      ['aud_1', 1],
      ['aud_3', 2],
    ]);
    expect(await auditOutbox.listUntold('mer_1')).toEqual([]);
    expect(await auditOutbox.listUntold('mer_2')).toHaveLength(1);
  });
});

describe('changeAndTell', () => {
  const told = { merchantId: 'mer_lotus', actor: { kind: 'system' }, place: 'system' } as const;

  it('keeps the entry with the change, and has the merchant looked after now', async () => {
    const kicks: string[] = [];
    const deps = {
      ...createFakeServiceDeps({ merchants: [buildTestMerchant()] }),
      kick: (kind: string) => kicks.push(kind),
    };
    await changeAndTell(deps, { ...told, action: 'mode.changed', after: 'live' }, (merchants) =>
      merchants.setMode('mer_lotus', 'live'),
    );
    expect(await deps.auditOutbox.listUntold('mer_lotus')).toMatchObject([
      { action: 'mode.changed', before: null, after: 'live', reason: null, at: deps.clock.now() },
    ]);
    expect(deps.upkeep.dueAtOf('mer_lotus')).toEqual(deps.clock.now());
    expect(kicks).toEqual(['upkeep']);
  });

  it('keeps nothing of what was refused', async () => {
    const deps = { ...createFakeServiceDeps({ merchants: [buildTestMerchant()] }), kick: () => {} };
    const nowhere = { platform: 'slack', workspaceId: 'T_NONE' } as const;
    const isRemoved = await changeAndTell(deps, { ...told, action: 'workspace.removed' }, (merchants) =>
      merchants.removeWorkspace('mer_lotus', nowhere),
    );
    expect(isRemoved).toBe(false);
    expect(await deps.auditOutbox.listUntold('mer_lotus')).toEqual([]);
    expect(deps.upkeep.dueAtOf('mer_lotus')).toEqual(new Date(deps.clock.now().getTime() + 10_000));
  });
});
