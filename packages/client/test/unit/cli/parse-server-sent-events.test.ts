import { describe, expect, it } from '@jest/globals';
import { parseServerSentEvents } from '../../../src/cli/parse-server-sent-events.js';

async function* cut(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function parse(text: string, size = text.length) {
  const events = [];
  for await (const event of parseServerSentEvents(cut(text, size))) events.push(event);
  return events;
}

const READY = { event: 'ready', data: '{"secret":"whsec_a"}', id: null };
const PAID = { event: 'webhook', data: '{"body":"{}"}', id: 'evt_1' };
const TEXT =
  'event: ready\ndata: {"secret":"whsec_a"}\n\n: beat\n\nid:evt_1\nevent: webhook\ndata: {"body":"{}"}\n\n';

describe('parseServerSentEvents', () => {
  it.each([1, 2, 3, 7, 1_000])('reads events that come in pieces of %d signs', async (size) => {
    expect(await parse(TEXT, size)).toEqual([READY, null, PAID]);
    expect(await parse(TEXT.replaceAll('\n', '\r\n'), size)).toEqual([READY, null, PAID]);
  });

  it('reads lines that end by a carriage return alone', async () => {
    expect(await parse('data: a\r\rdata: b\r\rdata: c\r')).toEqual([
      { event: 'message', data: 'a', id: null },
      { event: 'message', data: 'b', id: null },
    ]);
  });

  it('joins data of several lines, and takes away one space alone', async () => {
    expect(await parse('data:  a\ndata\ndata:b:c\n\n')).toEqual([
      { event: 'message', data: ' a\n\nb:c', id: null },
    ]);
  });

  it('leaves out what has no data, and what was cut off', async () => {
    expect(await parse('event: webhook\n\nid: 4\n\nevent: webhook\ndata: {"bo')).toEqual([]);
  });
});
