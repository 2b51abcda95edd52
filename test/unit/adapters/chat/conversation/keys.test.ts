import { beforeEach, describe, expect, it } from '@jest/globals';
import type { FormEntries } from '../../../../../src/adapters/chat/conversation/model/form-entries.js';
import type { Intent } from '../../../../../src/adapters/chat/conversation/model/intent.js';
import { readLine } from '../../../../../src/adapters/chat/conversation/read-line.js';
import type { Role } from '../../../../../src/domain/merchant/member.js';
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
  key_name: 'Web shop',
  key_mode: 'test',
  key_scopes: ['links:read', 'send'],
  key_end: '30',
};

const makeKey = (entries: FormEntries = {}) =>
  bench.ask('owner', { kind: 'make_key', entries: { ...FILLED, ...entries } });

async function onlyKey() {
  const [key] = await bench.store.apiKeys.list('mer_lotus');
  if (key === undefined) throw new Error('there is no key');
  return key;
}

/** Its secret, shown on its page. */
async function show(page: { readonly parts: readonly unknown[] }) {
  const url = JSON.stringify(page.parts).match(/\/keys\/([\w-]+)/)?.[1] ?? '';
  return (await bench.services.showKey(url)).secret;
}

describe('/paylink keys', () => {
  it('makes a key as its form says, whose secret stands on its page alone', async () => {
    const made = await makeKey();
    if (!('parts' in made)) throw new Error(made.kind);
    expect(await onlyKey()).toMatchObject({ name: 'Web shop', mode: 'test', scopes: ['links:read', 'send'] });
    const { endsAt, madeAt } = await onlyKey();
    expect(Number(endsAt) - madeAt.getTime()).toBe(2_592_000_000);
    const secret = await show(made);
    const list = await ask('owner', readLine('keys'));
    expect(list.words).toContain(`🟢 Active · Test · •••• ${secret.slice(-4)} · Never used · Made by`);
    expect(JSON.stringify(list)).not.toContain(secret);
  });

  it.each([
    [
      'no name',
      { key_name: ' ' },
      'key_name',
      'Write a name of 1 to 40 characters on one line, like Web shop',
    ],
    ['two lines', { key_name: 'a\nb' }, null, ''],
    ['no scope', { key_scopes: [] }, 'key_scopes', 'Choose at least one'],
    ['a scope of nobody', { key_scopes: ['everything'] }, 'key_scopes', 'Choose at least one'],
    [
      'live before the review',
      { key_mode: 'live' },
      'key_mode',
      'Live links are refused: this business was not sent in for review. An owner sees what to do with /paylink kyc.',
    ],
  ] as const)('reads a form with %s', async (_what, entries, field, problem) => {
    const reply = await makeKey(entries);
    if (field === null) expect(reply.kind).toBe('keys');
    else
      expect(reply).toMatchObject({
        kind: 'problems',
        problems: { [field]: expect.stringContaining(problem) },
      });
    expect(await bench.store.apiKeys.list('mer_lotus')).toHaveLength(field === null ? 1 : 0);
  });

  it('offers another secret for one that works, and says how long the one before goes on', async () => {
    const made = await makeKey();
    if (!('parts' in made)) throw new Error(made.kind);
    await show(made);
    const { id: keyId } = await onlyKey();
    const rotated = await ask('owner', { kind: 'rotate_key', keyId, keepHours: 72 });
    expect(rotated.words).toContain('From then on the one before works for 3 days more.');
    await show(rotated);
    const key = await ask('owner', { kind: 'show_key', keyId });
    expect(key.words).toContain('The secret before this one works until');
    expect(labelsOf(key)).toEqual(['Revoke key', 'All keys']);
  });

  it('ends one within the same press, and offers nothing to do with it then', async () => {
    await makeKey();
    const { id: keyId } = await onlyKey();
    const over = await ask('owner', { kind: 'revoke_key', keyId });
    expect(over.words).toContain('The key Web shop is revoked.');
    expect(labelsOf(over)).toEqual(['All keys']);
    await expect(bench.ask('owner', { kind: 'reveal_key', keyId })).rejects.toMatchObject({
      code: 'key_not_now',
    });
  });

  it('shows ten a page, and the nearest there is', async () => {
    for (let number = 1; number <= 11; number += 1) await makeKey({ key_name: `Shop ${number}` });
    const second = await ask('owner', { kind: 'open_keys', page: 9 });
    expect(second.parts.filter(({ kind }) => kind === 'row')).toHaveLength(1);
    expect(labelsOf(second)).toEqual(['New key', 'Newer', 'Webhooks']);
  });

  it.each<Role>(['manager', 'sales', 'viewer'])('does nothing for a %s but say whom to ask', async (role) => {
    await makeKey();
    const { id: keyId } = await onlyKey();
    const intents: readonly Intent[] = [
      { kind: 'open_keys', page: 1 },
      { kind: 'ask_key' },
      { kind: 'make_key', entries: FILLED },
      { kind: 'show_key', keyId },
      { kind: 'reveal_key', keyId },
      { kind: 'rotate_key', keyId, keepHours: 1 },
      { kind: 'revoke_key', keyId },
    ];
    for (const intent of intents) {
      const page = await ask(role, intent);
      expect(page.words).toMatch(/Only an owner looks after API keys and webhooks of .+ Ask \S+/);
      expect(page.words).not.toContain('Web shop');
    }
    expect((await onlyKey()).revokedAt).toBeNull();
    expect(await bench.store.apiKeys.list('mer_lotus')).toHaveLength(1);
  });

  it('finds nothing of another merchant', async () => {
    const other = { kind: 'show_key', keyId: 'key_of_others' } as const;
    await expect(bench.ask('owner', other)).rejects.toMatchObject({ code: 'key_not_found' });
  });
});
