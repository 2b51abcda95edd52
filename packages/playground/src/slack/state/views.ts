import { randomBytes } from 'node:crypto';
import type { Entries, View } from '../../protocol.js';
import { listElements } from '../block-kit/list-elements.js';
import type { PlatformContext } from '../context/platform-context.js';
import type { ViewContent, ViewRecord } from '../context/records.js';
import { SlackApiError } from '../slack-api-error.js';

/** One opened view and two pushed on it. */
const STACK_LIMIT = 3;

export function modalsOf(ctx: PlatformContext, userId: string): ViewRecord[] {
  return ctx.state.modals.get(userId) ?? [];
}

/** A modal of anyone that is open now, by its id or its external_id. */
export function findModal(
  ctx: PlatformContext,
  by: { id?: string | undefined; externalId?: string | undefined },
): ViewRecord | undefined {
  for (const stack of ctx.state.modals.values()) {
    for (const view of stack) {
      if (by.id !== undefined ? view.id === by.id : view.content['external_id'] === by.externalId)
        return view;
    }
  }
  return undefined;
}

/** Opens a new stack before the person; one that was open is gone. */
export function openModal(ctx: PlatformContext, opening: Opening): ViewRecord {
  assertExternalIdIsFree(ctx, opening.content);
  const view = buildView(ctx, opening);
  setStack(ctx, opening.userId, [view]);
  return view;
}

/** Throws `push_limit_reached` over a stack of three. */
export function pushModal(ctx: PlatformContext, opening: Opening): ViewRecord {
  const stack = modalsOf(ctx, opening.userId);
  if (stack.length >= STACK_LIMIT) throw new SlackApiError('push_limit_reached');
  assertExternalIdIsFree(ctx, opening.content);
  const view = buildView(ctx, opening);
  view.rootId = stack[0]?.id ?? view.id;
  view.previousId = stack.at(-1)?.id;
  setStack(ctx, opening.userId, [...stack, view]);
  return view;
}

/** New content in the same place; what was typed stays where block_id and action_id stay. */
export function replaceView(ctx: PlatformContext, view: ViewRecord, content: ViewContent): void {
  assertExternalIdIsFree(ctx, content, view);
  view.content = content;
  view.hash = nextHash(ctx);
  view.entries = keepEntries(view.entries, content);
  view.errors = {};
  view.notice = undefined;
  publishView(ctx, view);
}

export function setStack(ctx: PlatformContext, userId: string, stack: ViewRecord[]): void {
  ctx.state.modals.set(userId, stack);
  ctx.changes.publish({ type: 'modals_changed', userId, modals: stack.map(toShownView) }, [userId]);
}

/** Removes the view and what was pushed on it. */
export function closeModal(ctx: PlatformContext, view: ViewRecord): void {
  const stack = modalsOf(ctx, view.userId);
  const at = stack.indexOf(view);
  if (at >= 0) setStack(ctx, view.userId, stack.slice(0, at));
}

/** `hash` of the caller must be the latest, when it gave one. */
export function publishHome(
  ctx: PlatformContext,
  userId: string,
  change: { content: ViewContent; hash: string | undefined },
): ViewRecord {
  const home = ctx.state.homes.get(userId);
  if (home === undefined) {
    const view = buildView(ctx, { userId, content: change.content, channelId: undefined });
    ctx.state.homes.set(userId, view);
    publishView(ctx, view);
    return view;
  }
  assertHash(home, change.hash);
  replaceView(ctx, home, change.content);
  return home;
}

export function assertHash(view: ViewRecord, hash: string | undefined): void {
  if (hash !== undefined && hash !== view.hash) throw new SlackApiError('hash_conflict');
}

export function toShownView(view: ViewRecord): View {
  const { id, content, hash, entries, errors, notice } = view;
  return { id, view: content, hash, entries, errors, ...(notice === undefined ? {} : { notice }) };
}

/** Words over the form, or none any more. */
export function setNotice(ctx: PlatformContext, view: ViewRecord, notice: string | undefined): void {
  if (view.notice === notice) return;
  view.notice = notice;
  publishView(ctx, view);
}

/** Tells the person's page about a view that is open, or about the Home. */
export function publishView(ctx: PlatformContext, view: ViewRecord): void {
  if (view.content.type === 'home') {
    ctx.changes.publish({ type: 'home_changed', userId: view.userId, home: toShownView(view) }, [
      view.userId,
    ]);
    return;
  }
  setStack(ctx, view.userId, modalsOf(ctx, view.userId));
}

interface Opening {
  userId: string;
  content: ViewContent;
  channelId: string | undefined;
}

function buildView(ctx: PlatformContext, { userId, content, channelId }: Opening): ViewRecord {
  const id = ctx.ids.next('V');
  return {
    id,
    userId,
    content,
    hash: nextHash(ctx),
    rootId: id,
    previousId: undefined,
    entries: {},
    errors: {},
    notice: undefined,
    channelId,
    isSubmitting: false,
    offered: new Map(),
  };
}

function nextHash(ctx: PlatformContext): string {
  return `${Math.floor(ctx.clock.now().getTime() / 1000)}.${randomBytes(4).toString('hex')}`;
}

function assertExternalIdIsFree(ctx: PlatformContext, content: ViewContent, self?: ViewRecord): void {
  const externalId = content['external_id'];
  if (typeof externalId !== 'string' || externalId === '') return;
  const other = findModal(ctx, { externalId });
  if (other !== undefined && other !== self) throw new SlackApiError('duplicate_external_id');
}

function keepEntries(entries: Entries, content: ViewContent): Entries {
  const kept: Entries = {};
  for (const { blockId, actionId } of listElements(content.blocks)) {
    const entry = entries[blockId]?.[actionId];
    if (entry !== undefined) kept[blockId] = { ...kept[blockId], [actionId]: entry };
  }
  return kept;
}
