import type { KeyAsk } from '../../../../src/domain/api/key-ask.js';
import type { AuditAction, AuditPlace } from '../../../../src/domain/audit/audit-entry.js';
import { buildTestActor, buildTestMember } from '../../../support/build-test-merchant.js';
import type { FakeWorld } from '../../../support/fake-world.js';
import { inState } from '../../domain/kyc/kyc-in-state.js';

type Row = readonly [action: AuditAction, place: AuditPlace, by: 'member'];

const OWNER = buildTestActor({ memberId: 'mem_jo', role: 'owner' });
const BY = { actor: OWNER, mode: 'test', keyId: null, place: 'slack' } as const;
const ASK: KeyAsk & { readonly place: 'slack' } = {
  ...{ name: 'Web shop', mode: 'test', scopes: ['links:read'], endsAt: null, place: 'slack' },
};

const lastPart = (url: string | undefined) => url?.split('/').at(-1) ?? '';

async function askLive({ services, kycs, merchants }: FakeWorld) {
  kycs.put(inState('approved'));
  const account = { platform: 'slack', userId: 'U_BO' } as const;
  await merchants.insertMember(buildTestMember({ id: 'mem_bo', role: 'manager', accounts: [account] }));
  const { key } = await services.askKey(OWNER, { ...ASK, mode: 'live', scopes: ['refunds:write'] });
  return { keyId: key.id, place: 'telegram' } as const;
}
const BO = buildTestActor({ memberId: 'mem_bo', role: 'manager' });

async function addEndpoint({ services }: FakeWorld) {
  const asked = { url: 'https://shop.example/hook', types: null, description: null };
  const { endpoint } = await services.addEndpoint({ ...BY, ...asked });
  return { ...BY, endpointId: endpoint.id, place: 'telegram' } as const;
}

/** What owners change of the API's keys and addresses, and the row that it leaves. */
export const ROWS_OF_PROGRAMS: Readonly<
  Record<string, readonly [change: (world: FakeWorld) => Promise<unknown>, row: Row]>
> = {
  askKey: [({ services }) => services.askKey(OWNER, ASK), ['key.asked', 'slack', 'member']],
  approveKey: [
    async (world) => world.services.approveKey(BO, await askLive(world)),
    ['key.approved', 'telegram', 'member'],
  ],
  declineKey: [
    async (world) => world.services.declineKey(BO, await askLive(world)),
    ['key.declined', 'telegram', 'member'],
  ],
  showKey: [
    async ({ services }) => services.showKey(lastPart((await services.askKey(OWNER, ASK)).page?.url)),
    ['key.shown', 'page', 'member'],
  ],
  revokeKey: [
    async ({ services }) => {
      const { key } = await services.askKey(OWNER, ASK);
      await services.revokeKey(OWNER, { keyId: key.id, place: 'telegram' });
    },
    ['key.revoked', 'telegram', 'member'],
  ],
  addEndpoint: [addEndpoint, ['endpoint.added', 'slack', 'member']],
  changeEndpoint: [
    async (world) => world.services.changeEndpoint({ ...(await addEndpoint(world)), enabled: false }),
    ['endpoint.switched_off', 'telegram', 'member'],
  ],
  rotateEndpoint: [
    async (world) => world.services.rotateEndpoint({ ...(await addEndpoint(world)), keepHours: 1 }),
    ['endpoint.secret_changed', 'telegram', 'member'],
  ],
  removeEndpoint: [
    async (world) => world.services.removeEndpoint(await addEndpoint(world)),
    ['endpoint.removed', 'telegram', 'member'],
  ],
  showEndpointSecret: [
    async (world) => {
      const { endpointId } = await addEndpoint(world);
      const page = await world.services.inviteEndpointSecret(OWNER, endpointId);
      await world.services.showEndpointSecret(lastPart(page.url));
    },
    ['endpoint.secret_shown', 'page', 'member'],
  ],
};
