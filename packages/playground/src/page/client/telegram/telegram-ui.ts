import type { TelegramAction, TelegramResult, TelegramSnapshot } from '../../../telegram-protocol.js';
import type { Ui } from '../workspace/ui.js';
import { isStartLink } from './chats.js';
import type { TelegramSession } from './telegram-session.js';

/** What every part of the Telegram pane works with. */
export interface TelegramUi extends Pick<Ui, 'announce' | 'toast' | 'now'> {
  readonly session: TelegramSession;
  /** What is seen; only called once something is. */
  seen(): TelegramSnapshot;
  /** Does it, and says why where it did not go. */
  act(action: TelegramAction): Promise<TelegramResult | undefined>;
  /** Presses Start behind an address of the bot; answers whether it was one. */
  follow(url: string): boolean;
  /** Puts words into the field that is written in. */
  compose(text: string): void;
}

export function createTelegramUi(
  ui: Ui,
  session: TelegramSession,
  compose: (text: string) => void,
): TelegramUi {
  const seen = () => {
    const snapshot = session.snapshot();
    if (snapshot === null) throw new Error('Telegram was not looked at yet');
    return snapshot;
  };
  const act: TelegramUi['act'] = async (action) => {
    const result = await session.perform(action);
    if (result?.notice !== undefined) ui.toast(result.notice);
    return result;
  };
  return {
    ...{ session, seen, act, compose },
    announce: ui.announce,
    toast: ui.toast,
    now: ui.now,
    follow(url) {
      if (!isStartLink(url, seen().bot.username)) return false;
      session.goTo({ chat: seen().viewer.id, threadId: null });
      void act({ type: 'open_link', link: url });
      return true;
    },
  };
}
