import { beforeEach, describe, expect, it } from '@jest/globals';
import type { PressChoice } from '../../../../../src/adapters/chat/choices/choice.js';
import type { PageReply, Reply } from '../../../../../src/adapters/chat/conversation/model/reply.js';
import { type ConversationBench, createConversationBench } from './conversation-bench.js';

const memberId = 'mem_sales';

let bench: ConversationBench;
beforeEach(() => {
  bench = createConversationBench();
});

function toPage(reply: Reply): PageReply {
  if (!('parts' in reply)) throw new Error(`no page but ${reply.kind}`);
  return reply;
}

/** What is chosen from the menus of a page, by label. */
function choose({ parts }: PageReply, label: string): PressChoice['intent'] {
  const options = parts.flatMap((part) => (part.kind === 'pick' ? part.options : []));
  const found = options.find((option) => 'intent' in option && option.label === label);
  if (found === undefined || !('intent' in found)) throw new Error(`no ${label}`);
  return found.intent;
}

const press = async (intent: PressChoice['intent']) => toPage(await bench.ask('owner', intent));
const show = () => press({ kind: 'show_member', memberId });
const chosenIn = ({ parts }: PageReply) =>
  parts.flatMap((part) => (part.kind === 'pick' ? [part.chosen?.label] : []));

describe('two owners before the page of one person', () => {
  it('lets the second of them know, who sees the page as it is by now and can choose again', async () => {
    const [first, second] = [await show(), await show()];
    expect((await press(choose(first, 'Finance'))).words).toContain('has this role now: Finance.');
    const late = await press(choose(second, 'Viewer'));
    expect(late.words).toContain('Somebody changed this meanwhile. This is how it stands now');
    expect(chosenIn(late)[0]).toBe('Finance');
    expect((await press(choose(late, 'Viewer'))).words).toContain('has this role now: Viewer.');
  });

  it('tells the same of a deputy', async () => {
    const givesDeputy = (deputyId: string, seen: string) =>
      press({ kind: 'give_deputy', memberId, deputyId, seen });
    expect((await givesDeputy('mem_manager', '')).words).toContain('The deputy is saved.');
    expect((await givesDeputy('mem_viewer', '')).words).toContain('Somebody changed this meanwhile.');
    expect((await givesDeputy('mem_viewer', '_manager')).words).toContain('The deputy is saved.');
  });

  it('takes an old button, which does not say what was seen, at its word', async () => {
    await press({ kind: 'give_role', memberId, role: 'finance' });
    const page = await press({ kind: 'give_role', memberId, role: 'viewer' });
    expect(page.words).toContain('has this role now: Viewer.');
  });
});
