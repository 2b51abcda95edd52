import { describe, expect, it } from '@jest/globals';
import { buildTestActor, buildTestMember } from '../../../support/build-test-merchant.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const ofKey = (id: string, role: 'api' | 'none') =>
  buildTestMember({ id, role, displayName: 'API: Web shop', accounts: [] });

const people = [
  buildTestMember({ id: 'gone', role: 'none', accounts: [{ platform: 'slack', userId: 'U_GONE' }] }),
  buildTestMember({ id: 'jo', role: 'owner', accounts: [{ platform: 'slack', userId: 'U_JO' }] }),
  buildTestMember({ id: 'mai', role: 'sales', accounts: [{ platform: 'slack', userId: 'U_MAI' }] }),
];

describe('getTeam', () => {
  it('names people, those last whose access ended, and no key of the API, in use or over', async () => {
    const members = [...people, ofKey('key_in_use', 'api'), ofKey('key_over', 'none')];
    const { services } = createFakeWorld({ members });
    const jo = buildTestActor({ memberId: 'jo', role: 'owner' });
    expect((await services.getTeam(jo)).map(({ id }) => id)).toEqual(['jo', 'mai', 'gone']);
    expect((await services.getTeammate(jo, 'mai')).deputies.map(({ id }) => id)).toEqual(['jo']);
  });
});
