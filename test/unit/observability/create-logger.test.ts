import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { createLogger, type LogLevel } from '../../../src/observability/create-logger.js';
import { openRequestContext } from '../../../src/observability/request-context.js';

function startLog(pretty: boolean, level: LogLevel = 'info') {
  const texts: string[] = [];
  const logger = createLogger({ level, pretty, destination: { write: (text) => texts.push(text) } });
  /** All that was written at the end of this turn, by lines. */
  const readLines = async () => {
    await nextTurn();
    return texts.join('').split(/(?<=\n)(?! )/);
  };
  return { logger, texts, readLines };
}

describe('createLogger', () => {
  it('writes one line of JSON a happening', async () => {
    const { logger, readLines } = startLog(false);
    logger.info({ reference: 'PL-7KQ2M9' }, 'link\ncreated');
    const written = await readLines();
    expect(written).toHaveLength(1);
    expect(written[0]?.trimEnd()).not.toContain('\n');
    expect(JSON.parse(written[0] ?? '')).toEqual({
      level: 'info',
      time: expect.any(Number),
      reference: 'PL-7KQ2M9',
      msg: 'link\ncreated',
    });
  });

  it('leaves out what is below its level', async () => {
    const { logger, readLines } = startLog(false, 'warn');
    logger.debug({}, 'a');
    logger.info({}, 'b');
    logger.warn({}, 'c');
    logger.error({}, 'd');
    const written = await readLines();
    expect(written.map((line) => JSON.parse(line).msg)).toEqual(['c', 'd']);
  });

  it.each([true, false])('shows no planted secret at debug level (plain line: %s)', async (pretty) => {
    const { logger, readLines } = startLog(pretty, 'debug');
    const err = new Error('xoxb-planted-123456 for planted@example.com');
    logger.debug({ botToken: 'planted', nested: { email: 'planted' }, err }, 'to planted@example.com');
    logger.error({ list: [{ slug: 'planted' }] }, 'at /p/planted00000000000000000');
    const written = await readLines();
    expect(written).toHaveLength(2);
    expect(written.join('')).not.toContain('planted');
  });

  it('marks each line with the request under way', async () => {
    const { logger, readLines } = startLog(false);
    const context = openRequestContext({ requestId: 'req-1' });
    context.run(() => logger.info({}, 'inside'));
    logger.info({}, 'outside');
    context.close();
    const written = await readLines();
    expect(written.map((line) => JSON.parse(line).requestId)).toEqual(['req-1', undefined]);
  });

  it('writes a plain line for a person', async () => {
    const { logger, readLines } = startLog(true);
    logger.info({ reference: 'PL-7KQ2M9', what: 'School fees', n: 2 }, 'link created');
    const written = await readLines();
    expect(written[0]).toMatch(
      /^\d\d:\d\d:\d\d {2}link created {2}reference=PL-7KQ2M9 what="School fees" n=2\n$/,
    );
  });

  const NASTY = 'a\u001b[2J\nerror: forged\r\u009b1m\u0085\u2028\u202eb';

  it.each([true, false])('lets no text move the cursor or forge a line (plain line: %s)', async (pretty) => {
    const { logger, texts, readLines } = startLog(pretty);
    const err = new Error(NASTY);
    logger.warn({ what: NASTY, [NASTY]: 1, list: [NASTY], err }, NASTY);
    logger.warn({}, 'next');
    await readLines();
    const written = texts.join('');
    expect(written).not.toMatch(/(?!\n)[\p{Cc}\u2028\u2029\u202a-\u202e]/u);
    expect(written).toContain('\\u001b[2J');
    expect(written).toContain('\\u009b1m\\u0085\\u2028\\u202eb');
    expect(written).not.toMatch(/^error/m);
    if (!pretty) expect(JSON.parse(written.split('\n')[0] ?? '').msg).toBe(NASTY);
  });

  it('puts a failure below its plain line', async () => {
    const { logger, readLines } = startLog(true);
    logger.error({ err: new Error('no answer') }, 'store is out of reach');
    const written = await readLines();
    expect(written[0]).toMatch(/^\d\d:\d\d:\d\d {2}error: store is out of reach\n {4}Error: no answer\n {4}/);
  });

  it('holds lines back for the turn at most, and an error with all before it not at all', async () => {
    const { logger, texts } = startLog(false);
    logger.info({}, 'a');
    logger.warn({}, 'b');
    expect(texts).toEqual([]);
    logger.error({}, 'c');
    expect(texts.map((text) => text.match(/"msg":"."/g))).toEqual([['"msg":"a"', '"msg":"b"', '"msg":"c"']]);
    logger.info({}, 'd');
    await nextTurn();
    expect(texts).toHaveLength(2);
  });
});
