import { beforeEach, describe, expect, it } from '@jest/globals';
import type { FormEntries } from '../../../../../src/adapters/chat/conversation/model/form-entries.js';
import type { Intent } from '../../../../../src/adapters/chat/conversation/model/intent.js';
import { readLine } from '../../../../../src/adapters/chat/conversation/read-line.js';
import type { Role } from '../../../../../src/domain/merchant/member.js';
import { answerWith } from '../../../../support/fake-webhook-sender.js';
import { type ConversationBench, createConversationBench, labelsOf } from './conversation-bench.js';

let bench: ConversationBench;

beforeEach(() => {
  bench = createConversationBench();
});

async function ask(role: Role, intent: Intent) {
  const reply = await bench.ask(role, intent);
  if (!('parts' in reply)) throw new Error(`no page but ${reply.kind}`);
  return reply;
}

const FILLED: FormEntries = {
  endpoint_url: ' https://shop.example.com/hooks ',
  endpoint_mode: 'live',
  endpoint_events: ['link.paid', 'link.refunded'],
  endpoint_description: 'Shop',
};

const add = (entries: FormEntries = {}) =>
  bench.ask('owner', { kind: 'add_endpoint', entries: { ...FILLED, ...entries } });

async function onlyEndpoint() {
  const [endpoint] = await bench.store.webhookEndpoints.list('mer_lotus');
  if (endpoint === undefined) throw new Error('there is no address');
  return endpoint;
}

describe('/paylink webhooks', () => {
  it('adds an address as its form says, whose secret stands on its page alone, once', async () => {
    const added = await add();
    const endpoint = await onlyEndpoint();
    expect(endpoint).toMatchObject({
      ...{ url: 'https://shop.example.com/hooks', mode: 'live', description: 'Shop', keyId: null },
      types: ['link.paid', 'link.refunded'],
    });
    const token = JSON.stringify(added).match(/\/webhook-secrets\/([\w-]+)/)?.[1] ?? '';
    expect(JSON.stringify(added)).not.toContain('whsec_');
    expect((await bench.services.showEndpointSecret(token)).secret).toBe(endpoint.secrets[0]?.secret);
    await expect(bench.services.showEndpointSecret(token)).rejects.toMatchObject({ code: 'page_gone' });
    await expect(bench.services.openSecretPage(token)).rejects.toMatchObject({ code: 'page_gone' });
    const rows = await bench.store.auditTrail.list('mer_lotus', 0, 100);
    expect(JSON.stringify(rows)).toContain('endpoint.secret_shown');
    expect((await ask('owner', readLine('webhooks'))).words).toContain(
      '🟢 On · Live · Paid and Refunded · Shop',
    );
  });

  it.each([
    ['no address', { endpoint_url: '' }, 'endpoint_url', 'Write a whole address'],
    ['half an address', { endpoint_url: 'shop.example.com' }, 'endpoint_url', 'Write a whole address'],
    ['words', { endpoint_url: 'https://my shop' }, 'endpoint_url', 'Write a whole address'],
    ['http', { endpoint_url: 'http://shop.example.com' }, 'endpoint_url', 'must begin with https://'],
    ['no event', { endpoint_events: [] }, 'endpoint_events', 'Choose at least one event'],
    [
      'all and some',
      { endpoint_events: ['all', 'link.paid'] },
      'endpoint_events',
      'Choose all events or single ones, not both',
    ],
    [
      'much to say',
      { endpoint_description: 'x'.repeat(101) },
      'endpoint_description',
      'Write at most 100 characters',
    ],
  ] as const)('refuses a form with %s', async (_what, entries, field, problem) => {
    const reply = await add(entries);
    expect(reply).toMatchObject({
      kind: 'problems',
      problems: { [field]: expect.stringContaining(problem) },
    });
    expect(await bench.store.webhookEndpoints.list('mer_lotus')).toEqual([]);
  });

  it('says what an address answered that was not taken, of its answer the first line', async () => {
    bench.store.webhookSender.answer = () => answerWith(302, { answer: 'Moved\n<html>' });
    expect(await add()).toEqual({
      kind: 'problems',
      problems: {
        endpoint_url: 'It answered the ping with 302, and only 2xx counts. It said: Moved',
      },
    });
  });

  it('offers to switch on what failed too long, and nothing that would be sent there', async () => {
    await add();
    const { id: endpointId } = await onlyEndpoint();
    const off = await ask('owner', { kind: 'switch_off_endpoint', endpointId });
    expect(labelsOf(off)).toContain('Switch on');
    const picks = off.parts.flatMap((part) => (part.kind === 'pick' ? [part.label] : []));
    expect(picks).toEqual(['New secret; both sign for']);
  });

  it('switches on what is off and sends what was missed in one press, once it answers', async () => {
    await add();
    const { id: endpointId } = await onlyEndpoint();
    await ask('owner', { kind: 'switch_off_endpoint', endpointId });
    const missed = { kind: 'send_missed', endpointId, hours: 720 } as const;
    bench.store.webhookSender.answer = () => answerWith(503);
    const still = await ask('owner', missed);
    expect(still.words).toContain('It answered the ping with 503, and only 2xx counts');
    expect((await onlyEndpoint()).off).not.toBeNull();
    bench.store.webhookSender.answer = () => answerWith(200);
    const on = await ask('owner', missed);
    expect(on.words).toContain('It answered the ping and is on.\nNothing was missed there since');
    expect((await onlyEndpoint()).off).toBeNull();
  });

  it('offers what was missed in one press once it is on again, and only then', async () => {
    await add();
    const { id: endpointId } = await onlyEndpoint();
    await ask('owner', { kind: 'switch_off_endpoint', endpointId });
    const on = await ask('owner', { kind: 'switch_on_endpoint', endpointId });
    expect(labelsOf(on)).toContain('Send what was missed');
    expect(JSON.stringify(on.parts)).toContain(
      `{"kind":"send_missed","endpointId":"${endpointId}","hours":720},"style":"primary"`,
    );
    const later = await ask('owner', { kind: 'show_endpoint', endpointId });
    expect(labelsOf(later)).not.toContain('Send what was missed');
  });

  it.each<Role>(['manager', 'sales', 'viewer'])('does nothing for a %s but say whom to ask', async (role) => {
    await add();
    const { id: endpointId } = await onlyEndpoint();
    const intents: readonly Intent[] = [
      { kind: 'open_webhooks', page: 1 },
      { kind: 'ask_endpoint' },
      { kind: 'add_endpoint', entries: { ...FILLED, endpoint_url: 'https://evil.example.com' } },
      { kind: 'change_endpoint', endpointId, entries: FILLED },
      { kind: 'show_endpoint', endpointId },
      { kind: 'show_tries', endpointId, page: 1 },
      { kind: 'send_missed', endpointId, hours: 168 },
      { kind: 'ping_endpoint', endpointId },
      { kind: 'rotate_endpoint', endpointId, keepHours: 1 },
      { kind: 'switch_off_endpoint', endpointId },
      { kind: 'remove_endpoint', endpointId },
    ];
    const before = await onlyEndpoint();
    for (const intent of intents) {
      const page = await ask(role, intent);
      expect(page.words).toMatch(/Only an owner looks after API keys and webhooks of .+ Ask \S+/);
      expect(page.words).not.toContain('shop.example.com');
    }
    expect(await bench.store.webhookEndpoints.list('mer_lotus')).toEqual([before]);
  });
});
