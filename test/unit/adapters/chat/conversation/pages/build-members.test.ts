import { describe, expect, it } from '@jest/globals';
import { buildMembers } from '../../../../../../src/adapters/chat/conversation/pages/build-members.js';
import { renderPart as renderInSlack } from '../../../../../../src/adapters/slack/blocks/render-part.js';
import { renderReply } from '../../../../../../src/adapters/telegram/render/render-reply.js';
import { buildTestMember } from '../../../../../support/build-test-merchant.js';
import { ENGLISH } from '../../../../../support/english.js';
import { readHtml } from '../../../telegram/read-html.js';

const ANN = buildTestMember({ id: 'mem_ann', role: 'owner', displayName: 'Ann' });
const build = (mayManage: boolean) =>
  buildMembers({
    words: ENGLISH,
    merchantName: 'Lotus Valley School',
    members: [ANN],
    ...{ page: 1, mayManage, ownId: 'mem_ann', notice: null },
  });
const LINE = 'Ann · Owner · Slack';

describe('a person of the team', () => {
  it.each([true, false])('is named before the role in Telegram, whoever reads: %s', (mayManage) => {
    expect(readHtml(renderReply(ENGLISH, build(mayManage)).html).text.split('\n')).toContain(LINE);
  });

  it.each([true, false])('is named before the role in Slack, whoever reads: %s', (mayManage) => {
    const texts = build(mayManage)
      .parts.flatMap((part) => renderInSlack(ENGLISH, part))
      .flatMap((block) => ('text' in block ? [block.text] : []));
    expect(texts).toContainEqual({ type: 'plain_text', text: LINE, emoji: false });
  });
});
