import { describe, expect, it } from '@jest/globals';
import { asTheyAre } from '../../../../src/service/people/as-they-are.js';
import { buildTestActor, buildTestMember } from '../../../support/build-test-merchant.js';
import { createFakeMerchantRepository } from '../../../support/fake-merchant-repository.js';

const seen = async (...asked: readonly unknown[]) => asked;

const useCases = (role?: 'sales' | 'viewer' | 'none') => {
  const members = role === undefined ? [] : [buildTestMember({ role })];
  const bare = { ask: seen, sayNow: () => 'now', count: 3 };
  return asTheyAre(createFakeMerchantRepository({ members }), bare);
};

describe('asTheyAre', () => {
  const manager = buildTestActor({ role: 'manager' });

  it('does it with the role that whoever asks has by then', async () => {
    expect(await useCases('viewer').ask(manager, { amount: 1 })).toEqual([
      { ...manager, role: 'viewer' },
      { amount: 1 },
    ]);
  });

  it('finds whoever asks in a request too, and changes nothing else of it', async () => {
    const request = { actor: manager, requestKey: 'press-1' };
    expect(await useCases('none').ask(request)).toEqual([
      { actor: { ...manager, role: 'none' }, requestKey: 'press-1' },
    ]);
    expect(request.actor.role).toBe('manager');
  });

  it('gives nobody a role whom the merchant does not know', async () => {
    expect(await useCases().ask(manager)).toEqual([{ ...manager, role: 'none' }]);
  });

  it.each([[null], [undefined], ['a token'], [{ kind: 'customer' }], [{ actor: { kind: 'system' } }]])(
    'leaves %j alone, by whom nobody of a merchant asks',
    async (first) => {
      expect(await useCases('sales').ask(first)).toEqual([first]);
    },
  );

  it('answers at once what answers at once, and what is no use case at all', () => {
    expect(useCases('sales').sayNow()).toBe('now');
    expect(useCases('sales').count).toBe(3);
  });
});
