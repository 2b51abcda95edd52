import type { WorkspaceSnapshot } from '../../../protocol.js';
import { readAddress } from '../address.js';
import { createAnnouncer } from '../announcer.js';
import { api } from '../api.js';
import { fill, h } from '../dom.js';
import { createSession, type Place } from '../session.js';
import { createUi } from '../workspace/ui.js';
import { createShell } from './shell.js';

const page = document.documentElement.dataset;

async function start(root: HTMLElement): Promise<void> {
  const { viewerId, place } = readAddress(location.hash);
  const workspace = await loadFor(viewerId);
  const session = createSession(workspace, { place: place ?? firstPlace(workspace) });
  const announcer = createAnnouncer();
  const ui = createUi(session, announcer);
  const hasInbox = page['inbox'] === 'on';
  const hasWeek = page['week'] === 'on';
  const telegramViewerId = page['telegram'] === '' ? null : Number(page['telegram']);
  fill(root, createShell(ui, { hasInbox, hasWeek, telegramViewerId }));
  document.body.append(announcer.element);
  await session.actAs(workspace.viewerId);
}

/** The person of the address, or the first one: an address may be older than the workspace. */
async function loadFor(viewerId: string | undefined): Promise<WorkspaceSnapshot> {
  const first = page['viewer'] ?? '';
  if (viewerId === undefined) return api.snapshot(first);
  return api.snapshot(viewerId).catch(() => api.snapshot(first));
}

function firstPlace({ channels }: WorkspaceSnapshot): Place {
  const channel = channels.find(({ name }) => name === 'sales') ?? channels[0];
  return channel === undefined ? { kind: 'app', tab: 'home' } : { kind: 'channel', channelId: channel.id };
}

const root = document.getElementById('app');
if (root !== null) {
  start(root).catch((error: unknown) => {
    const words = error instanceof Error ? error.message : String(error);
    fill(root, h('p', 'starting', `The playground cannot open. ${words}`));
  });
}
