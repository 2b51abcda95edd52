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

/** Enter sends, Shift+Enter begins a new line; what begins with a slash is a command. */
export function createComposer(ui: Ui): Composer {
  const drafts = new Map<string, string>();
  let target: Target = { channelId: '', name: '' };
  const help = h('div', { class: 'slash-help', attrs: { hidden: true } });
  const field = h('textarea', { class: 'composer-text', attrs: { rows: 1 } });
  const submit = h(
    'button',
    { class: 'send', attrs: { type: 'submit', 'aria-label': 'Send', title: 'Send' } },
    icon('send'),
  );
  const element = h('form', 'composer', help, field, h('div', 'composer-tools', shortcutButton(ui), submit));
  const keyOf = ({ channelId, threadTs = '' }: Target) =>
    `${ui.session.workspace().viewerId} ${channelId} ${threadTs}`;

  const refresh = () => {
    drafts.set(keyOf(target), field.value);
    submit.disabled = field.value.trim() === '';
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight, 200)}px`;
    showHelp(help, target.threadTs === undefined ? matching(ui, field.value) : [], complete);
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
    if (text.startsWith('/') && sentTo.threadTs !== undefined) {
      ui.toast(`${text.split(/\s/)[0]} is not supported in threads.`);
      return;
    }
    write('');
    const result = await sendText(ui, sentTo, text);
    const isLost = result?.outcome !== 'done';
    if (isLost && sentTo === target && field.value === '') write(text);
  };
  field.addEventListener('input', refresh);
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const [only] = matching(ui, field.value).filter(({ command }) => command !== field.value.trim());
    const isHalf = only !== undefined && !field.value.includes(' ') && target.threadTs === undefined;
    if (isHalf && (event.key === 'Tab' || event.key === 'Enter')) {
      event.preventDefault();
      complete(only);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void send();
    } else if (event.key === 'Escape') help.hidden = true;
  });
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });
  return {
    element,
    focus: () => field.focus(),
    moveTo(next) {
      target = next;
      field.placeholder = next.threadTs === undefined ? `Message ${next.name}` : 'Reply…';
      field.setAttribute('aria-label', next.threadTs === undefined ? `Message ${next.name}` : 'Reply');
      write(drafts.get(keyOf(next)) ?? '');
    },
  };
}

function sendText(ui: Ui, { channelId, threadTs }: Target, text: string) {
  if (text.startsWith('/')) return ui.session.perform({ type: 'type_command', channelId, text });
  const thread = threadTs === undefined ? {} : { threadTs };
  return ui.session.perform({ type: 'say', channelId, text, ...thread });
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
