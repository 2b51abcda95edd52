import type { Command } from '../grammar/command.js';
import { parseCommand } from '../grammar/parse-command.js';
import type { Intent } from './model/intent.js';

/** What a line asks for, without the prefix and as the person typed it. */
export function readLine(text: string): Intent {
  const command = parseCommand(text);
  switch (command.kind) {
    case 'form':
      return { kind: 'begin' };
    case 'create':
      return { kind: 'create', text: command.text };
    case 'list':
      return { kind: 'list', query: { mine: command.mine, states: command.states, words: null }, page: 1 };
    case 'find':
      return { kind: 'list', query: { mine: false, states: [], words: command.words }, page: 1 };
    case 'report':
      return { kind: 'report', period: command.period };
    case 'settings':
    case 'sending':
    case 'money':
    case 'gateways':
    case 'kyc':
    case 'export':
    case 'close':
      return { kind: `open_${command.kind}` };
    case 'keys':
    case 'webhooks':
      return { kind: `open_${command.kind}`, page: 1 };
    case 'members':
      return { kind: 'open_team', page: 1 };
    case 'check':
      return { kind: 'check_places' };
    case 'help':
    case 'team':
      return { kind: command.kind };
    case 'unknown':
    case 'malformed':
      return { kind: 'unreadable', command };
    default:
      return readLinkLine(command);
  }
}

type LinkCommand = Extract<Command, { readonly reference: string }>;

/** What it asks of one link. */
function readLinkLine(command: LinkCommand): Intent {
  const link = { reference: command.reference };
  switch (command.kind) {
    case 'status':
      return { kind: 'status', link };
    case 'cancel':
      return { kind: 'ask_cancel', link };
    case 'send': {
      const { channels, contacts, at } = command;
      return { kind: 'send_line', link, channels, contacts, at };
    }
    case 'remind': {
      const { rule } = command;
      return rule === null ? { kind: 'remind', link } : { kind: 'change_reminders', link, rule };
    }
    case 'extend': {
      const { when } = command;
      return when === '' ? { kind: 'ask_extend', link } : { kind: 'extend_by', link, when };
    }
    case 'reissue':
      return { kind: 'reissue', link };
    case 'refund':
      return { kind: 'refund_line', link, text: command.text };
  }
}
