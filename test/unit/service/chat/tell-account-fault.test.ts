import { describe, expect, it } from '@jest/globals';
import { NO_OPERATOR } from '../../../../src/domain/kyc/operator.js';
import type { Link } from '../../../../src/domain/link/link.js';
import type { SendingSettings } from '../../../../src/domain/merchant/sending-settings.js';
import { makeTellAccountFault } from '../../../../src/service/chat/tell-account-fault.js';
import { setUpSending } from '../delivery/set-up-sending.js';

const PLACE = { platform: 'slack', workspaceId: 'T_OPERATOR', channelId: 'C_OPS' } as const;
const OPERATOR = { ...NO_OPERATOR, place: PLACE, language: 'vi' } as const;
const REFUSED = { outcome: 'later', cause: 'account', fault: 'sender_refused', words: 'no' } as const;

async function refuse(
  operator: typeof OPERATOR | typeof NO_OPERATOR,
  sending: Partial<SendingSettings> = {},
  link: Partial<Link> = { channels: ['sms'] },
) {
  const world = await setUpSending(link);
  const merchant = await world.merchants.findById('mer_lotus');
  if (merchant === null) throw new Error('there is no merchant');
  const settings = { ...merchant.settings, sending: { ...merchant.settings.sending, ...sending } };
  await world.merchants.updateSettings('mer_lotus', settings);
  const tellAccountFault = makeTellAccountFault({ ...world, operator });
  for (let tries = 0; tries < 3; tries += 1) {
    world.notifier.answers.push(REFUSED);
    expect(await world.send({ tellAccountFault })).toMatchObject({ kind: 'refused' });
    world.clock.advance(60_000);
  }
  return world.chatMessages.all().map(({ target, content, lane }) => ({ target, content, lane }));
}

describe('tellAccountFault of a sender', () => {
  it("tells the operator, whose sender it is, and the merchant's owner that it did, once each", async () => {
    expect(await refuse(OPERATOR)).toMatchObject([
      {
        target: { kind: 'channel', place: PLACE },
        content: { kind: 'carrier_note', channel: 'sms', fault: 'sender_refused', language: 'vi' },
        lane: 'operator slack C_OPS',
      },
      {
        target: { kind: 'member', memberId: 'mem_jo' },
        content: { kind: 'account_note', senderOf: 'operator_told' },
      },
    ]);
  });

  it('tells the owner alone of the sender that they set', async () => {
    expect(await refuse(OPERATOR, { smsSender: 'LOTUS' })).toMatchObject([
      { target: { memberId: 'mem_jo' }, content: { kind: 'account_note', senderOf: 'merchant' } },
    ]);
  });

  it('is of the installation where the merchant’s own cannot be used: for numbers of +1', async () => {
    const customer = { name: 'Ann', email: null, phone: '+12025550123' };
    expect(await refuse(OPERATOR, { smsSender: 'LOTUS' }, { channels: ['sms'], customer })).toMatchObject([
      { content: { kind: 'carrier_note' } },
      { content: { kind: 'account_note', senderOf: 'operator_told' } },
    ]);
  });

  it('says to the owner who has to mend it where the operator has no place', async () => {
    expect(await refuse(NO_OPERATOR)).toMatchObject([
      { target: { memberId: 'mem_jo' }, content: { kind: 'account_note', senderOf: 'operator' } },
    ]);
  });
});
