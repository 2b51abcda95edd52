import type { SlashCommand } from '../../../protocol.js';
import { fill, h } from '../dom.js';
import type { Ui } from './ui.js';

/** Where what is written goes. */
export interface ComposerTarget {
  readonly channelId: string;
  readonly threadTs?: string;
  readonly name: string;
}

/** What is being written. */
export interface ComposerDraft {
  target(): ComposerTarget;
  /** Takes up what was begun in that place. */
  moveTo(target: ComposerTarget): void;
  write(text: string): void;
  /** Keeps and shows what stands in the field. */
  refresh(): void;
  /** The commands that what was typed may become, or is. */
  commands(): SlashCommand[];
  complete(command: SlashCommand): void;
}

export interface DraftParts {
  readonly help: HTMLElement;
  readonly field: HTMLTextAreaElement;
  readonly submit: HTMLButtonElement;
}

const TALLEST_PX = 200;

export function createComposerDraft(ui: Ui, { help, field, submit }: DraftParts): ComposerDraft {
  const drafts = new Map<string, string>();
  let target: ComposerTarget = { channelId: '', name: '' };
  const keyOf = ({ channelId, threadTs = '' }: ComposerTarget) =>
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
  return {
    ...{ commands, complete, refresh, write },
    target: () => target,
    moveTo(next) {
      target = next;
      write(drafts.get(keyOf(next)) ?? '');
    },
  };
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
