import type { ChangeRecord, PersonAction, PersonResult, WorkspaceSnapshot } from '../../protocol.js';
import type { TelegramChangeRecord } from '../../telegram-protocol.js';
import { api } from './api.js';
import { applyChange, withOlder, withoutMessage } from './apply-change.js';
import { createLine } from './line.js';

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
  | { readonly type: 'telegram_changed'; readonly record: TelegramChangeRecord }
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

type Tell = (event: SessionEvent) => void;

export function createSession(workspace: WorkspaceSnapshot, start: { place: Place }): Session {
  const listeners: Tell[] = [];
  const tell: Tell = (event) => {
    for (const listener of listeners) listener(event);
  };
  const fail = (error: unknown) =>
    tell({ type: 'failed', words: error instanceof Error ? error.message : String(error) });
  const { current, replace, follow } = followWorkspace(workspace, tell, fail);
  const perform: Session['perform'] = (action) =>
    api.perform({ as: current().viewerId, action }).catch((error: unknown) => {
      fail(error);
      return undefined;
    });

  return {
    workspace: current,
    ...createStanding(start.place, tell),
    actAs: follow,
    perform,
    async loadOlder(channelId) {
      const { viewerId, messages } = current();
      const before = messages[channelId]?.[0]?.ts;
      if (before === undefined) return;
      const older = await api.history(viewerId, channelId, before);
      if (current().viewerId !== viewerId) return;
      replace(withOlder(current(), channelId, older));
      tell({ type: 'history_loaded', channelId });
    },
    dismiss(channelId, ts) {
      replace(withoutMessage(current(), channelId, ts));
      tell({ type: 'history_loaded', channelId });
      void perform({ type: 'dismiss', channelId, ts });
    },
    fail,
    listen: (listener) => listeners.push(listener),
  };
}

/** The workspace as the person sees it, kept up to date by what comes in on the line. */
function followWorkspace(first: WorkspaceSnapshot, tell: Tell, fail: (error: unknown) => void) {
  let current = first;
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
    onTelegram: (record) => tell({ type: 'telegram_changed', record }),
    onLine: (isUp) => tell({ type: 'line_changed', isUp }),
    fail,
  });
  return {
    current: () => current,
    replace(next: WorkspaceSnapshot): void {
      current = next;
    },
    follow: (userId: string): Promise<void> => line.follow(userId),
  };
}

/** Where one stands, and what is open beside it. */
function createStanding(start: Place, tell: Tell): Pick<Session, 'place' | 'goTo' | 'panel' | 'showPanel'> {
  let place = start;
  let panel: Panel | null = null;
  return {
    place: () => place,
    goTo(next) {
      place = next;
      // A thread belongs to the channel that is left.
      if (panel?.kind === 'thread') panel = null;
      tell({ type: 'place_changed' });
    },
    panel: () => panel,
    showPanel(next) {
      panel = next;
      tell({ type: 'panel_changed' });
    },
  };
}
