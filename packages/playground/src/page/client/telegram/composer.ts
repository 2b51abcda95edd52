import { listCommands } from './chats.js';
import { createTelegramDraft, type TelegramDraft } from './composer-draft.js';
import { buildComposerParts, type ComposerParts } from './composer-parts.js';
import { hereOf, sayHere } from './here.js';
import type { SuggestionActs } from './suggestions.js';
import type { TelegramUi } from './telegram-ui.js';

export interface TelegramComposer {
  readonly element: HTMLElement;
  /** Takes up what was begun at the place where one stands. */
  show(): void;
  /** Puts words in place of what stands there. */
  compose(text: string): void;
  focus(): void;
}

/**
 * Enter sends, Shift+Enter begins a new line; "/" offers the bot's menu; "@bot words" asks it, and Enter takes the
 * first thing that it offers. `onSend`: who writes wants to see what they wrote and what is answered.
 */
export function createTelegramComposer(tg: TelegramUi, onSend: () => void): TelegramComposer {
  const parts = buildComposerParts(tg);
  const { field, element } = parts;
  const compose = (text: string) => {
    draft.write(text);
    field.focus();
  };
  const acts: SuggestionActs = {
    complete: ({ command }) => compose(`${command} `),
    choose(resultId) {
      compose('');
      onSend();
      void tg.act({ type: 'choose', resultId });
    },
    start: (payload) => void tg.follow(`https://t.me/${tg.seen().bot.username}?start=${payload}`),
  };
  const draft = createTelegramDraft(tg, parts, acts);
  let shownAt = '';
  field.addEventListener('input', draft.refresh);
  wireKeys(parts, { draft, acts, send: () => send(tg, parts, { draft, acts, onSend }) });
  return {
    element,
    compose,
    focus: () => field.focus(),
    show() {
      nameParts(tg, parts);
      const at = `${tg.seen().viewer.id} ${JSON.stringify(tg.session.place())}`;
      if (at !== shownAt) draft.takeUp();
      shownAt = at;
    },
  };
}

function nameParts(tg: TelegramUi, { menu, field, replyBar }: ComposerParts): void {
  const here = hereOf(tg);
  menu.hidden = listCommands(tg.seen(), here).length === 0;
  field.placeholder = `Message ${here.title}`;
  field.setAttribute('aria-label', `Message ${here.title} in Telegram`);
  replyBar.show();
}

interface Sending {
  readonly draft: TelegramDraft;
  readonly acts: SuggestionActs;
  onSend(): void;
}

async function send(tg: TelegramUi, { field }: ComposerParts, sending: Sending): Promise<void> {
  const { draft, acts, onSend } = sending;
  const text = field.value.trim();
  if (text === '') return;
  const asked = draft.asked();
  if (asked !== null) {
    if (asked.firstId !== undefined) acts.choose(asked.firstId);
    return;
  }
  draft.write('');
  onSend();
  const result = await sayHere(tg, text);
  // What did not go through comes back, unless something else was begun meanwhile.
  if (result?.outcome !== 'done' && field.value === '') draft.write(text);
}

interface Keys extends Omit<Sending, 'onSend'> {
  send(): Promise<void>;
}

function wireKeys({ element, field, help }: ComposerParts, { draft, acts, send }: Keys): void {
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const half = draft.half();
    if (half !== undefined && (event.key === 'Tab' || event.key === 'Enter')) {
      event.preventDefault();
      acts.complete(half);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void send();
    } else if (event.key === 'Escape') help.hidden = true;
  });
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });
}
