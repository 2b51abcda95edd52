import { describe, expect, it } from '@jest/globals';
import { makeFindDoers } from '../../../../src/service/people/find-doers.js';
import { makeListApprovers } from '../../../../src/service/people/list-approvers.js';
import { buildTestEvent, buildTestLink } from '../../../support/build-test-link.js';
import { buildTestActor, buildTestMember, buildTestMerchant } from '../../../support/build-test-merchant.js';
import { createFakeServiceDeps } from '../../../support/fake-service-deps.js';

const MEMBERS = (['owner', 'manager', 'sales', 'viewer'] as const).map((role) =>
  buildTestMember({ id: `mem_${role}`, role, accounts: [{ platform: 'slack', userId: role }] }),
);
const { merchants } = createFakeServiceDeps({ merchants: [buildTestMerchant()], members: MEMBERS });
const idsOf = (members: readonly { readonly id: string }[]) => members.map(({ id }) => id);

describe('listApprovers', () => {
  it('names everybody with the right to refund but whoever asks', async () => {
    const listApprovers = makeListApprovers({ merchants });
    const asks = (memberId: string) => listApprovers(buildTestActor({ memberId })).then(idsOf);
    expect(await asks('mem_owner')).toEqual(['mem_manager']);
    expect(await asks('mem_manager')).toEqual(['mem_owner']);
    expect(await asks('mem_sales')).toEqual(['mem_owner', 'mem_manager']);
  });
});

describe('findDoers', () => {
  it('finds whoever made a link or acted on it, each once, and leaves out who is gone', async () => {
    const by = (memberId: string) => buildTestActor({ memberId });
    const history = ['mem_manager', 'mem_gone', 'mem_manager'].map((id) =>
      buildTestEvent({ type: 'link.cancelled' }, { actor: by(id) }),
    );
    const link = buildTestLink({ ownerId: 'mem_sales', history });
    expect(idsOf(await makeFindDoers({ merchants })(link))).toEqual(['mem_sales', 'mem_manager']);
  });
});
