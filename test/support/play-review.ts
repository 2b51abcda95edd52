import { NO_OPERATOR, type Operator } from '../../src/domain/kyc/operator.js';
import type { Services } from '../../src/service/create-services.js';
import type { KycDecided } from '../../src/service/merchants/decide-kyc.js';
import { buildTestKyc } from './build-test-kyc.js';
import type { FakeServiceDeps } from './fake-service-deps.js';

/** The operator's people, and what an owner writes on the page that no chat shows. */
export interface ReviewUnderTest {
  /** Writes all that is asked for, also again, and gives the documents. */
  isFilledIn(): Promise<void>;
  /** One of the operator's two decides, with this reason. */
  decides(who: 'ann' | 'bob', action: KycDecided['action'], reason: string): Promise<void>;
}

/** Ann and Bob, in a workspace of their own. */
export const REVIEWERS: Operator = {
  ...NO_OPERATOR,
  reviewers: ['ann', 'bob'].map((name) => ({
    name,
    accounts: [{ platform: 'slack', workspaceId: 'T0OPERATOR', userId: `U0${name.toUpperCase()}` }],
  })),
};

interface World {
  readonly store: Pick<FakeServiceDeps, 'kycs' | 'clock'>;
  readonly services: Pick<Services, 'decideKyc'>;
  merchantId(): Promise<string>;
}

export function playReview({ store, services, merchantId }: World): ReviewUnderTest {
  return {
    async isFilledIn() {
      const id = await merchantId();
      const before = await store.kycs.find(id);
      const begun = buildTestKyc({ merchantId: id, since: store.clock.now() });
      store.kycs.put(before === null ? begun : { ...before, revision: before.revision + 1, requests: [] });
    },
    async decides(who, action, reason) {
      await services.decideKyc(
        { name: who, accounts: [] },
        {
          ...{ merchantId: await merchantId(), action, reason, place: 'command' },
          ...(action === 'ask' ? { requests: [{ field: 'website', words: reason }] } : {}),
        },
      );
    },
  };
}
