import { describe, expect, it } from '@jest/globals';
import { NO_OPERATOR } from '../../../../src/domain/kyc/operator.js';
import {
  type FaultOfGateway,
  makeTellGatewayFault,
} from '../../../../src/service/chat/tell-gateway-fault.js';
import { buildTestLink } from '../../../support/build-test-link.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const PLACE = { platform: 'slack', workspaceId: 'T_OPERATOR', channelId: 'C_OPS' } as const;
const OPERATOR = { ...NO_OPERATOR, place: PLACE, language: 'vi' } as const;
const REFUSED = { provider: 'stripe', gatewayAccountId: null, problem: 'key_refused' } as const;
const DAY_MS = 86_400_000;

async function tell(operator: typeof OPERATOR | typeof NO_OPERATOR, faults: readonly FaultOfGateway[]) {
  const link = buildTestLink();
  const world = createFakeWorld({ links: [link] });
  const tellGatewayFault = makeTellGatewayFault({ ...world, operator });
  for (const fault of faults) await tellGatewayFault(link, fault);
  world.clock.advance(DAY_MS);
  await tellGatewayFault(link, REFUSED);
  return world.chatMessages
    .all()
    .filter(({ content }) => content.kind === 'gateway_fault')
    .map(({ target, content, lane, linkId }) => ({ target, content, lane, linkId }));
}

const TOLD = {
  target: { kind: 'channel', place: PLACE },
  content: { kind: 'gateway_fault', provider: 'stripe', problem: 'key_refused', language: 'vi' },
  lane: 'operator slack C_OPS',
  linkId: null,
};

describe('tellGatewayFault', () => {
  it('tells the operator, in their place and language, of their own keys: once a day, whatever meets it', async () => {
    expect(await tell(OPERATOR, [REFUSED, { ...REFUSED, isPress: true }, REFUSED])).toEqual([TOLD, TOLD]);
  });

  it("tells the operator nothing of a merchant's own account", async () => {
    expect(await tell(OPERATOR, [{ ...REFUSED, gatewayAccountId: 'gwa_1' }])).toEqual([TOLD]);
  });

  it('posts nowhere where the operator has no place', async () => {
    expect(await tell(NO_OPERATOR, [REFUSED])).toEqual([]);
  });
});
