import type { ChangeRecord, WorkspaceSnapshot } from '../../protocol.js';
import type { TelegramChangeRecord } from '../../telegram-protocol.js';
import { api } from './api.js';
import { type ChangeStream, openChangeStream } from './change-stream.js';

export interface LineListeners {
  onLoaded(workspace: WorkspaceSnapshot): void;
  onChange(record: ChangeRecord): void;
  /** Of the other chat: it is looked at anew by whoever shows it. */
  onTelegram(record: TelegramChangeRecord): void;
  onLine(isUp: boolean): void;
  fail(error: unknown): void;
}

/** What the server says while it is listened to, and what is done when it can be heard. */
interface Hearing {
  readonly hear: (record: ChangeRecord) => void;
  readonly whenOpen: () => void;
}

function listen(
  viewerId: string,
  { onLine, onTelegram }: LineListeners,
  { hear, whenOpen }: Hearing,
): ChangeStream {
  const onOpen = () => {
    onLine(true);
    whenOpen();
  };
  return openChangeStream(viewerId, { onOpen, onChange: hear, onTelegram, onBreak: () => onLine(false) });
}

/**
 * Keeps one person's view up to date: listens first, loads then, so that nothing falls between the two. Changes that
 * come in while a snapshot is on its way wait for it. After every break it loads anew: what was said meanwhile is not
 * said again.
 */
export function createLine(listeners: LineListeners): { follow(viewerId: string): Promise<void> } {
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
    const hear = (record: ChangeRecord) => {
      if (record.type === 'workspace_reset') void load(viewerId);
      else if (waiting !== null) waiting.push(record);
      else listeners.onChange(record);
    };
    await new Promise<void>((resolve) => {
      const whenOpen = () => void load(viewerId).then(resolve);
      stream = listen(viewerId, listeners, { hear, whenOpen });
    });
  };
  return { follow };
}
