import type { AuditEntry } from '../../../../src/domain/audit/audit-entry.js';
import type { KycState } from '../../../../src/domain/kyc/kyc.js';
import type { Operator } from '../../../../src/domain/kyc/operator.js';
import type { Reviewer } from '../../../../src/domain/kyc/reviewer.js';
import type { Role } from '../../../../src/domain/merchant/member.js';
import { makeMerchantServices } from '../../../../src/service/make-merchant-services.js';
import type { KycDecided } from '../../../../src/service/merchants/decide-kyc.js';
import type { KycPageFacts } from '../../../../src/service/merchants/save-kyc-facts.js';
import { asTheyAre } from '../../../../src/service/people/as-they-are.js';
import { COMPLETE_DOCUMENTS, COMPLETE_FACTS } from '../../../support/build-test-kyc.js';
import { buildTestActor, buildTestMember, buildTestMerchant } from '../../../support/build-test-merchant.js';
import { createFakeServiceDeps } from '../../../support/fake-service-deps.js';
import { inState } from '../../domain/kyc/kyc-in-state.js';

export const ANN: Reviewer = { name: 'ann', accounts: [{ platform: 'slack', userId: 'U_ANN' }] };
export const BOB: Reviewer = { name: 'bob', accounts: [{ platform: 'telegram', userId: '4211' }] };
/** Jo has an account in the other chat, too. */
export const JO_TOO: Reviewer = { name: 'jo', accounts: [{ platform: 'telegram', userId: '77' }] };
export const JO = buildTestActor({ memberId: 'mem_jo', role: 'owner' });

export type KycBench = ReturnType<typeof createKycBench>;

/** The review's use cases on fakes, with Jo of Lotus Valley School and three of the operator's people. */
export function createKycBench({ needed = 2, role = 'owner' }: { needed?: number; role?: Role } = {}) {
  const accounts = [
    { platform: 'slack', userId: 'U_JO' },
    { platform: 'telegram', userId: '77' },
  ] as const;
  const jo = buildTestMember({ id: 'mem_jo', role, displayName: 'Jo', accounts });
  const deps = createFakeServiceDeps({ merchants: [buildTestMerchant()], members: [jo] });
  const operator: { -readonly [Name in keyof Operator]: Operator[Name] } = {
    ...{ reviewers: [ANN, BOB, JO_TOO], needed, place: null, language: 'en' },
  };
  const kicked: string[] = [];
  const world = {
    ...deps,
    operator,
    kick: (kind: string) => kicked.push(kind),
    publicUrl: 'https://paylink.test',
  };
  const services = asTheyAre(deps.merchants, makeMerchantServices(world));

  const write = (saved: KycPageFacts, seenRevision?: number) =>
    services.saveKycFacts(JO, {
      ...saved,
      place: 'page',
      ...(seenRevision === undefined ? {} : { seenRevision }),
    });
  const put = (state: KycState, change = {}) => deps.kycs.put(inState(state, change));

  return {
    ...{ ...world, kicked, services, write, put },
    nameReviewers: (reviewers: readonly Reviewer[]) => {
      operator.reviewers = reviewers;
    },
    decide: (reviewer: Reviewer, action: KycDecided['action'], change: Partial<KycDecided> = {}) =>
      services.decideKyc(reviewer, {
        merchantId: 'mer_lotus',
        action,
        reason: 'Looked',
        place: 'slack',
        ...change,
      }),
    submitted: async () => {
      put('draft');
      await services.submitKyc(JO, 'slack');
    },
    approved: async () => put('approved'),
    /** Page after page, and the files. */
    async writeAll() {
      const { business = {}, trade = {}, answers = {} } = COMPLETE_FACTS;
      await write({ page: 'business', facts: business });
      await write({ page: 'trade', facts: trade });
      await write({ page: 'answers', facts: answers });
      const kyc = await deps.kycs.find('mer_lotus');
      if (kyc !== null) deps.kycs.put({ ...kyc, facts: COMPLETE_FACTS, documents: COMPLETE_DOCUMENTS });
    },
    /** What the trail is to be told, a line each. */
    told: async () => (await deps.auditOutbox.listUntold('mer_lotus')).map(toLine),
  };
}

function toLine({ action, actor, before, after, reason }: AuditEntry): string {
  const who = 'memberId' in actor ? actor.memberId : 'reviewer' in actor ? actor.reviewer : actor.kind;
  const [from, to] = [before, after].map((one) => (one as { readonly state?: string }).state);
  return `${action} ${who}: ${from} > ${to}${reason === null ? '' : ` (${reason})`}`;
}
