import { describe, expect, it } from '@jest/globals';
import { applyChange, withOlder, withoutMessage } from '../../../../src/page/client/apply-change.js';
import type { Change, ChangeRecord } from '../../../../src/protocol.js';
import {
  buildTestMessage,
  buildTestModal,
  buildTestPerson,
  buildTestWorkspace,
} from './build-test-workspace.js';

const record = (change: Change, seq = 11): ChangeRecord => ({
  seq,
  at: '2026-11-22T10:00:01.000Z',
  ...change,
});
const tsOf = (workspace: ReturnType<typeof buildTestWorkspace>) =>
  workspace.messages['C0SALES']?.map(({ ts }) => ts);

describe('applyChange', () => {
  it('leaves the workspace as it is for what it holds already', () => {
    const workspace = buildTestWorkspace();
    const old = record({ type: 'message_posted', message: buildTestMessage('1.0') }, 10);
    expect(applyChange(workspace, old)).toBe(workspace);
  });

  it('puts a message in its place by ts, whatever order it comes in', () => {
    const workspace = ['2.0', '1.0', '3.0'].reduce(
      (before, ts, index) =>
        applyChange(before, record({ type: 'message_posted', message: buildTestMessage(ts) }, 11 + index)),
      buildTestWorkspace(),
    );
    expect(tsOf(workspace)).toEqual(['1.0', '2.0', '3.0']);
    expect(workspace.seq).toBe(13);
  });

  it('edits a message in place and touches no other', () => {
    const [first, second] = [buildTestMessage('1.0'), buildTestMessage('2.0')];
    const before = buildTestWorkspace({ messages: { C0SALES: [first, second] } });
    const message = buildTestMessage('1.0', { text: 'Paid' });
    const after = applyChange(before, record({ type: 'message_changed', message }));
    expect(after.messages['C0SALES']?.[0]?.text).toBe('Paid');
    expect(after.messages['C0SALES']?.[1]).toBe(second);
  });

  it('keeps what this reader chose in the message’s own inputs', () => {
    const first = buildTestMessage('1.0', { entries: { filter: { menu: 'open' } } });
    const before = buildTestWorkspace({ messages: { C0SALES: [first] } });
    const change = record({ type: 'message_changed', message: buildTestMessage('1.0') });
    expect(applyChange(before, change).messages['C0SALES']?.[0]?.entries).toEqual({
      filter: { menu: 'open' },
    });
  });

  it('shows the platform’s words as a message that only their reader sees', () => {
    const notice = { type: 'notice_shown', userId: 'U0SAM', channelId: 'C0SALES', text: 'a < b' } as const;
    const [message] = applyChange(buildTestWorkspace(), record(notice)).messages['C0SALES'] ?? [];
    expect(message).toMatchObject({ userId: 'USLACKBOT', ephemeralFor: 'U0SAM', text: 'a &lt; b' });
    const other = applyChange(buildTestWorkspace(), record({ ...notice, userId: 'U0MAYA' }));
    expect(other.messages['C0SALES']).toEqual([]);
  });

  it('takes modals and Home of the viewer alone', () => {
    const modals = [buildTestModal('link_form')];
    const mine = record({ type: 'modals_changed', userId: 'U0SAM', modals });
    const theirs = record({ type: 'modals_changed', userId: 'U0MAYA', modals });
    expect(applyChange(buildTestWorkspace(), mine).modals).toBe(modals);
    expect(applyChange(buildTestWorkspace(), theirs).modals).toEqual([]);
  });

  it('puts what is new of a person in the place of what was', () => {
    const [sam, maya] = [buildTestPerson('U0SAM'), buildTestPerson('U0MAYA')];
    const person = { ...sam, locale: 'vi-VN' };
    const before = buildTestWorkspace({ people: [sam, maya] });
    const { people } = applyChange(before, record({ type: 'person_changed', person }));
    expect(people.map(({ id, locale }) => [id, locale])).toEqual([
      ['U0SAM', 'vi-VN'],
      ['U0MAYA', 'en-US'],
    ]);
    expect(people[1]).toBe(maya);
  });

  it('forgets a private channel that the viewer left, and keeps a public one', () => {
    const [sales, owners] = buildTestWorkspace().channels;
    if (sales === undefined || owners === undefined) throw new Error('the workspace has two channels');
    const leave = (channel: typeof sales) =>
      applyChange(
        buildTestWorkspace(),
        record({ type: 'channel_changed', channel: { ...channel, memberIds: ['U0MAYA'] } }),
      ).channels.map(({ id }) => id);
    expect(leave(owners)).toEqual(['C0SALES']);
    expect(leave(sales)).toEqual(['C0SALES', 'G0OWNERS']);
  });
});

describe('withOlder', () => {
  it('puts older messages before the others, once', () => {
    const before = buildTestWorkspace({
      messages: { C0SALES: [buildTestMessage('3.0')] },
      hasOlder: ['C0SALES'],
    });
    const page = { messages: [buildTestMessage('2.0'), buildTestMessage('3.0')], hasOlder: false };
    const after = withOlder(before, 'C0SALES', page);
    expect(tsOf(after)).toEqual(['2.0', '3.0']);
    expect(after.hasOlder).toEqual([]);
  });
});

describe('withoutMessage', () => {
  it('takes one message away', () => {
    const before = buildTestWorkspace({
      messages: { C0SALES: [buildTestMessage('1.0'), buildTestMessage('2.0')] },
    });
    expect(tsOf(withoutMessage(before, 'C0SALES', '1.0'))).toEqual(['2.0']);
  });
});
