import type { SlashCommand } from '../../../protocol.js';
import { h, iconButton } from '../dom.js';
import { icon } from '../icons.js';
import { openMenu } from '../menu.js';
import { type ComposerTarget, createComposerDraft } from './composer-draft.js';
import type { Ui } from './ui.js';

export interface Composer {
  readonly element: HTMLElement;
  /** Where what is written goes. Each place keeps what was begun in it. */
  moveTo(target: ComposerTarget): void;
  focus(): void;
}

/**
 * Enter sends, Shift+Enter begins a new line; what begins with a slash is a command. `onSend`: who writes wants to
 * see what they wrote and what is answered.
 */
export function createComposer(ui: Ui, { onSend }: { onSend: () => void }): Composer {
  const parts = buildParts(ui);
  const { element, field } = parts;
  const draft = createComposerDraft(ui, parts);

  const send = async () => {
    const text = field.value.trim();
    const sentTo = draft.target();
    if (text === '') return;
    draft.write('');
    onSend();
    const isTaken = await sendText(ui, sentTo, text);
    // What did not go through comes back, unless something else was begun meanwhile.
    if (!isTaken && sentTo === draft.target() && field.value === '') draft.write(text);
  };
  field.addEventListener('input', draft.refresh);
  wireKeys(parts, { commands: draft.commands, complete: draft.complete, send });
  return {
    element,
    focus: () => field.focus(),
    moveTo(target) {
      const words = target.threadTs === undefined ? `Message ${target.name}` : 'Reply';
      field.placeholder = words;
      field.setAttribute('aria-label', words);
      draft.moveTo(target);
    },
  };
}

function buildParts(ui: Ui) {
  const help = h('div', { class: 'slash-help', attrs: { hidden: true } });
  const field = h('textarea', { class: 'composer-text', attrs: { rows: 1 } });
  const attrs = { type: 'submit', 'aria-label': 'Send', title: 'Send' };
  const submit = h('button', { class: 'send', attrs }, icon('send'));
  const element = h('form', 'composer', help, field, h('div', 'composer-tools', shortcutButton(ui), submit));
  return { help, field, submit, element };
}

interface Keys {
  commands(): SlashCommand[];
  complete(command: SlashCommand): void;
  send(): Promise<void>;
}

function wireKeys({ element, field, help }: ReturnType<typeof buildParts>, keys: Keys): void {
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const [half] = keys.commands().filter(({ command }) => command !== field.value.trim());
    const isHalf = half !== undefined && !field.value.includes(' ');
    if (isHalf && (event.key === 'Tab' || event.key === 'Enter')) {
      event.preventDefault();
      keys.complete(half);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void keys.send();
    } else if (event.key === 'Escape') help.hidden = true;
  });
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    void keys.send();
  });
}

/** Answers whether it went through. */
async function sendText(ui: Ui, { channelId, threadTs }: ComposerTarget, text: string): Promise<boolean> {
  const isCommand = text.startsWith('/');
  if (isCommand && threadTs !== undefined) {
    ui.toast(`${text.split(/\s/)[0]} is not supported in threads.`);
    return false;
  }
  const thread = threadTs === undefined ? {} : { threadTs };
  const result = await ui.session.perform(
    isCommand ? { type: 'type_command', channelId, text } : { type: 'say', channelId, text, ...thread },
  );
  return result?.outcome === 'done';
}

function shortcutButton(ui: Ui): HTMLElement {
  const button = iconButton(icon('bolt'), 'Shortcuts', (anchor) => {
    const { shortcuts, app } = ui.session.workspace();
    const items = shortcuts
      .filter(({ kind }) => kind === 'global')
      .map(({ name, callbackId }) => ({
        label: name,
        detail: app.name,
        choose: () => void ui.session.perform({ type: 'use_shortcut', callbackId }),
      }));
    openMenu(anchor, items, 'Shortcuts');
  });
  button.setAttribute('aria-haspopup', 'menu');
  return button;
}
