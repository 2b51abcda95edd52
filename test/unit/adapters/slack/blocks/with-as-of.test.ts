import { describe, expect, it } from '@jest/globals';
import { says } from '../../../../../src/adapters/chat/conversation/model/part.js';
import type { PageReply } from '../../../../../src/adapters/chat/conversation/model/reply.js';
import { renderPart } from '../../../../../src/adapters/slack/blocks/render-part.js';
import { withAsOf } from '../../../../../src/adapters/slack/blocks/with-as-of.js';
import { ENGLISH } from '../../../../support/english.js';

const AT = new Date('2026-11-25T11:00:00Z');
const LIST: PageReply = { kind: 'list', title: 'Links', words: 'No links.', parts: [says('No links.')] };

describe('a list of links in Slack', () => {
  it('says as of when it holds: to each in their own zone, and in words with the zone', () => {
    const shown = withAsOf(ENGLISH, LIST, { at: AT, timeZone: 'Asia/Bangkok' });
    expect(shown.words).toBe('No links. As of 18:00 (Bangkok time).');
    expect(shown.parts.flatMap((part) => renderPart(ENGLISH, part)).at(-1)).toEqual({
      type: 'context',
      elements: [
        {
          ...{ type: 'mrkdwn', verbatim: true },
          text: 'As of <!date^1795604400^{time}|18:00 (Bangkok time)>.',
        },
      ],
    });
  });

  it('names UTC where nobody knows whose zone it is', () => {
    const shown = withAsOf(ENGLISH, LIST, { at: AT, timeZone: null });
    expect(shown.words).toBe('No links. As of 11:00 (UTC).');
  });
});
