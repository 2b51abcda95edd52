import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeApiKey } from '../support/make-api-key.js';
import { fillIn, type HttpStep, parseHttpFile } from '../support/parse-http-file.js';
import { payAtSandbox } from '../support/pay-at-sandbox.js';
import { type RunningPlayground, startPlayground } from '../support/start-playground.js';

type Answer = Readonly<Record<string, unknown>>;

describe('docs/paylink.http', () => {
  let playground: RunningPlayground;
  let values: { readonly key: string; readonly baseUrl: string };
  const answers = new Map<string, Answer>();
  const statuses = new Map<string, number>();
  beforeAll(async () => {
    playground = await startPlayground();
    values = { key: await makeApiKey(playground.app), baseUrl: playground.app.publicUrl };
  }, 300_000);
  afterAll(() => playground.stop());

  async function send({ name, method, url, headers, body }: HttpStep): Promise<void> {
    const fill = (text: string) => fillIn(text, values, answers);
    const response = await fetch(fill(url), {
      method,
      headers: Object.entries(headers).map(([field, value]): [string, string] => [field, fill(value)]),
      ...(body === null ? {} : { body: fill(body) }),
    });
    statuses.set(name, response.status);
    answers.set(name, Object.fromEntries(Object.entries(await response.json())));
  }

  it('plays from the first link to its refund', async () => {
    const file = await readFile(join(import.meta.dirname, '..', '..', 'docs', 'paylink.http'), 'utf8');
    for (const step of parseHttpFile(file)) {
      if (step.name === 'paid') await payAtSandbox(String(answers.get('create')?.['id']), values);
      await send(step);
    }
    expect(Object.fromEntries(statuses)).toEqual({
      ...{ me: 200, create: 201, get: 200, paid: 200, refund: 201, refunded: 200 },
      ...{ events: 200, sample: 200, open: 200, refused: 422 },
    });
    expect(answers.get('paid')).toMatchObject({ state: 'paid', payments: [{ object: 'payment' }] });
    expect(answers.get('refunded')).toMatchObject({
      object: 'refund',
      amount: { value: '20.00', minor: 2_000 },
    });
    expect(answers.get('refused')).toMatchObject({ code: 'amount_form', errors: [{ example: '49.99' }] });
  });
});
