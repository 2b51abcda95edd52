import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ChatBench, startChatBench } from './chat-bench.js';
import { FORM, signed } from './signed-request.js';
import { BODIES } from './slack-bodies.js';

const JSON_TYPE = 'application/json';
/** Far below the 3 s in which Slack wants its answer. */
const IN_TIME_MS = 2_900;

let bench: ChatBench;
beforeAll(async () => {
  bench = await startChatBench();
});
afterAll(() => bench.stop());

// A rejection that nobody awaits fails the test it happens in.
async function answerTo(rawBody: string, contentType: string): Promise<number> {
  // Another second, another signature: the same body is no replay.
  bench.clock.advance(1_000);
  const request = signed({ rawBody, at: bench.clock.now(), contentType });
  const answer = await fetch(bench.eventsUrl, { ...request, signal: AbortSignal.timeout(IN_TIME_MS) });
  await bench.whenIdle();
  return answer.status;
}

const asPayload = (body: unknown) =>
  answerTo(new URLSearchParams({ payload: JSON.stringify(body) }).toString(), FORM);

const without = (body: object, key: string) =>
  Object.fromEntries(Object.entries(body).filter(([name]) => name !== key));

describe('a signed request of no shape that Slack sends', () => {
  it.each<[string, string, string]>([
    ['JSON null', 'null', JSON_TYPE],
    ['a JSON array', '[]', JSON_TYPE],
    ['a JSON number', '1', JSON_TYPE],
    ['a JSON text', '"x"', JSON_TYPE],
    ['a JSON truth', 'true', JSON_TYPE],
    ['an empty object', '{}', JSON_TYPE],
    ['broken JSON', '{"type":', JSON_TYPE],
    ['an object whose type is none', '{"type":null}', JSON_TYPE],
    ['JSON nested without an end', '['.repeat(200_000), JSON_TYPE],
    ['an empty body', '', JSON_TYPE],
    ['an empty form', '', FORM],
    ['a payload of null', 'payload=null', FORM],
    ['a payload of a number', 'payload=1', FORM],
    ['a broken payload', 'payload=%7B', FORM],
    ['an empty payload', 'payload=', FORM],
    ['two payloads', 'payload=%7B%7D&payload=%7B%7D', FORM],
    ['a command that comes twice', 'command=%2Fpaylink&command=%2Fpaylink', FORM],
    ['JSON that is called a form', '{"type":"block_actions"}', FORM],
    ['a form that is called JSON', 'command=%2Fpaylink', JSON_TYPE],
    ['a form without a type', 'command=%2Fpaylink', ''],
    ['a check of the address without a challenge', '{"type":"url_verification"}', JSON_TYPE],
    ['an event without its envelope', '{"event":null,"type":"event_callback"}', JSON_TYPE],
  ])('is answered 400: %s', async (_name, rawBody, contentType) => {
    expect(await answerTo(rawBody, contentType)).toBe(400);
  });

  it.each<[keyof typeof BODIES, string]>([
    ['command', 'user_id'],
    ['command', 'team_id'],
    ['command', 'trigger_id'],
    ['command', 'response_url'],
    ['event', 'event'],
    ['event', 'event_id'],
    ['action', 'user'],
    ['action', 'actions'],
    ['action', 'container'],
    ['shortcut', 'callback_id'],
    ['messageShortcut', 'message'],
    ['form', 'view'],
    ['form', 'user'],
  ])('is answered 400: a %s without its %s', async (kind, key) => {
    expect(await asPayload(without(BODIES[kind], key))).toBe(400);
  });

  it.each<[string, object]>([
    ['no actions', { ...BODIES.action, actions: [] }],
    ['an action of null', { ...BODIES.action, actions: [null] }],
    ['a channel of null', { ...BODIES.action, channel: null }],
    ['neither a team nor a person of one', { ...BODIES.action, team: null, user: { id: 'U0SAM' } }],
    ['a view of null', { ...BODIES.form, view: null }],
    ['response_urls of null', { ...BODIES.form, response_urls: null }],
    ['an event by null', { ...BODIES.event, event: { ...BODIES.event.event, user: null } }],
    ['an event in null', { ...BODIES.event, event: { ...BODIES.event.event, channel: null } }],
    ['no authorization but null', { ...BODIES.event, authorizations: [null] }],
    ['an event within a press', { ...BODIES.action, event: 5 }],
  ])('is answered 400: %s', async (_name, body) => {
    expect(await asPayload(body)).toBe(400);
  });
});

describe('a signed request that nobody listens to', () => {
  it.each(['unheard', 'options'] as const)('is answered 404 at once: %s', async (kind) => {
    expect(await asPayload(BODIES[kind])).toBe(404);
  });
});

describe('a signed request of the right shape', () => {
  it.each(Object.keys(BODIES).filter((kind) => kind !== 'unheard' && kind !== 'options'))(
    'is taken: %s',
    async (kind) => {
      expect(await asPayload(BODIES[kind as keyof typeof BODIES])).toBe(200);
    },
  );

  it('is taken as a check of the certificate, and nothing else in it is acted on', async () => {
    const said = bench.lines.length;
    const form = new URLSearchParams({ ...BODIES.command, ssl_check: '1', text: 'list' }).toString();
    expect(await answerTo(form, FORM)).toBe(200);
    expect(bench.lines.slice(said)).toEqual([]);
  });
});

/** Every path to a value within a body. */
function listPaths(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  const below = Object.entries(value).flatMap(([key, item]) => listPaths(item, [...path, key]));
  return path.length === 0 ? below : [[...path], ...below];
}

function replaceAt(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((item, at) => (String(at) === key ? replaceAt(item, rest, by) : item));
  const fields = typeof value === 'object' && value !== null ? value : {};
  const item: unknown = Object.entries(fields).find(([name]) => name === key)?.[1];
  return { ...fields, [key]: replaceAt(item, rest, by) };
}

/** None is a repeat of another. */
let acts = 0;
const anew = (body: object) => {
  acts += 1;
  const ids = { trigger_id: `9.9.${acts}`, event_id: `Ev${acts}` };
  return { ...body, ...Object.fromEntries(Object.entries(ids).filter(([key]) => key in body)) };
};

const anyBody = fc.constantFrom(...Object.values(BODIES)).map(anew);
const anyChanged = anyBody.chain((body) =>
  fc
    .array(fc.tuple(fc.constantFrom(...listPaths(body)), fc.jsonValue({ maxDepth: 2 })), {
      minLength: 1,
      maxLength: 3,
    })
    .map((changes) => changes.reduce<unknown>((changed, [path, by]) => replaceAt(changed, path, by), body)),
);

const isFair = (status: number) => status >= 200 && status < 500;

describe('any signed request at all', () => {
  it('is answered in time, with what is wrong on its own side', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.boolean(), async (body, isForm) => {
        const status = isForm ? await asPayload(body) : await answerTo(JSON.stringify(body), JSON_TYPE);
        expect(isFair(status)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('is answered so too when it was Slack’s but for some values', async () => {
    await fc.assert(
      fc.asyncProperty(anyChanged, fc.boolean(), async (body, isForm) => {
        const status = isForm ? await asPayload(body) : await answerTo(JSON.stringify(body), JSON_TYPE);
        expect(isFair(status)).toBe(true);
      }),
      { numRuns: 400 },
    );
  }, 300_000);

  it('is answered so too when it is bytes of any kind', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(FORM, JSON_TYPE, 'text/plain'),
        async (text, type) => {
          expect(isFair(await answerTo(text, type))).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});
