import { describe, expect, it } from '@jest/globals';
import { LogLevel, WebClient } from '@slack/web-api';
import {
  type SlackWaitingPlace,
  toWaitingPlace,
} from '../../../../../src/adapters/slack/intents/waiting-place.js';
import { createSlackClientOptions } from '../../../../../src/adapters/slack/sending/slack-client.js';
import { createSlackCreationTeller } from '../../../../../src/adapters/slack/sending/slack-creation-teller.js';
import { AppError } from '../../../../../src/domain/errors.js';
import type { Member } from '../../../../../src/domain/merchant/member.js';
import type { CreationOutcome } from '../../../../../src/ports/creation-teller.js';
import { buildTestLink } from '../../../../support/build-test-link.js';
import { buildTestMember, buildTestMerchant } from '../../../../support/build-test-merchant.js';
import { createFakeClock } from '../../../../support/fake-clock.js';
import { createFakeLogger } from '../../../../support/fake-logger.js';

const RESPONSE_URL = 'https://hooks.slack.test/r/1';
const WAITS_AT = { viewId: 'V1', responseUrl: RESPONSE_URL, workspaceId: 'T_LOTUS' };
const MERCHANT = buildTestMerchant({
  workspaces: [
    { platform: 'slack', workspaceId: 'T_LOTUS' },
    { platform: 'slack', workspaceId: 'T_BRANCH' },
  ],
});
const CREATED: CreationOutcome = { kind: 'created', link: buildTestLink() };
const REFUSED: CreationOutcome = { kind: 'refused', error: new AppError('not_allowed') };

type Way = 'views.update' | 'response_url' | 'chat.postMessage';

function nameCall(url: string): Way {
  if (url === RESPONSE_URL) return 'response_url';
  return url.endsWith('views.update') ? 'views.update' : 'chat.postMessage';
}

interface World {
  /** Slack's refusal of a way, or the status it answers with; the others work. */
  readonly broken?: Partial<Record<Way, string | number>>;
  readonly waitsAt?: Partial<SlackWaitingPlace>;
  readonly member?: Member;
}

/** What was said by each way that came through. */
async function tell(
  outcome: CreationOutcome,
  { broken = {}, waitsAt = {}, member = buildTestMember() }: World = {},
) {
  const said: Partial<Record<Way, string>> = {};
  const fetch = async (input: string | URL | Request, init?: RequestInit) => {
    const way = nameCall(String(input));
    const fault = broken[way];
    if (typeof fault === 'number') return new Response('', { status: fault });
    if (fault !== undefined) return Response.json({ ok: false, error: fault });
    said[way] = decodeURIComponent(String(init?.body).replaceAll('+', ' '));
    return Response.json({ ok: true });
  };
  const askedFor: string[] = [];
  const { logger, lines } = createFakeLogger();
  const clock = createFakeClock();
  const teller = createSlackCreationTeller({
    clientFor: async (workspaceId) => {
      askedFor.push(workspaceId);
      return new WebClient('xoxb-test', { ...createSlackClientOptions({ fetch }), logLevel: LogLevel.ERROR });
    },
    fetch,
    publicUrl: 'https://pay.example.com',
    clock,
    logger,
  });
  const { amount, description, customer, notes, channels, sendTiming, expiresAt, language } = buildTestLink();
  const answer = await teller.tell({
    connected: [],
    draft: {
      id: 'dft_1',
      merchantId: 'mer_lotus',
      memberId: 'mem_mai',
      values: {},
      origin: null,
      createdAt: clock.now(),
      reviewed: {
        amount,
        description,
        customer,
        reference: null,
        notes,
        channels,
        sendTiming,
        expiresAt,
        language,
        reminders: null,
        reissueOf: null,
      },
      creation: { askedAt: clock.now(), waitsAt: toWaitingPlace({ ...WAITS_AT, ...waitsAt }) },
      failures: 0,
    },
    merchant: MERCHANT,
    member,
    outcome,
  });
  return { answer, said, ways: Object.keys(said).sort(), warnings: lines.length, askedFor };
}

