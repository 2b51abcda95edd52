import { describe, expect, it } from '@jest/globals';
import { createPromptCall } from '../../../../src/adapters/system/create-prompt-call.js';
import { createPromptFetch } from '../../../../src/adapters/system/create-prompt-fetch.js';
import { findFreePort } from '../../../../src/adapters/system/find-free-port.js';
import { createSystemTimers } from '../../../../src/adapters/system/system-timers.js';
import { wasNeverConnected } from '../../../../src/adapters/system/was-never-connected.js';

const failed = (fields: object) => Object.assign(new Error('x'), fields);

describe('wasNeverConnected', () => {
  it.each([
    ['a name that is unknown', failed({ syscall: 'getaddrinfo', code: 'ENOTFOUND' }), true],
    ['a connection refused', failed({ cause: failed({ syscall: 'connect', code: 'ECONNREFUSED' }) }), true],
    ['no answer to connecting', failed({ cause: failed({ code: 'UND_ERR_CONNECT_TIMEOUT' }) }), true],
    ['a connection that came too late', failed({ cause: failed({ code: 'CONNECTED_TOO_LATE' }) }), true],
    [
      'two addresses refused',
      new AggregateError([failed({ syscall: 'connect' }), failed({ syscall: 'connect' })]),
      true,
    ],
    [
      'one of two refused',
      new AggregateError([failed({ syscall: 'connect' }), failed({ syscall: 'read' })]),
      false,
    ],
    ['a connection cut', failed({ cause: failed({ syscall: 'read', code: 'ECONNRESET' }) }), false],
    ['no answer in time', failed({ name: 'TimeoutError' }), false],
    ['nothing', undefined, false],
    ['words', 'connect', false],
  ])('judges %s', (_, error, expected) => {
    expect(wasNeverConnected(error)).toBe(expected);
  });

  it('knows what the calls of this product throw where nobody listens', async () => {
    const url = `http://127.0.0.1:${await findFreePort('127.0.0.1')}/`;
    const signal = AbortSignal.timeout(20_000);
    const timers = createSystemTimers();
    const asked = { method: 'POST', headers: {}, signal };
    for (const call of [createPromptFetch(timers), createPromptCall(timers)]) {
      expect(wasNeverConnected(await call(url, asked).catch((error: unknown) => error))).toBe(true);
    }
  });
});
