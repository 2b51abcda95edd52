import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { InboxMessage, WorkspaceSnapshot } from '@paylink/playground/protocol';
import { type RunningPlayground, startPlayground, weekToPass } from '../support/start-playground.js';
import { startTestStore, type TestStore } from '../support/test-store.js';

const DAY_MS = 86_400_000;

describe('the playground over a restart', () => {
  let store: TestStore;
  let running: RunningPlayground;
  beforeEach(async () => {
    store = await startTestStore();
  });
  afterEach(async () => {
    await running.stop();
    await store.stop();
  });

  const read = async <Answer>(path: string) =>
    (await (await fetch(`${running.url}/api/${path}`)).json()) as Answer;
  const look = () => read<WorkspaceSnapshot>('snapshot?as=U0SAM');
  const post = (path: string, body: object) =>
    fetch(`${running.url}/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('shows what was said in both chats, at the time that it had come to', async () => {
    running = await startPlayground({ store });
    await post('perform', { as: 'U0SAM', action: { type: 'say', channelId: 'C0SALES', text: 'still here' } });
    await running.app.playground?.telegram.platform.as('Mai').says('bot', '/start');
    await post('clock', { byMs: 3 * DAY_MS });
    const before = await look();
    await running.stop();

    running = await startPlayground({ store });
    const after = await look();
    expect(after.messages['C0SALES']?.map(({ ts, text }) => [ts, text])).toEqual(
      before.messages['C0SALES']?.map(({ ts, text }) => [ts, text]),
    );
    expect(Date.parse(after.now)).toBeGreaterThanOrEqual(Date.parse(before.now));
    const telegram = running.app.playground?.telegram.platform.as('Mai').sees('bot') ?? [];
    expect(telegram.map(({ text }) => text)).toContain('/start');
    await post('perform', { as: 'U0SAM', action: { type: 'say', channelId: 'C0SALES', text: 'and after' } });
    expect((await look()).messages['C0SALES']?.map(({ text }) => text)).toEqual(['still here', 'and after']);
  });

  it('begins with a week in which every end of a link happened, and with no second one', async () => {
    running = await startPlayground({ store, hasWeek: true });
    const { messages } = await look();
    const cards = (messages['C0SALES'] ?? []).filter(({ threadTs }) => threadTs === undefined);
    const states = cards.flatMap(
      ({ text }) => /^(?:⚪|🟢|🟣|⚫|🟠) (\p{L}[\p{L} ]*\p{L})/u.exec(text)?.[1] ?? [],
    );
    expect(new Set(states)).toEqual(
      new Set(['Open', 'Paid', 'Refunded', 'Expired', 'Cancelled', 'Needs a decision']),
    );
    const inbox = await read<InboxMessage[]>('inbox');
    expect(new Set(inbox.map(({ customer }) => customer))).toEqual(
      new Set(['Ann Lee', 'Bo Lindqvist', 'Chai Suwan', 'Dana Ortiz', 'Emil Novak']),
    );
    await running.stop();

    running = await startPlayground({ store, hasWeek: true });
    expect((await look()).messages['C0SALES']).toHaveLength(messages['C0SALES']?.length ?? 0);

    await post('reset', { to: 'empty' });
    expect((await look()).messages['C0SALES']).toEqual([]);
    await post('reset', { to: 'week' });
    await weekToPass(running.app);
    const again = (await look()).messages['C0SALES'] ?? [];
    expect(again.filter(({ threadTs }) => threadTs === undefined)).toHaveLength(cards.length);
  });

  it('leads from the bare address to the page', async () => {
    running = await startPlayground({ store });
    const answer = await fetch(`${running.app.publicUrl}/`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/playground']);
  });
});
