import type { Pressed, ShownMessage } from '../../../telegram-protocol.js';
import { openMenu } from '../menu.js';
import { listChats } from './chats.js';
import { showAlert } from './show-alert.js';
import type { TelegramUi } from './telegram-ui.js';

/** Presses a button of a message; while the bot was not heard, another press does nothing. */
export async function press(
  tg: TelegramUi,
  { chat, id, ephemeralId }: ShownMessage,
  button: HTMLElement,
): Promise<void> {
  if (button.ariaBusy === 'true') return;
  button.ariaBusy = 'true';
  const label = button.dataset['label'] ?? '';
  const result = await tg.act({ type: 'press', message: { chat, id, ephemeralId }, label });
  button.ariaBusy = 'false';
  if (result?.pressed !== undefined) await showPressed(tg, result.pressed, button);
}

async function showPressed(tg: TelegramUi, pressed: Pressed, button: HTMLElement): Promise<void> {
  switch (pressed.kind) {
    case 'copied':
      // Browsers refuse it to pages without focus; it is shown all the same.
      await navigator.clipboard?.writeText(pressed.text).catch(() => undefined);
      tg.toast(`Copied: ${pressed.text}`);
      break;
    case 'opened':
      open(tg, pressed.url);
      break;
    case 'switched':
      switchInline(tg, pressed, button);
      break;
    case 'answered':
      if (pressed.notice !== null) tell(tg, pressed.notice);
      if (pressed.url !== null) open(tg, pressed.url);
      break;
    case 'unanswered':
      tg.toast(`${tg.seen().bot.first_name} did not answer.`);
      break;
    case 'disabled':
      tg.toast('This button does nothing here.');
      break;
    case 'said':
  }
}

function tell(tg: TelegramUi, { text, isAlert }: { text: string; isAlert: boolean }): void {
  if (isAlert) showAlert(tg.seen().bot.first_name, text);
  else tg.toast(text);
}

function open(tg: TelegramUi, url: string): void {
  if (!tg.follow(url)) window.open(url, '_blank', 'noopener');
}

/** "@bot query" in the field, here or in the chat that is chosen. */
function switchInline(
  tg: TelegramUi,
  { query, where }: Pressed & { kind: 'switched' },
  button: HTMLElement,
): void {
  const words = `@${tg.seen().bot.username} ${query}`;
  if (where === 'here') {
    tg.compose(words);
    return;
  }
  const items = listChats(tg.seen())
    .filter(({ kind }) => kind !== 'private')
    .map(({ key, title }) => ({
      label: title,
      choose() {
        tg.session.goTo({ chat: key, threadId: null });
        tg.compose(words);
      },
    }));
  openMenu(button, items, 'Choose a chat');
}
