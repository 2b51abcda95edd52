import type { User } from '@grammyjs/types';
import { describe, expect, it } from '@jest/globals';
import { OUTSIDE_HANDLERS } from '../../../../../src/adapters/telegram/handlers/outside-handlers.js';
import { createInstantBench, MAI, STRANGER } from './instant-bench.js';

const query = (text: string, from: User = MAI) => ({ id: 'q1', from, query: text, offset: '' });
const chosen = (text: string, from: User = MAI) =>
  ({ result_id: 'link', from, query: text, inline_message_id: 'AgAAA1' }) as const;

describe('inline_query', () => {
  it('offers what a line would make, to its writer alone, with a button and no address', async () => {
    const { deps, calls, listLinks } = createInstantBench();
    await OUTSIDE_HANDLERS.inline_query(deps, query('20 usd coffee'));
    expect(calls).toHaveLength(1);
    expect(calls[0]?.args).toMatchObject({
      inline_query_id: 'q1',
      cache_time: 0,
      is_personal: true,
      results: [
        {
          type: 'article',
          title: '20.00 USD',
          description: 'coffee',
          input_message_content: { message_text: 'Lotus Valley School asks you to pay 20.00 USD · coffee' },
          reply_markup: { inline_keyboard: [[{ text: 'Creating the link…' }]] },
        },
      ],
    });
    expect(JSON.stringify(calls)).not.toContain('pay.example.com');
    expect(await listLinks()).toHaveLength(0);
  });

  it('posts no word of a line that would lead anywhere by itself', async () => {
    const { deps, calls } = createInstantBench();
    await OUTSIDE_HANDLERS.inline_query(deps, query('20 usd "see evil.com"'));
    const shown = JSON.stringify(calls[0]?.args['results']);
    expect(shown).toContain(
      '"message_text":"Lotus Valley School asks you to pay 20.00 USD · see evil.\u2060com"',
    );
  });

  it.each([
    ['', 'Write it like: 20 usd coffee'],
    ['coffee', 'Write an amount'],
  ])('says how it is written when "%s" makes nothing', async (text, said) => {
    const { deps, calls } = createInstantBench();
    await OUTSIDE_HANDLERS.inline_query(deps, query(text));
    expect(calls[0]?.args).toMatchObject({
      results: [],
      button: { text: expect.stringContaining(said), start_parameter: 'hello' },
    });
  });

  it('offers nothing to who is no member', async () => {
    const { deps, calls } = createInstantBench();
    await OUTSIDE_HANDLERS.inline_query(deps, query('20 usd coffee', STRANGER));
    expect(calls[0]?.args).toMatchObject({
      results: [],
      button: { text: 'Start Paylink to make links here' },
    });
  });
});

describe('chosen_inline_result', () => {
  it('makes the link once, however often it is told, and puts its card where it was chosen', async () => {
    const { deps, listLinks } = createInstantBench();
    await OUTSIDE_HANDLERS.chosen_inline_result(deps, chosen('20 usd coffee'));
    await OUTSIDE_HANDLERS.chosen_inline_result(deps, chosen('20 usd coffee'));
    const links = await listLinks();
    expect(links).toHaveLength(1);
    expect(links[0]?.cardPlaces[0]?.place).toMatchObject({
      platform: 'telegram',
      channelId: 'inline/AgAAA1',
      isCustomers: true,
    });
  });

  it('makes nothing for who is no member, and says so where it stands', async () => {
    const { deps, calls, listLinks } = createInstantBench();
    await OUTSIDE_HANDLERS.chosen_inline_result(deps, chosen('20 usd coffee', STRANGER));
    expect(await listLinks()).toHaveLength(0);
    expect(calls).toEqual([
      {
        name: 'editMessageText',
        args: expect.objectContaining({
          inline_message_id: 'AgAAA1',
          text: expect.stringContaining("I don't know you yet."),
        }),
      },
    ]);
  });
});
