import { describe, expect, it } from '@jest/globals';
import type { SenderResult } from '../../../../src/ports/chat-sender.js';
import { buildTestActor, buildTestMember, buildTestMerchant } from '../../../support/build-test-merchant.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const person = (name: string, role: 'sales' | 'manager' | 'owner') =>
  buildTestMember({
    id: `mem_${name}`,
    role,
    displayName: name,
    accounts: [{ platform: 'slack', userId: `U_${name.toUpperCase()}` }],
  });
const STAFF = [person('mai', 'sales'), person('bo', 'manager'), person('jo', 'owner')];
const BO = buildTestActor({ memberId: 'mem_bo', role: 'manager' });
const slack = (channelId: string) => ({ platform: 'slack', channelId }) as const;

/** Asks in #sales for a merchant whose payments are told in #payments. */
async function check(answers: Readonly<Record<string, SenderResult | Error>> = {}) {
  const merchant = buildTestMerchant();
  const settings = { ...merchant.settings, paidChannel: slack('C_PAY'), watching: [slack('C_ALL')] };
  const world = createFakeWorld({ merchant: { ...merchant, settings }, members: STAFF });
  const { show } = world.sender;
  world.sender.show = async (outgoing): Promise<SenderResult> => {
    const { address } = outgoing;
    const answer = answers[address.kind === 'person' ? address.userId : address.channelId];
    if (answer instanceof Error) throw answer;
    return answer ?? show(outgoing);
  };
  const { checked, lost } = await world.services.checkPlaces(BO, slack('C_SALES'));
  const told = checked.map(({ place, member, toldOf, outcome }) => [
    place?.channelId ?? member?.id,
    toldOf.join(' '),
    outcome,
  ]);
  return { ...world, told, lost };
}

const closed = (channelId: string, why?: 'archived'): SenderResult => ({
  ...{ outcome: 'channel_closed', channelId },
  ...(why === undefined ? {} : { why }),
});
const GONE: SenderResult = { outcome: 'impossible', reason: 'user_not_found' };

describe('checkPlaces', () => {
  it('posts a trial to every place and to everybody who decides, and keeps none of them', async () => {
    const { told, lost, sender, chatMessages } = await check();
    expect(told).toEqual([
      ['C_PAY', 'payments', 'arrived'],
      ['C_ALL', 'links', 'arrived'],
      ['C_SALES', 'cards', 'arrived'],
      ['mem_jo', 'decisions business', 'arrived'],
      ['mem_bo', 'decisions', 'arrived'],
    ]);
    expect(lost).toEqual([]);
    expect(sender.shown.map(({ message }) => message.content)).toEqual(
      Array.from({ length: 5 }, () => ({ kind: 'place_trial', askedBy: 'mem_bo' })),
    );
    const [first] = sender.shown;
    expect(await chatMessages.find(first?.message.key ?? '')).toBeNull();
  });

  it('says why one did not arrive', async () => {
    const { told, lost } = await check({
      C_PAY: closed('C_PAY', 'archived'),
      C_ALL: closed('C_ALL'),
      C_SALES: new Error('the line is cut'),
      U_JO: GONE,
    });
    expect(told.map(([, , outcome]) => outcome)).toEqual([
      'archived',
      'not_invited',
      'no_answer',
      'unreachable',
      'arrived',
    ]);
    expect(lost).toEqual(['business']);
  });

  it('tells that payments and decisions would be lost where nobody of those who decide is reached', async () => {
    const { lost } = await check({ C_PAY: closed('C_PAY', 'archived'), U_JO: GONE, U_BO: GONE });
    expect(lost).toEqual(['payments', 'decisions', 'business']);
  });

  it('is for managers and owners', async () => {
    const { services } = createFakeWorld({ members: STAFF });
    const mai = buildTestActor({ memberId: 'mem_mai', role: 'sales' });
    await expect(services.checkPlaces(mai, null)).rejects.toMatchObject({ code: 'not_allowed' });
  });
});
