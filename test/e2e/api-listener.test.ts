import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPaylink, money, type Paylink } from '@paylink/client';
import { runCli } from '@paylink/client/cli';
import { openPage } from '../../scripts/demo/customer.js';
import { makeApiKey } from '../support/make-api-key.js';
import { type Hook, isAbout, startHook } from '../support/start-hook.js';
import { type RunningPlayground, startPlayground } from '../support/start-playground.js';

/** A developer with a key, the listener in one terminal and a program of theirs behind it. */
describe('the listener of events', () => {
  let playground: RunningPlayground;
  let key: string;
  let paylink: Paylink;
  let hook: Hook;
  let listening: Promise<number>;
  const stop = new AbortController();
  let secret = '';
  const run = (args: readonly string[], out: (line: string) => void) =>
    runCli([...args, '--key', key, '--url', playground.app.publicUrl], {
      ...{ env: {}, out, err: out, isTerminal: false, signal: stop.signal },
    });

  beforeAll(async () => {
    playground = await startPlayground();
    key = await makeApiKey(playground.app);
    paylink = createPaylink({ key, baseUrl: playground.app.publicUrl });
    hook = await startHook(() => secret);
    await new Promise<void>((resolve) => {
      listening = run(['listen', '--forward', hook.url], (line) => {
        secret = /whsec_\S+/.exec(line)?.[0] ?? secret;
        if (line.startsWith('Ctrl+C')) resolve();
      });
    });
  }, 300_000);
  afterAll(async () => {
    stop.abort();
    await listening;
    await hook.close();
    await playground.stop();
  });

  it('tells once, signed and in order, what becomes of a link that is made, paid and refunded', async () => {
    const link = await paylink.links.create({
      amount: money('49.99', 'USD'),
      description: 'School fees',
      reference: 'INV-42',
    });
    await hook.waitFor('link.created', 'INV-42');
    const page = await openPage(link.url);
    const bank = await page.press('Pay 49.99 USD');
    await bank.press('Pay 49.99 USD');
    await hook.waitFor('link.paid', 'INV-42');
    const refund = await paylink.refunds.create({
      link: link.id,
      amount: money('20', 'USD'),
      reason: 'One class',
    });
    expect(refund).toMatchObject({
      object: 'refund',
      link: link.id,
      amount: { value: '20.00', minor: 2_000 },
    });
    const told = await hook.waitFor('link.partially_refunded', 'INV-42');
    expect(told.data).toMatchObject({
      link: { state: 'partially_refunded', amount_refunded: { value: '20.00', currency: 'USD' } },
    });

    const events = hook.events.filter((event) => isAbout(event, 'INV-42'));
    const types = events.map(({ type }) => type).filter((type) => type !== 'link.opened');
    expect(types).toEqual(['link.created', 'link.paid', 'link.partially_refunded']);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_event, at) => at + 1));
    expect(hook.refused).toEqual([]);
  });

  it('tells what is triggered', async () => {
    const lines: string[] = [];
    expect(await run(['trigger', 'dispute.opened'], (line) => lines.push(line))).toBe(0);
    const event = await hook.waitFor('dispute.opened');
    expect(event.sample).toBe(true);
    expect(lines[0]).toContain(event.id);
  });

  it('tells of a type that there is not, and which there are', async () => {
    const lines: string[] = [];
    expect(await run(['trigger', 'link.payed'], (line) => lines.push(line))).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('link.partially_refunded');
  });
});
