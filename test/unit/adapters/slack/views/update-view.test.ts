import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { LogLevel, WebClient } from '@slack/web-api';
import { modal } from '../../../../../src/adapters/slack/blocks/block-kit.js';
import { createSlackClientOptions } from '../../../../../src/adapters/slack/sending/slack-client.js';
import { updateView } from '../../../../../src/adapters/slack/views/update-view.js';

const VIEW = modal({ title: 'Payment link', close: 'Close', blocks: [] });

type Answer = () => Promise<Response>;
const ok: Answer = async () => Response.json({ ok: true });
const refused =
  (error: string): Answer =>
  async () =>
    Response.json({ ok: false, error });
const status =
  (code: number): Answer =>
  async () =>
    new Response('', { status: code });
const limited =
  (seconds: number): Answer =>
  async () =>
    new Response('', { status: 429, headers: { 'retry-after': String(seconds) } });
const lost: Answer = () => Promise.reject(new TypeError('fetch failed'));

/** A client whose calls are answered so, one after the other, and how many there were. */
function answering(...answers: readonly Answer[]) {
  let calls = 0;
  const fetch = async () => {
    const answer = answers[calls] ?? ok;
    calls += 1;
    return answer();
  };
  const client = new WebClient('xoxb-test', {
    ...createSlackClientOptions({ fetch }),
    logLevel: LogLevel.ERROR,
  });
  return { update: () => updateView(client, { viewId: 'V1' }, VIEW), calls: () => calls };
}

/** Three seconds later. */
async function inTime<Answer>(work: Promise<Answer>): Promise<Answer> {
  const ended = Promise.allSettled([work]);
  await jest.advanceTimersByTimeAsync(3_000);
  await ended;
  return work;
}

describe('updateView', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it.each([
    ['an error of its own', status(503)],
    ['a lost answer', lost],
    ['a limit of two seconds', limited(2)],
    ['trouble that it names', refused('internal_error')],
  ])('tries once more after %s', async (_name, first) => {
    const { update, calls } = answering(first, ok);
    expect(await inTime(update())).toBe(true);
    expect(calls()).toBe(2);
  });

  it.each([
    ['a limit of three seconds', limited(3)],
    ['a refusal', refused('view_too_large')],
    ['a request that it does not take', status(400)],
  ])('gives up at once at %s', async (_name, first) => {
    const { update, calls } = answering(first);
    await expect(inTime(update())).rejects.toThrow();
    expect(calls()).toBe(1);
  });

  it('gives up after the second try', async () => {
    const { update, calls } = answering(status(500), status(500));
    await expect(inTime(update())).rejects.toThrow();
    expect(calls()).toBe(2);
  });

  it('knows that nobody waits for a modal that is closed', async () => {
    const { update, calls } = answering(refused('not_found'));
    expect(await inTime(update())).toBe(false);
    expect(calls()).toBe(1);
  });
});
