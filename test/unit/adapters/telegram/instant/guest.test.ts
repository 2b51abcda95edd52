import type { Message } from '@grammyjs/types';
import { describe, expect, it } from '@jest/globals';
import { OUTSIDE_HANDLERS } from '../../../../../src/adapters/telegram/handlers/outside-handlers.js';
import { createInstantBench, MAI, STRANGER } from './instant-bench.js';

const mention = (text: string, change: Partial<Message> = {}): Message => ({
  message_id: 8,
  date: 1,
  guest_query_id: 'g1',
  chat: { id: -5, type: 'group', title: 'Bakers' },
  from: MAI,
  text,
  ...change,
});

const reply = (text: string) => ({
  reply_to_message: { ...mention(text), guest_query_id: undefined, from: STRANGER } as never,
});

describe('guest_message', () => {
  it('makes a link of the words beside its name', async () => {
    const { deps, calls, listLinks } = createInstantBench();
    await OUTSIDE_HANDLERS.guest_message(deps, mention('@paylink_bot 20 usd the cake', reply('how much?')));
    const [link] = await listLinks();
    expect(link).toMatchObject({ amount: { minor: 2_000, currency: 'USD' }, description: 'the cake' });
    expect(link?.cardPlaces[0]?.place).toMatchObject({ channelId: 'guest/g1', isCustomers: true });
    expect(calls).toEqual([]);
  });

  it('makes a link of the words that it is named under, and writes to nobody that they name', async () => {
    const { deps, listLinks } = createInstantBench();
    await OUTSIDE_HANDLERS.guest_message(
      deps,
      mention('@Paylink_Bot', reply('The cake is 20 usd, mail ann@example.com about it')),
    );
    const [link] = await listLinks();
    expect(link).toMatchObject({
      amount: { minor: 2_000, currency: 'USD' },
      customer: { name: null, email: null, phone: null },
      channels: [],
    });
  });

  it('answers once in words where nothing says how much', async () => {
    const { deps, calls, listLinks } = createInstantBench();
    await OUTSIDE_HANDLERS.guest_message(deps, mention('@paylink_bot', reply('how much?')));
    expect(await listLinks()).toHaveLength(0);
    expect(calls).toEqual([
      { name: 'answerGuestQuery', args: expect.objectContaining({ guest_query_id: 'g1' }) },
    ]);
  });

  it('does not answer who is no member', async () => {
    const { deps, calls, listLinks } = createInstantBench();
    await OUTSIDE_HANDLERS.guest_message(deps, mention('@paylink_bot 20 usd', { from: STRANGER }));
    expect(await listLinks()).toHaveLength(0);
    expect(calls).toEqual([]);
  });
});
