import { describe, expect, it } from '@jest/globals';
import type { DisputeReport } from '../../../../src/domain/payment/dispute.js';
import { buildPaidLink, buildTestDispute } from '../../../support/build-paid-link.js';
import { BO, JO, LINK, MAI, MEMBERS, setUpRefunds } from '../refunds/set-up-refunds.js';

const OF = { link: LINK, disputeRef: 'dp_1' };
const written = buildTestDispute({
  evidence: { text: 'She was there', writtenBy: 'mem_jo', sentAt: null },
});

function setUp(dispute = buildTestDispute(), members = MEMBERS) {
  const world = setUpRefunds(buildPaidLink({ disputes: [dispute], disputeOpen: true }), { members });
  const { attemptId: _, closedAt: __, evidence: ___, ...report } = dispute;
  const tell = (status: DisputeReport['status']) =>
    world.gateway.disputes.set('dp_1', { ...report, paymentRef: 'pay_1', status });
  tell('needs_response');
  return { ...world, tell };
}

describe('evidence for a disputed payment', () => {
  it('is drafted from the link, written by one and sent by another', async () => {
    const { services, gateway, get } = setUp();
    const draft = await services.draftEvidence(JO, OF);
    expect(draft.dispute.disputeRef).toBe('dp_1');
    expect(draft.link.id).toBe('lnk_1');
    await services.writeEvidence(JO, { ...OF, text: ' She was there ' });
    const { dispute } = await services.sendEvidence(BO, OF);
    expect(dispute.evidence).toMatchObject({ text: 'She was there', writtenBy: 'mem_jo' });
    expect(dispute.evidence?.sentAt).not.toBeNull();
    expect(gateway.evidence.get('dp_1')).toBe('She was there');
    expect(get().history.slice(-2)).toMatchObject([
      { type: 'dispute.evidence_written', actor: JO },
      { type: 'dispute.evidence_sent', actor: BO },
    ]);
  });

  it('is not sent by its writer while somebody else may', async () => {
    const { services, gateway } = setUp(written);
    await expect(services.sendEvidence(JO, OF)).rejects.toMatchObject({
      code: 'second_person_needed',
      details: { asked: 'evidence_sent' },
    });
    expect(gateway.evidence.size).toBe(0);
  });

  it('is sent by its writer where nobody else may', async () => {
    const { services, gateway } = setUp(
      written,
      MEMBERS.filter(({ id }) => id !== 'mem_bo'),
    );
    await services.sendEvidence(JO, OF);
    expect(gateway.evidence.size).toBe(1);
  });

  it('is written anew until it was sent, and no more after', async () => {
    const { services } = setUp(written);
    await services.writeEvidence(BO, { ...OF, text: 'And here is the list' });
    await services.sendEvidence(JO, OF);
    for (const act of [
      services.writeEvidence(BO, { ...OF, text: 'More' }),
      services.sendEvidence(BO, OF),
      services.draftEvidence(BO, OF),
    ]) {
      await expect(act).rejects.toMatchObject({ code: 'settled_already' });
    }
  });

  it('is not sent again when an earlier answer was lost', async () => {
    const { services, gateway, tell } = setUp(written);
    tell('under_review');
    await services.sendEvidence(BO, OF);
    expect(gateway.evidence.size).toBe(0);
  });

  it('is sent by hand where the gateway takes none from us', async () => {
    const { services, gateway } = setUp(written);
    Object.assign(gateway, { capabilities: { ...gateway.capabilities, takesEvidence: false } });
    await expect(services.sendEvidence(BO, OF)).rejects.toMatchObject({
      code: 'evidence_by_hand',
      details: { reference: 'PL-7KQ2M9', provider: 'sandbox' },
    });
  });

  it.each([
    ['who may not decide', MAI, OF, 'not_allowed'],
    ['of a dispute that there is not', JO, { ...OF, disputeRef: 'dp_9' }, 'settled_already'],
  ] as const)('is not for %s', async (_, actor, of, code) => {
    const { services } = setUp();
    await expect(services.writeEvidence(actor, { ...of, text: 'x' })).rejects.toMatchObject({ code });
  });

  it('needs words', async () => {
    const { services } = setUp();
    await expect(services.writeEvidence(JO, { ...OF, text: ' \n' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await expect(services.sendEvidence(BO, OF)).rejects.toMatchObject({ code: 'invalid_input' });
  });
});
