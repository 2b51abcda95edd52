import { describe, expect, it } from '@jest/globals';
import type { Role } from '../../../../src/domain/merchant/member.js';
import { buildTestKyc, COMPLETE_FACTS } from '../../../support/build-test-kyc.js';
import { buildTestActor, buildTestMember } from '../../../support/build-test-merchant.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const OWNER = buildTestActor({ role: 'owner' });
const GIVEN = { name: ' Mekong Tours ', country: 'VN', currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh' };
const SAM = { id: 'mem_sam', accounts: [{ platform: 'slack', userId: 'U_SAM' }] } as const;
const setUp = (role: Role = 'sales') =>
  createFakeWorld({ members: [buildTestMember({ role: 'owner' }), buildTestMember({ ...SAM, role })] });

describe('signUp', () => {
  it('keeps who the merchant is, and makes its currency the first of the usual ones', async () => {
    const { services, merchants } = setUp();
    const signed = await services.signUp(OWNER, GIVEN, 'slack');
    expect(signed).toMatchObject({
      name: 'Mekong Tours',
      country: 'VN',
      mode: 'test',
      settings: {
        currencies: ['VND', 'USD', 'EUR'],
        timeZone: 'Asia/Ho_Chi_Minh',
        defaultExpiry: { kind: 'never' },
      },
    });
    expect(await merchants.findById('mer_lotus')).toEqual(signed);
  });

  it('is corrected by saying it again, and counts a currency once', async () => {
    const { services } = setUp();
    await services.signUp(OWNER, GIVEN, 'slack');
    const again = await services.signUp(OWNER, { ...GIVEN, country: 'TH', currency: 'EUR' }, 'telegram');
    expect(again).toMatchObject({ country: 'TH', settings: { currencies: ['EUR', 'VND', 'USD'] } });
  });

  it('keeps nothing of what is wrong', async () => {
    const { services, merchants } = setUp();
    await expect(
      services.signUp(OWNER, { ...GIVEN, country: 'XX', name: ' ' }, 'slack'),
    ).rejects.toMatchObject({
      code: 'settings_invalid',
      details: {
        problems: [
          { field: 'name', problem: 'malformed' },
          { field: 'country', problem: 'unknown' },
        ],
      },
    });
    expect(await merchants.findById('mer_lotus')).toMatchObject({
      name: 'Lotus Valley School',
      country: null,
    });
  });

  it('has what shows the name beside the review drawn anew, and nothing for the same name', async () => {
    const { services, kycs, work, chatMessages } = setUp();
    const versions = async () => {
      await work();
      return chatMessages
        .all()
        .flatMap(({ content, wantedVersion }) => (content.kind === 'kyc_checklist' ? [wantedVersion] : []));
    };
    kycs.put(buildTestKyc({ state: 'submitted', revision: 3 }));
    await services.signUp(OWNER, { ...GIVEN, name: 'Lotus Valley School' }, 'slack');
    expect(await versions()).toEqual([3]);
    await services.signUp(OWNER, GIVEN, 'slack');
    expect(await versions()).toEqual([4]);
  });

  it('takes any name before an approval, and after it one that reviewers saw', async () => {
    const { services, kycs } = setUp();
    kycs.put(buildTestKyc({ state: 'submitted' }));
    await services.signUp(OWNER, GIVEN, 'slack');
    kycs.put(buildTestKyc({ state: 'approved', approvedFacts: COMPLETE_FACTS, revision: 9 }));
    const kept = { ...GIVEN, country: 'TH' };
    expect(await services.signUp(OWNER, kept, 'slack')).toMatchObject({ name: 'Mekong Tours' });
    await expect(services.signUp(OWNER, { ...GIVEN, name: 'Fast Cash' }, 'slack')).rejects.toMatchObject({
      details: {
        problems: [
          {
            ...{ field: 'name', problem: 'not_reviewed' },
            reviewed: ['Lotus Valley School', 'Lotus Valley School Co., Ltd.'],
          },
        ],
      },
    });
    const named = { ...GIVEN, name: 'LOTUS Valley  School' };
    expect(await services.signUp(OWNER, named, 'slack')).toMatchObject({ name: 'LOTUS Valley  School' });
  });

  it.each(['manager', 'finance', 'sales', 'viewer'] as const)('is refused to a %s', async (role) => {
    const { services, merchants } = setUp(role);
    const actor = buildTestActor({ memberId: 'mem_sam', role });
    await expect(services.signUp(actor, GIVEN, 'slack')).rejects.toMatchObject({ code: 'not_allowed' });
    expect((await merchants.findById('mer_lotus'))?.country).toBeNull();
  });
});
