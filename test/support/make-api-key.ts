import { SCOPES } from '../../src/domain/api/scope.js';
import type { App } from '../../src/wiring/app.js';

const OLIVIA = {
  platform: 'slack',
  workspaceId: 'T0LOTUS',
  workspaceName: 'Lotus Valley School',
  workspaceHandle: null,
  userId: 'U0OLIVIA',
  displayName: 'Olivia Park',
  timeZone: 'Asia/Bangkok',
  language: 'en',
  standing: 'may_own',
} as const;

/** A test key of the playground's owner that may do all, as its page shows it once. */
export async function makeApiKey({ services, publicUrl }: App): Promise<string> {
  const { actor } = await services.identifyMember(OLIVIA);
  const ask = { name: 'Web shop', mode: 'test', scopes: SCOPES, endsAt: null, place: 'slack' } as const;
  const { page } = await services.askKey(actor, ask);
  const response = await fetch(page?.url ?? '', { method: 'POST', headers: { origin: publicUrl } });
  const [key] = /pl_test_\w{36}/.exec(await response.text()) ?? [];
  if (key === undefined) throw new Error('the page of the key shows none');
  return key;
}
