import { describe, expect, it } from '@jest/globals';
import type { LinkEvent, MessageFact } from '../../../../src/domain/link/link-event.js';
import { listStoppedChannels } from '../../../../src/domain/sending/list-stopped-channels.js';
import { buildTestEvent, buildTestLink } from '../../../support/build-test-link.js';

const customer = { name: 'Ann Lee', email: 'ann@example.com', phone: null };

type Fate = Extract<MessageFact, { type: 'delivery.bounced' | 'delivery.failed' | 'delivery.delivered' }>;

function email(fate: Pick<Fate, 'type'> & { readonly reason?: string }, sending = 'link'): LinkEvent {
  const message = { deliveryId: `lnk_1:${sending}:email`, channel: 'email', purpose: { kind: 'link' } };
  return buildTestEvent({ ...message, ...fate } as Parameters<typeof buildTestEvent>[0]);
}

describe('listStoppedChannels', () => {
  it.each([
    ['delivery.bounced', 'no_such_address', ['email']],
    ['delivery.bounced', 'spam_report', ['email']],
    ['delivery.failed', 'opted_out', ['email']],
    ['delivery.failed', 'suppressed', ['email']],
    ['delivery.bounced', 'mailbox_full', []],
    ['delivery.failed', 'gave_up', []],
  ] as const)('reads %s as %s: %j', (type, reason, channels) => {
    expect(listStoppedChannels(buildTestLink({ customer, history: [email({ type, reason })] }))).toEqual(
      channels,
    );
  });

  it('goes by the newest message', () => {
    const history = [
      email({ type: 'delivery.bounced', reason: 'no_such_address' }),
      email({ type: 'delivery.delivered' }, 'evt_2'),
    ];
    expect(listStoppedChannels(buildTestLink({ customer, history }))).toEqual([]);
  });

  it('leaves out a channel for which there is no address', () => {
    const history = [email({ type: 'delivery.bounced', reason: 'no_such_address' })];
    expect(listStoppedChannels(buildTestLink({ customer: { ...customer, email: null }, history }))).toEqual(
      [],
    );
  });
});
