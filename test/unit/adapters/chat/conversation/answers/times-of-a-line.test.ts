import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Intent } from '../../../../../../src/adapters/chat/conversation/model/intent.js';
import type { PageReply, Reply } from '../../../../../../src/adapters/chat/conversation/model/reply.js';
import { type ConversationBench, createConversationBench } from '../conversation-bench.js';

/** It is Sunday 22 November 2026, 17:00 in Bangkok, where everybody is. */
let bench: ConversationBench;
beforeEach(() => {
  bench = createConversationBench();
});

const type = (text: string) => bench.ask('owner', { kind: 'create', text });

interface Pressed {
  readonly label: string;
  readonly intent: Intent;
}

function buttonsOf(reply: Reply): readonly Pressed[] {
  const { parts } = reply as PageReply;
  return parts.flatMap((part) => (part.kind === 'choices' ? (part.choices as readonly Pressed[]) : []));
}

async function press(reply: Reply, label: string): Promise<Reply> {
  const button = buttonsOf(reply).find((each) => each.label === label);
  if (button === undefined) throw new Error(`no ${label} in ${JSON.stringify(buttonsOf(reply))}`);
  return bench.ask('owner', button.intent);
}

/** What stands in a field of a form. */
function fieldOf(reply: Reply, name: string): unknown {
  if (reply.kind !== 'form') throw new Error(`no form but ${reply.kind}`);
  const field = reply.fields.find((each) => 'name' in each && each.name === name);
  return field !== undefined && 'value' in field ? field.value : field;
}

async function back(reply: Reply): Promise<Reply> {
  if (reply.kind !== 'review') throw new Error(`no review but ${JSON.stringify(reply)}`);
  return bench.ask('owner', { kind: 'back_to_form', draftId: reply.draftId });
}

const ENDED = '1,250.50 usd deposit for Ann ann@x.com tomorrow 9am expires friday';

describe('the time a line ends at', () => {
  it('stands in the form as one would type it in one’s own zone', async () => {
    const form = await back(await type('100.00 usd tea expires friday'));
    expect(fieldOf(form, 'expires')).toBe('27 Nov 2026');
    const hour = await back(await type('100.00 usd tea until friday 18:00'));
    expect(fieldOf(hour, 'expires')).toBe('27 Nov 2026 18:00');
    const opened = await press(await type('20 kr tea expires friday'), 'Open the form');
    expect(fieldOf(opened, 'expires')).toBe('27 Nov 2026');
  });

  it('stands so when it was chosen as well, and is no word of the description any more', async () => {
    const asked = await type('100.00 usd tea friday');
    const form = await back(await press(asked, 'Ends Fri 27 Nov 2026, 23:59, Bangkok time'));
    expect([fieldOf(form, 'expires'), fieldOf(form, 'description')]).toEqual(['27 Nov 2026', 'tea']);
  });
});

describe('another time of a line that says when it ends', () => {
  it('is asked about as when it goes out', async () => {
    expect(buttonsOf(await type(ENDED)).map(({ label }) => label)).toEqual([
      'Goes out Mon 23 Nov 2026, 09:00, Bangkok time',
      'Only words',
      'Open the form',
    ]);
  });

  it('is taken out of the words, and leaves the end as it was said', async () => {
    const asked = await type(ENDED);
    const form = await back(await press(asked, 'Goes out Mon 23 Nov 2026, 09:00, Bangkok time'));
    expect([fieldOf(form, 'expires'), fieldOf(form, 'description')]).toEqual([
      '27 Nov 2026',
      'deposit for Ann',
    ]);
    expect(fieldOf(form, 'timing')).toMatchObject({ chosen: 'at' });
    expect(fieldOf(form, 'channels')).toMatchObject({ chosen: ['email'] });
    expect(fieldOf(form, 'send_at')).toMatchObject({ at: new Date('2026-11-23T02:00:00Z') });
  });

  it('stays among the words where it is one of them', async () => {
    const form = await back(await press(await type(ENDED), 'Only words'));
    expect(fieldOf(form, 'description')).toBe('deposit for Ann tomorrow 9am');
    expect(fieldOf(form, 'timing')).toMatchObject({ chosen: null });
  });
});

describe('other answers about times', () => {
  it('may be that there is no end', async () => {
    const form = await back(await press(await type('100.00 usd card that never expires'), 'Never expires'));
    expect([fieldOf(form, 'expires'), fieldOf(form, 'description')]).toEqual(['never', 'card that']);
  });

  it('may be that it goes out at once', async () => {
    const form = await back(await press(await type('100.00 usd tea send by email ann@x.com'), 'Send now'));
    expect(fieldOf(form, 'description')).toBe('tea');
    expect(fieldOf(form, 'timing')).toMatchObject({ chosen: 'now' });
    expect(fieldOf(form, 'channels')).toMatchObject({ chosen: ['email'] });
  });
});
