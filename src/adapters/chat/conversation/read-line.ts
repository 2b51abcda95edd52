import { parseCommand } from '../grammar/parse-command.js';
import type { Intent } from './model/intent.js';

/** What a line asks for, without the prefix and as the person typed it. */
export function readLine(text: string): Intent {
  const command = parseCommand(text);
  switch (command.kind) {
    case 'form':
      return { kind: 'open_form' };
    case 'create':
      return { kind: 'create', text: command.text };
    case 'list':
      return { kind: 'list', query: { mine: command.mine, states: command.states, words: null }, page: 1 };
    case 'find':
      return { kind: 'list', query: { mine: false, states: [], words: command.words }, page: 1 };
    case 'status':
      return { kind: 'status', link: { reference: command.reference } };
    case 'cancel':
      return { kind: 'ask_cancel', link: { reference: command.reference } };
    case 'send': {
      const { reference, channels, contacts, at } = command;
      return { kind: 'send_line', link: { reference }, channels, contacts, at };
    }
    case 'remind': {
      const { rule, reference } = command;
      const link = { reference };
      return rule === null ? { kind: 'remind', link } : { kind: 'change_reminders', link, rule };
    }
    case 'extend': {
      const { reference, when } = command;
      const link = { reference };
      return when === '' ? { kind: 'ask_extend', link } : { kind: 'extend_by', link, when };
    }
    case 'reissue':
      return { kind: 'reissue', link: { reference: command.reference } };
    case 'settings':
      return { kind: 'open_settings' };
    case 'sending':
      return { kind: 'open_sending' };
    case 'help':
      return { kind: 'help' };
    case 'unknown':
    case 'malformed':
      return { kind: 'unreadable', command };
  }
}