describe('createSlackCreationTeller', () => {
  it('says a new link in the modal and privately in the channel', async () => {
    const { answer, said, ways } = await tell(CREATED);
    expect(answer).toBe('told');
    expect(ways).toEqual(['response_url', 'views.update']);
    expect(said['views.update']).toContain('Payment link created');
    expect(said.response_url).toContain('https://pay.example.com/p/');
  });

  it.each<[string, World, Way[]]>([
    [
      'in the channel when the modal is closed',
      { broken: { 'views.update': 'not_found' } },
      ['response_url'],
    ],
    ['in the channel when the modal takes nothing', { broken: { 'views.update': 500 } }, ['response_url']],
    ['in the modal when the response_url is over', { broken: { response_url: 404 } }, ['views.update']],
    ['in the modal when there is no response_url', { waitsAt: { responseUrl: null } }, ['views.update']],
    [
      'by direct message when neither takes it',
      { broken: { 'views.update': 'not_found', response_url: 404 } },
      ['chat.postMessage'],
    ],
    [
      'by direct message when there is neither',
      { waitsAt: { viewId: null, responseUrl: null } },
      ['chat.postMessage'],
    ],
  ])('says a new link %s', async (_name, world, ways) => {
    const told = await tell(CREATED, world);
    expect(told).toMatchObject({ answer: 'told', ways });
  });

  it.each<[string, string | null, string, string]>([
    ['that they pressed in', 'T_BRANCH', 'T_BRANCH', 'U_BRANCH'],
    ['that they came with first, where that is not known', null, 'T_LOTUS', 'U_MAI'],
    ['that they came with first, where they are not there any more', 'T_GONE', 'T_LOTUS', 'U_MAI'],
  ])('speaks to a person of two workspaces in the one %s', async (_name, workspaceId, asked, userId) => {
    const accounts = [
      { platform: 'slack', userId: 'U_MAI' },
      { platform: 'slack', workspaceId: 'T_BRANCH', userId: 'U_BRANCH' },
    ] as const;
    const told = await tell(CREATED, {
      member: buildTestMember({ accounts }),
      waitsAt: { viewId: null, responseUrl: null, workspaceId },
    });
    expect(told.askedFor).toEqual([asked]);
    expect(told.said['chat.postMessage']).toContain(`channel=${userId}`);
  });

  it('says a refusal once: over the review, from which one can go on', async () => {
    const { answer, said, ways } = await tell(REFUSED);
    expect(answer).toBe('told');
    expect(ways).toEqual(['views.update']);
    expect(said['views.update']).toContain("I can't do this for you");
    expect(said['views.update']).toContain('"callback_id":"link_review"');
    expect(said['views.update']).toContain('dft_1');
  });

  it.each<[string, World, Way[]]>([
    ['in the channel', { broken: { 'views.update': 'not_found' } }, ['response_url']],
    ['by direct message', { broken: { 'views.update': 500, response_url: 410 } }, ['chat.postMessage']],
  ])('says a refusal %s where the ways before it fail', async (_name, world, ways) => {
    const told = await tell(REFUSED, world);
    expect(told).toMatchObject({ answer: 'told', ways });
    expect(Object.values(told.said)).toEqual([expect.stringContaining("I can't do this for you")]);
  });

  it.each<[string, string | number, 'later' | 'impossible']>([
    ['Slack is away', 503, 'later'],
    ['Slack is in trouble', 'internal_error', 'later'],
    ['the person is gone', 'user_not_found', 'impossible'],
    ['Paylink is gone from the workspace', 'account_inactive', 'impossible'],
  ])('answers when %s: %s, %s', async (_name, fault, expected) => {
    const broken = { 'views.update': fault, response_url: 404, 'chat.postMessage': fault };
    expect(await tell(CREATED, { broken })).toMatchObject({ answer: expected, ways: [], warnings: 1 });
  });
});
