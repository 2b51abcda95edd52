import { describe, expect, it } from '@jest/globals';
import { createLogger, type LogLevel } from '../../../src/observability/create-logger.js';
import { runInRequestContext } from '../../../src/observability/request-context.js';

function startLog(pretty: boolean, level: LogLevel = 'info') {
  const written: string[] = [];
  const logger = createLogger({ level, pretty, destination: { write: (text) => written.push(text) } });
  return { logger, written };
}

describe('createLogger', () => {
  it('writes one line of JSON a happening', () => {
    const { logger, written } = startLog(false);
    logger.info({ reference: 'PL-7KQ2M9' }, 'link\ncreated');
    expect(written).toHaveLength(1);
    expect(written[0]?.trimEnd()).not.toContain('\n');
    expect(JSON.parse(written[0] ?? '')).toEqual({
      level: 'info',
      time: expect.any(Number),
      reference: 'PL-7KQ2M9',
      msg: 'link\ncreated',
    });
  });

  it('leaves out what is below its level', () => {
    const { logger, written } = startLog(false, 'warn');
    logger.debug({}, 'a');
    logger.info({}, 'b');
    logger.warn({}, 'c');
    logger.error({}, 'd');
    expect(written.map((line) => JSON.parse(line).msg)).toEqual(['c', 'd']);
  });

  it.each([true, false])('shows no planted secret at debug level (plain line: %s)', (pretty) => {
    const { logger, written } = startLog(pretty, 'debug');
    const err = new Error('xoxb-planted-123456 for planted@example.com');
    logger.debug({ botToken: 'planted', nested: { email: 'planted' }, err }, 'to planted@example.com');
    logger.error({ list: [{ slug: 'planted' }] }, 'at /p/planted00000000000000000');
    expect(written).toHaveLength(2);
    expect(written.join('')).not.toContain('planted');
  });

  it('marks each line with the request under way', () => {
    const { logger, written } = startLog(false);
    runInRequestContext({ requestId: 'req-1' }, () => logger.info({}, 'inside'));
    logger.info({}, 'outside');
    expect(written.map((line) => JSON.parse(line).requestId)).toEqual(['req-1', undefined]);
  });

  it('writes a plain line for a person', () => {
    const { logger, written } = startLog(true);
    logger.info({ reference: 'PL-7KQ2M9', what: 'School fees', n: 2 }, 'link created');
    expect(written[0]).toMatch(
      /^\d\d:\d\d:\d\d {2}link created {2}reference=PL-7KQ2M9 what="School fees" n=2\n$/,
    );
  });

  it('puts a failure below its plain line', () => {
    const { logger, written } = startLog(true);
    logger.error({ err: new Error('no answer') }, 'store is out of reach');
    expect(written[0]).toMatch(/^\d\d:\d\d:\d\d {2}error: store is out of reach\n {4}Error: no answer\n {4}/);
  });
});
