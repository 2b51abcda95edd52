import type { SlashCommand } from '../../../protocol.js';
import { fill, h, iconButton } from '../dom.js';
import { icon } from '../icons.js';
import { openMenu } from '../menu.js';
import type { Ui } from '../ui.js';

export interface Composer {
  readonly element: HTMLElement;
  /** Where what is written goes. Each place keeps what was begun in it. */
  moveTo(target: { channelId: string; threadTs?: string; name: string }): void;
  focus(): void;
}

type Target = Parameters<Composer['moveTo']>[0];

const TALLEST_PX = 200;

/**
 * Enter sends, Shift+Enter begins a new line; what begins with a slash is a command. `onSend`: who writes wants to
 * see what they wrote and what is answered.
 */
export function createComposer(ui: Ui, { onSend }: { onSend: () => void }): Composer {
  const drafts = new Map<string, string>();
  let target: Target = { channelId: '', name: '' };
  const parts = buildParts(ui);
  const { element, help, field, submit } = parts;
  const keyOf = ({ channelId, threadTs = '' }: Target) =>
    `${ui.session.workspace().viewerId} ${channelId} ${threadTs}`;
  const commands = () => (target.threadTs === undefined ? matching(ui, field.value) : []);

  const refresh = () => {
    drafts.set(keyOf(target), field.value);
    submit.disabled = field.value.trim() === '';
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight, TALLEST_PX)}px`;
    showHelp(help, commands(), complete);
  };
  const write = (text: string) => {
    field.value = text;
    refresh();
  };
  const complete = ({ command }: SlashCommand) => {
    write(`${command} `);
    field.focus();
  };
  const send = async () => {
    const text = field.value.trim();
    const sentTo = target;
    if (text === '') return;
    write('');
    onSend();
    const isTaken = await sendText(ui, sentTo, text);
    // What did not go through comes back, unless something else was begun meanwhile.
    if (!isTaken && sentTo === target && field.value === '') write(text);
  };
  field.addEventListener('input', refresh);
  wireKeys(parts, { commands, complete, send });
  return {
    element,
    focus: () => field.focus(),
    moveTo(next) {
      target = next;
      const words = next.threadTs === undefined ? `Message ${next.name}` : 'Reply';
      field.placeholder = words;
      field.setAttribute('aria-label', words);
      write(drafts.get(keyOf(next)) ?? '');
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
async function sendText(ui: Ui, { channelId, threadTs }: Target, text: string): Promise<boolean> {
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

/** The commands that what was typed may become, or is. */
function matching(ui: Ui, text: string): SlashCommand[] {
  if (!text.startsWith('/')) return [];
  const word = text.split(/\s/)[0] ?? '';
  const { commands } = ui.session.workspace();
  return /\s/.test(text)
    ? commands.filter(({ command }) => command === word)
    : commands.filter(({ command }) => command.startsWith(word));
}

function showHelp(
  help: HTMLElement,
  commands: readonly SlashCommand[],
  complete: (command: SlashCommand) => void,
): void {
  help.hidden = commands.length === 0;
  fill(
    help,
    commands.map((each) =>
      h(
        'button',
        { class: 'slash-command', attrs: { type: 'button' }, on: { click: () => complete(each) } },
        h('b', {}, each.command),
        h('span', 'usage', each.usageHint),
        h('small', {}, each.description),
      ),
    ),
  );
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
