import { describe, expect, it } from '@jest/globals';
import { createReadMarks } from '../../../../src/page/client/read-marks.js';
import { buildTestMessage, buildTestWorkspace } from './build-test-workspace.js';

function createStorage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      kept.set(key, value);
    },
  };
}

const STARTED = new Date(100_000);
const workspaceWith = (...messages: ReturnType<typeof buildTestMessage>[]) =>
  buildTestWorkspace({ messages: { C0SALES: messages } });

describe('createReadMarks', () => {
  it('counts what others said since the page was opened', () => {
    const marks = createReadMarks(createStorage(), STARTED);
    const mine = buildTestMessage('102.0', { userId: 'U0SAM' });
    const workspace = workspaceWith(buildTestMessage('99.0'), buildTestMessage('101.0'), mine);
    expect(marks.countUnread(workspace, 'C0SALES')).toBe(1);
  });

  it('remembers over a reload when the page was first opened', () => {
    const storage = createStorage();
    createReadMarks(storage, STARTED);
    const marks = createReadMarks(storage, new Date(200_000));
    expect(marks.countUnread(workspaceWith(buildTestMessage('101.0')), 'C0SALES')).toBe(1);
  });

  it('counts no replies in threads', () => {
    const marks = createReadMarks(createStorage(), STARTED);
    const reply = buildTestMessage('102.0', { threadTs: '101.0' });
    expect(marks.countUnread(workspaceWith(reply), 'C0SALES')).toBe(0);
  });

  it('remembers for each person how far they read, over a reload', () => {
    const storage = createStorage();
    const workspace = workspaceWith(buildTestMessage('101.0'));
    createReadMarks(storage, STARTED).markRead(workspace, 'C0SALES');
    const marks = createReadMarks(storage, new Date(200_000));
    const later = workspaceWith(buildTestMessage('101.0'), buildTestMessage('103.0'));
    expect(marks.countUnread(later, 'C0SALES')).toBe(1);
    expect(marks.countUnread({ ...later, viewerId: 'U0MAYA' }, 'C0SALES')).toBe(2);
  });
});
