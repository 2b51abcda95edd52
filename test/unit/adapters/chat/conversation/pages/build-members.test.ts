import { describe, expect, it } from '@jest/globals';
import {
  buildRemoved,
  buildRemoveQuestion,
} from '../../../../../../src/adapters/chat/conversation/pages/build-member.js';
import { buildMembers } from '../../../../../../src/adapters/chat/conversation/pages/build-members.js';
import { renderPart as renderInSlack } from '../../../../../../src/adapters/slack/blocks/render-part.js';
import { renderReply } from '../../../../../../src/adapters/telegram/render/render-reply.js';
import { buildTestMember } from '../../../../../support/build-test-merchant.js';
import { ENGLISH } from '../../../../../support/english.js';
import { readHtml } from '../../../telegram/read-html.js';

const ANN = buildTestMember({ id: 'mem_ann', role: 'owner', displayName: 'Ann' });
const build = (mayManage: boolean, members = [ANN]) =>
  buildMembers({
    words: ENGLISH,
    merchantName: 'Lotus Valley School',
    members,
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

describe('somebody of whom no name is known', () => {
  const accounts = [{ platform: 'slack', workspaceId: 'T1', userId: 'U_MAYA' }] as const;
  const maya = buildTestMember({ id: 'mem_maya', role: 'manager', displayName: null, accounts });

  it.each([true, false])('is called in Slack what Slack calls them, whoever reads: %s', (mayManage) => {
    const texts = build(mayManage, [ANN, maya])
      .parts.flatMap((part) => renderInSlack(ENGLISH, part))
      .flatMap((block) => ('text' in block ? [block.text] : []));
    expect(texts).toContainEqual({ type: 'mrkdwn', text: '<@U_MAYA> · Manager · Slack', verbatim: true });
  });

  it.each([true, false])('is not heard from in Telegram, whoever reads: %s', (mayManage) => {
    const { text } = readHtml(renderReply(ENGLISH, build(mayManage, [ANN, maya])).html);
    expect(text.split('\n')).toContain('Somebody not heard from yet · Manager · Slack');
  });

  it('is called so where access is about to be taken away, and where it was', () => {
    const taken = { words: ENGLISH, member: maya, merchantName: 'Lotus Valley School', isOwn: false };
    const texts = [buildRemoveQuestion(taken), buildRemoved(taken)]
      .flatMap(({ parts }) => parts.flatMap((part) => renderInSlack(ENGLISH, part)))
      .flatMap((block) => ('text' in block ? [block.text] : []));
    expect(texts).toMatchObject([
      { text: expect.stringMatching(/^Take access away from <@U_MAYA>, in every chat\?/) },
      { text: expect.stringMatching(/^<@U_MAYA> has no access any more/) },
    ]);
  });

  it('is a way to them in Telegram where they are there', () => {
    const there = {
      ...maya,
      accounts: [{ platform: 'telegram', workspaceId: '777', userId: '42' }] as const,
    };
    expect(renderReply(ENGLISH, build(false, [there])).html).toContain(
      '<a href="tg://user?id=42">Somebody not heard from yet</a> · Manager · Telegram',
    );
  });
});
