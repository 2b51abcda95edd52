import { describe, expect, it } from '@jest/globals';
import type { Intent } from '../../../../../src/adapters/chat/conversation/model/intent.js';
import { readLine } from '../../../../../src/adapters/chat/conversation/read-line.js';

const EVERYTHING = { mine: false, states: [], words: null };

describe('readLine', () => {
  it.each<[string, Intent]>([
    ['', { kind: 'begin' }],
    ['list', { kind: 'list', query: EVERYTHING, page: 1 }],
    ['list mine open', { kind: 'list', query: { mine: true, states: ['open'], words: null }, page: 1 }],
    ['find Ann Lee', { kind: 'list', query: { ...EVERYTHING, words: 'Ann Lee' }, page: 1 }],
    ['status inv-42', { kind: 'status', link: { reference: 'INV-42' } }],
    ['cancel inv-42', { kind: 'ask_cancel', link: { reference: 'INV-42' } }],
    ['settings', { kind: 'open_settings' }],
    ['settings sending', { kind: 'open_sending' }],
    ['settings gateway', { kind: 'open_gateways' }],
    ['Settings Gateways', { kind: 'open_gateways' }],
    ['help', { kind: 'help' }],
  ])('reads %j', (line, intent) => {
    expect(readLine(line)).toEqual(intent);
  });

  it('leaves a link, right or wrong, to be read for who typed it', () => {
    expect(readLine('-5 usd')).toEqual({ kind: 'create', text: '-5 usd' });
    expect(readLine('5 usd via:fax')).toEqual({ kind: 'create', text: '5 usd via:fax' });
    expect(readLine('lst mine')).toMatchObject({ kind: 'unreadable', command: { kind: 'unknown' } });
  });
});
