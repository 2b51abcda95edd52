import type { BusinessConnection, Message, User } from '@grammyjs/types';
import { describe, expect, it } from '@jest/globals';
import { OUTSIDE_HANDLERS } from '../../../../../src/adapters/telegram/handlers/outside-handlers.js';
import { createInstantBench, MAI } from './instant-bench.js';

const CUSTOMER: User = { id: 77, is_bot: false, first_name: 'Ann' };

const connection = (change: Partial<BusinessConnection> = {}): BusinessConnection => ({
  id: 'bc1',
  user: MAI,
  user_chat_id: 11,
  date: 1,
  is_enabled: true,
  rights: { can_reply: true, can_delete_all_messages: true },
  ...change,
});

const message = (text: string, from: User = MAI): Message => ({
  message_id: 5,
  date: 1,
  business_connection_id: 'bc1',
  chat: { id: 77, type: 'private', first_name: 'Ann' },
  from,
  text,
});

const bench = (change: Partial<BusinessConnection> = {}) =>
  createInstantBench({ getBusinessConnection: () => connection(change) });

describe('business_message', () => {
  it("makes the link in the customer's chat in the seller's name, and takes the command away", async () => {
    const { deps, calls, listLinks } = bench();
    await OUTSIDE_HANDLERS.business_message(deps, message('/pay 1250 thb deposit'));
    const [link] = await listLinks();
    expect(link).toMatchObject({ amount: { minor: 125_000, currency: 'THB' }, description: 'deposit' });
    expect(link?.cardPlaces[0]?.place).toMatchObject({ channelId: 'business/bc1/77', isCustomers: true });
    expect(calls.map(({ name }) => name)).toEqual(['getBusinessConnection', 'deleteBusinessMessages']);
    expect(calls[1]?.args).toEqual({ business_connection_id: 'bc1', message_ids: [5] });
  });

  it('makes one link of a command that is told twice, and asks for the connection once', async () => {
    const { deps, calls, listLinks } = bench();
    await OUTSIDE_HANDLERS.business_message(deps, message('/pay 1250 thb deposit'));
    await OUTSIDE_HANDLERS.business_message(deps, message('/pay 1250 thb deposit'));
    expect(await listLinks()).toHaveLength(1);
    expect(calls.filter(({ name }) => name === 'getBusinessConnection')).toHaveLength(1);
  });

  it("does nothing of the customer's own command, nor of other words", async () => {
    const { deps, calls, listLinks } = bench();
    await OUTSIDE_HANDLERS.business_message(deps, message('/pay 1250 thb deposit', CUSTOMER));
    await OUTSIDE_HANDLERS.business_message(deps, message('I pay 1250 thb tomorrow'));
    await OUTSIDE_HANDLERS.business_message(deps, message('/payroll 1250 thb'));
    expect(await listLinks()).toHaveLength(0);
    expect(calls.map(({ name }) => name)).toEqual(['getBusinessConnection']);
  });

  it('leaves the command where it may not take it away', async () => {
    const { deps, calls, listLinks } = bench({ rights: { can_reply: true } });
    await OUTSIDE_HANDLERS.business_message(deps, message('/pay 20 usd'));
    expect(await listLinks()).toHaveLength(1);
    expect(calls.map(({ name }) => name)).toEqual(['getBusinessConnection']);
  });

  it.each([
    ['/pay deposit', {}, 'Write an amount'],
    ['/pay 20 usd', { rights: {} }, 'Paylink may not write in your chats.'],
    ['/pay 20 usd', { user: { id: 99, is_bot: false, first_name: 'Zed' } }, "I don't know you yet"],
  ] as const)('tells the seller alone why "%s" makes nothing (%j)', async (text, change, said) => {
    const { deps, calls, listLinks } = bench(change);
    await OUTSIDE_HANDLERS.business_message(deps, message(text, 'user' in change ? change.user : MAI));
    expect(await listLinks()).toHaveLength(0);
    expect(calls.find(({ name }) => name === 'sendMessage')?.args).toMatchObject({
      chat_id: 11,
      text: expect.stringContaining(said),
    });
  });
});

describe('business_connection', () => {
  it('tells a seller who connects the bot what to type', async () => {
    const { deps, calls } = createInstantBench();
    await OUTSIDE_HANDLERS.business_connection(deps, connection());
    expect(calls[0]?.args).toMatchObject({
      chat_id: 11,
      text: expect.stringContaining('/pay 20 usd coffee'),
    });
  });

  it('is taken at its word at once when it ends', async () => {
    const { deps, calls, listLinks } = createInstantBench();
    await OUTSIDE_HANDLERS.business_connection(deps, connection());
    await OUTSIDE_HANDLERS.business_connection(deps, connection({ is_enabled: false }));
    await OUTSIDE_HANDLERS.business_message(deps, message('/pay 20 usd'));
    expect(await listLinks()).toHaveLength(0);
    expect(calls).toHaveLength(1);
  });
});
