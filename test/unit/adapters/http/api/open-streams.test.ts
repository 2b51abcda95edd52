import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { createOpenStreams } from '../../../../../src/adapters/http/api/routes/open-streams.js';
import { AppError } from '../../../../../src/domain/errors.js';
import { createFakeTimers } from '../../../../support/fake-timers.js';

/** A stream that is told, whose key opens it as long as `holds` says so. */
function open(holds: () => boolean | Error) {
  const timers = createFakeTimers();
  const streams = createOpenStreams(timers);
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  let ended = 0;
  let asked = 0;
  const isOpen = async () => {
    asked += 1;
    const answer = holds();
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const signal = streams.add(response, { isOpen, onEnd: () => (ended += 1) });
  const look = () => [signal.aborted, ended, response.destroyed];
  return { timers, streams, response, look, asked: () => asked };
}

const UNTOUCHED = [false, 0, false];
const ENDED = [true, 1, false];
const CUT = [true, 1, true];

describe('createOpenStreams', () => {
  it('looks after the key each second, and ends what it no longer opens', async () => {
    let holds = true;
    const { timers, look, asked } = open(() => holds);
    for (let second = 0; second < 3; second += 1) await timers.advance(1_000);
    expect([asked(), look()]).toEqual([3, UNTOUCHED]);
    holds = false;
    await timers.advance(999);
    expect(look()).toEqual(UNTOUCHED);
    await timers.advance(1);
    expect(look()).toEqual(ENDED);
  });

  it('cuts off whoever does not read on, a second after the end', async () => {
    const { timers, streams, look, asked } = open(() => true);
    streams.endAll();
    expect(look()).toEqual(ENDED);
    await timers.advance(999);
    expect(look()).toEqual(ENDED);
    await timers.advance(1);
    expect([look(), asked(), timers.nextMs()]).toEqual([CUT, 0, null]);
  });

  it('looks no more after a reader that left', async () => {
    const { timers, response, look, asked } = open(() => true);
    response.destroy();
    // As the server does once its socket is gone.
    response.emit('close');
    expect(look()).toEqual(CUT);
    await timers.advance(5_000);
    expect([asked(), timers.nextMs()]).toEqual([0, null]);
  });

  it('goes on while the store does not answer, and ends with its merchant', async () => {
    let fault: AppError = new AppError('store_unavailable', {});
    const { timers, look, asked } = open(() => fault);
    for (let second = 0; second < 3; second += 1) await timers.advance(1_000);
    expect([asked(), look()]).toEqual([3, UNTOUCHED]);
    fault = new AppError('merchant_closed');
    await timers.advance(1_000);
    expect(look()).toEqual(ENDED);
  });
});
