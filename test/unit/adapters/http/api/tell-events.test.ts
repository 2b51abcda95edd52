import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { tellEvents } from '../../../../../src/adapters/http/api/routes/tell-events.js';
import type { EventStream, SignedEvent } from '../../../../../src/service/events/begin-event-stream.js';

const HEADERS = { 'webhook-id': 'evt_1', 'webhook-timestamp': '1', 'webhook-signature': 'v1,abc' };
const EVENT: SignedEvent = { id: 'evt_1', headers: HEADERS, body: '{"type":"ping"}' };

/** A stream that answers these rounds, one after the other, and nothing from then on. */
function tellOf(rounds: readonly (readonly SignedEvent[])[], forEver: readonly SignedEvent[] = []) {
  let asked = 0;
  const stream: EventStream = {
    ...{ secret: 'whsec_abc', version: '2026-11-27', place: 'start' },
    next: async () => {
      asked += 1;
      return rounds[asked - 1] ?? forEver;
    },
    close: () => {},
  };
  const stop = new AbortController();
  return { told: tellEvents(stream, stop.signal), stop, asked: () => asked };
}

const BEAT = ': still here\n\n';
const TOLD = `id: evt_1\nevent: webhook\ndata: ${JSON.stringify({ headers: HEADERS, body: EVENT.body })}\n\n`;

describe('tellEvents', () => {
  it('gives a sign of life after fifteen seconds without news, and after fifteen more', async () => {
    const { told, asked } = tellOf([]);
    expect((await told.next()).value).toMatch(/^id: start\nevent: ready\n/);
    expect([(await told.next()).value, asked()]).toEqual([BEAT, 15]);
    expect([(await told.next()).value, asked()]).toEqual([BEAT, 30]);
  });

  it('counts from the last news', async () => {
    const { told, asked } = tellOf([...Array.from({ length: 10 }, () => []), [EVENT]]);
    await told.next();
    expect([(await told.next()).value, asked()]).toEqual([TOLD, 11]);
    expect([(await told.next()).value, asked()]).toEqual([BEAT, 26]);
  });

  it('ends with its signal, also amid what is to be told', async () => {
    const { told, stop } = tellOf([[EVENT, EVENT, EVENT]]);
    await told.next();
    expect((await told.next()).value).toBe(TOLD);
    stop.abort();
    expect(await told.next()).toEqual({ done: true, value: undefined });
  });

  it('asks for no more than who reads it takes', async () => {
    const { told, stop, asked } = tellOf([], [EVENT]);
    const stuck = new Writable({ highWaterMark: 1, write: () => {} });
    Readable.from(told).pipe(stuck);
    for (let turn = 0; turn < 500; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    const early = asked();
    for (let turn = 0; turn < 500; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect([asked(), early < 100]).toEqual([early, true]);
    stop.abort();
  });
});
