import { beforeEach, describe, expect, it } from '@jest/globals';
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

const closing = async () => (await bench.store.merchants.findById('mer_lotus'))?.closing;

describe('/paylink export', () => {
  it('gives the owner both files, each at an address of its own', async () => {
    const page = await ask('owner', readLine('export'));
    expect(labelsOf(page)).toEqual(['Download JSON Lines', 'Download Excel (XLSX)']);
    expect(page.words).toContain('Everything that Paylink keeps of');
    expect(page.words).toContain('Each file is given once, until');
  });

  it.each<Role>(['manager', 'sales', 'viewer'])('tells a %s whom to ask', async (role) => {
    const page = await ask(role, readLine('export'));
    expect(page.kind).toBe('refusal');
    expect(page.words).toMatch(/Only an owner may take everything of .+ along\. Ask \S+/);
    expect(labelsOf(page)).not.toContain('Download JSON Lines');
  });
});

describe('/paylink close', () => {
  it('is asked about twice before anything is closed, and taken back by one press', async () => {
    const first = await ask('owner', readLine('close'));
    expect(first.words).toContain('After 30 days everything is erased but the ledger');
    expect(labelsOf(first)).toEqual(['Take everything along first', 'Close this business']);
    const second = await ask('owner', { kind: 'ask_close' });
    expect(second.words).toMatch(/^Close .* now\? Everything is erased on /);
    expect(labelsOf(second)).toEqual(['Yes, close it', 'Take everything along first']);
    expect(await closing()).toBeUndefined();

    const closed = await ask('owner', { kind: 'close_merchant' });
    expect(closed.words).toContain('is closed. Everything is erased on');
    expect(labelsOf(closed)).toEqual(['Open it again', 'Take everything along first']);
    expect(await closing()).toMatchObject({ by: 'mem_owner' });
    expect(await ask('owner', readLine('close'))).toEqual(closed);
    expect(await ask('owner', { kind: 'close_merchant' })).toEqual(closed);

    const open = await ask('owner', { kind: 'reopen_merchant' });
    expect(open.words).toContain('is open again');
    expect(await closing()).toBeUndefined();
  });

  it.each<Role>(['manager', 'sales', 'viewer'])('closes nothing for a %s', async (role) => {
    for (const kind of ['open_close', 'ask_close', 'close_merchant'] as const) {
      const page = await ask(role, { kind });
      expect(page.kind).toBe('refusal');
      expect(page.words).toMatch(/Only an owner may close .+\. Ask \S+/);
    }
    await expect(bench.ask(role, { kind: 'reopen_merchant' })).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await closing()).toBeUndefined();
  });
});
