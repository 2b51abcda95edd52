import type { ChangeRecord, PersonAction, PersonResult, WorkspaceSnapshot } from '../../protocol.js';
import { api } from './api.js';
import { applyChange, withOlder, withoutMessage } from './apply-change.js';
import { type ChangeStream, openChangeStream } from './change-stream.js';

export type Place =
  | { readonly kind: 'channel'; readonly channelId: string }
  | { readonly kind: 'app'; readonly tab: 'home' | 'messages' };

export type Panel =
  | { readonly kind: 'thread'; readonly channelId: string; readonly ts: string }
  | { readonly kind: 'tour' | 'log' | 'inbox' };

export type SessionEvent =
  /** Everything may be new: another person, a reset, or the line was down. */
  | { readonly type: 'loaded' }
  | { readonly type: 'changed'; readonly record: ChangeRecord }
  /** Other messages are there than before, by no change of the workspace. */
  | { readonly type: 'history_loaded'; readonly channelId: string }
  | { readonly type: 'place_changed' }
  | { readonly type: 'panel_changed' }
  | { readonly type: 'line_changed'; readonly isUp: boolean }
  | { readonly type: 'failed'; readonly words: string };

/** One person before the workspace: what they see, where they are, what they do. */
export interface Session {
  workspace(): WorkspaceSnapshot;
  place(): Place;
  goTo(place: Place): void;
  panel(): Panel | null;
  showPanel(panel: Panel | null): void;
  actAs(userId: string): Promise<void>;
  /** Undefined when the playground itself failed; that is told as a `failed` event. */
  perform(action: PersonAction): Promise<PersonResult | undefined>;
  loadOlder(channelId: string): Promise<void>;
  /** Takes away a message that only this person sees, also one of the page's own. */
  dismiss(channelId: string, ts: string): void;
  /** Shows words of the page's own, when something outside of any message went wrong. */
  fail(error: unknown): void;
  listen(listener: (event: SessionEvent) => void): void;
}

export function createSession(workspace: WorkspaceSnapshot, start: { place: Place }): Session {
  const listeners: ((event: SessionEvent) => void)[] = [];
  const tell = (event: SessionEvent) => {
    for (const listener of listeners) listener(event);
  };
  const fail = (error: unknown) =>
    tell({ type: 'failed', words: error instanceof Error ? error.message : String(error) });
  const line = createLine({
    onLoaded(loaded) {
      current = loaded;
      tell({ type: 'loaded' });
    },
    onChange(record) {
      if (record.seq <= current.seq) return;
      current = applyChange(current, record);
      tell({ type: 'changed', record });
    },
    onLine: (isUp) => tell({ type: 'line_changed', isUp }),
    fail,
  });
  let current = workspace;
  let place = start.place;
  let panel: Panel | null = null;

  return {
    workspace: () => current,
    place: () => place,
    goTo(next) {
      place = next;
      if (panel?.kind === 'thread') panel = null;
      tell({ type: 'place_changed' });
    },
    panel: () => panel,
    showPanel(next) {
      panel = next;
      tell({ type: 'panel_changed' });
    },
    actAs: (userId) => line.follow(userId),
    async perform(action) {
      try {
        return await api.perform({ as: current.viewerId, action });
      } catch (error) {
        fail(error);
        return undefined;
      }
    },
    async loadOlder(channelId) {
      const { viewerId } = current;
      const before = current.messages[channelId]?.[0]?.ts;
      if (before === undefined) return;
      const older = await api.history(viewerId, channelId, before);
      if (current.viewerId !== viewerId) return;
      current = withOlder(current, channelId, older);
      tell({ type: 'history_loaded', channelId });
    },
    dismiss(channelId, ts) {
      current = withoutMessage(current, channelId, ts);
      tell({ type: 'history_loaded', channelId });
      void this.perform({ type: 'dismiss', channelId, ts });
    },
    fail,
    listen: (listener) => listeners.push(listener),
  };
}

interface LineListeners {
  onLoaded(workspace: WorkspaceSnapshot): void;
  onChange(record: ChangeRecord): void;
  onLine(isUp: boolean): void;
  fail(error: unknown): void;
}

/**
 * Keeps one person's view up to date: listens first, loads then, so that nothing falls between the two. Changes that
 * come in while a snapshot is on its way wait for it. After every break it loads anew: what was said meanwhile is not
 * said again.
 */
function createLine(listeners: LineListeners): { follow(viewerId: string): Promise<void> } {
  let stream: ChangeStream | null = null;
  let latest = 0;
  let waiting: ChangeRecord[] | null = [];

  const load = async (viewerId: string): Promise<void> => {
    latest += 1;
    const own = latest;
    waiting = [];
    try {
      const workspace = await api.snapshot(viewerId);
      if (own !== latest) return;
      const early = waiting;
      waiting = null;
      listeners.onLoaded(workspace);
      for (const record of early) listeners.onChange(record);
    } catch (error) {
      listeners.fail(error);
    }
  };
  const follow = async (viewerId: string): Promise<void> => {
    stream?.close();
    latest += 1;
    waiting = [];
    await new Promise<void>((resolve) => {
      const onOpen = () => {
        listeners.onLine(true);
        void load(viewerId).then(resolve);
      };
      const onChange = (record: ChangeRecord) => {
        if (record.type === 'workspace_reset') void load(viewerId);
        else if (waiting !== null) waiting.push(record);
        else listeners.onChange(record);
      };
      stream = openChangeStream(viewerId, { onOpen, onChange, onBreak: () => listeners.onLine(false) });
    });
  };
  return { follow };
}
