import { describe, expect, it } from '@jest/globals';
import type { Link } from '../../../../src/domain/link/link.js';
import type { NewChatMessage } from '../../../../src/ports/chat-message-store.js';
import type { SenderResult } from '../../../../src/ports/chat-sender.js';
import { makePassOnChatMessage } from '../../../../src/service/chat/pass-on-chat-message.js';
import { makeShowChatMessage } from '../../../../src/service/chat/show-chat-message.js';
import { buildChatLine, buildChatMessage, buildDirectMessage } from '../../../support/build-chat-message.js';
import { buildTestLink } from '../../../support/build-test-link.js';
import { createFakeHold } from '../../../support/fake-hold.js';
import { createFakeWorld } from '../../../support/fake-world.js';

async function setUp(messages: readonly NewChatMessage[], links: readonly Link[] = [buildTestLink()]) {
  const world = createFakeWorld({ links });
  for (const message of messages) await world.chatMessages.request(message, world.clock.now());
  const find = async (key: string) => {
    const message = await world.chatMessages.find(key);
    if (message === null) throw new Error(`no message ${key}`);
    return message;
  };
  /** One try; `parts` stand in for those of the world. */
  const show = async (key: string, hold = createFakeHold(), parts: object = {}) => {
    const deps = { ...world, senders: [world.sender], passOn: makePassOnChatMessage(world), ...parts };
    return makeShowChatMessage(deps)(await find(key), hold);
  };
  return { ...world, find, show };
}

describe('showChatMessage', () => {
  it('posts a card with the newest link, its owner and its address', async () => {
    const world = await setUp([buildChatMessage()], [buildTestLink({ version: 4 })]);
    expect(await world.show('card:lnk_1')).toEqual({ kind: 'shown', postEveryMs: 0 });
    expect(world.sender.shown).toMatchObject([
      {
        address: { kind: 'channel', channelId: 'C_SALES' },
        link: { version: 4 },
        owner: { id: 'mem_mai' },
        merchant: { id: 'mer_lotus' },
        card: null,
      },
    ]);
    expect(await world.find('card:lnk_1')).toMatchObject({
      shownVersion: 4,
      posted: { channelId: 'C_SALES', messageId: 'm1' },
    });
  });

  it('has what is said of a card that stayed behind in a chat of before wait until it is posted anew', async () => {
    const before = { platform: 'slack', channelId: 'C_SALES' } as const;
    const after = { platform: 'slack', channelId: 'C_NEW' } as const;
    const link = buildTestLink({ version: 2, cardPlaces: [{ key: 'card:lnk_1', place: before }] });
    const world = await setUp([buildChatMessage()], [link]);
    await world.show('card:lnk_1');
    const moved = { platform: 'slack', workspaceId: 'C_NEW', formerIds: ['C_SALES'] } as const;
    await world.merchants.addWorkspace('mer_lotus', moved);
    const paid = buildChatMessage({
      ...{ key: 'paid', lane: 'mer_lotus slack C_NEW', target: { kind: 'channel', place: after } },
      content: { kind: 'paid_line', eventId: 'evt_paid' },
    });
    for (const message of [buildChatMessage({ wantedVersion: 3 }), paid])
      await world.chatMessages.request(message, world.clock.now());
    expect(await world.show('paid')).toEqual({ kind: 'left' });
    expect((await world.find('paid')).lane).toBe('mer_lotus slack C_SALES');
    world.clock.advance(1_000);
    await world.show('card:lnk_1');
    await world.show('paid');
    expect(world.sender.shown.map(({ message }) => message.key)).toEqual([
      ...['card:lnk_1', 'card:lnk_1', 'paid'],
    ]);
  });

  it('wants the pace of the place after a post, and none after an edit', async () => {
    const world = await setUp([buildChatMessage()]);
    Object.assign(world.sender, { postEveryMs: 1_000 });
    expect(await world.show('card:lnk_1')).toEqual({ kind: 'shown', postEveryMs: 1_000 });
    world.clock.advance(1_000);
    expect(await world.show('card:lnk_1')).toEqual({ kind: 'shown', postEveryMs: 0 });
    expect(world.sender.shown[1]).toMatchObject({ message: { posted: { messageId: 'm1' } } });
  });

  it('leaves a second between two edits of a card, without counting a failure', async () => {
    const world = await setUp([buildChatMessage()]);
    await world.show('card:lnk_1');
    world.clock.advance(400);
    expect(await world.show('card:lnk_1')).toEqual({
      kind: 'waits',
      until: new Date('2026-11-22T10:00:01.000Z'),
      hasFailed: false,
      postEveryMs: 0,
    });
    expect(world.sender.shown).toHaveLength(1);
    expect(await world.find('card:lnk_1')).toMatchObject({ failures: 0 });
  });

  it('edits at once when the clock was set back', async () => {
    const world = await setUp([buildChatMessage()]);
    await world.show('card:lnk_1');
    world.clock.advance(-3_600_000);
    expect(await world.show('card:lnk_1')).toMatchObject({ kind: 'shown' });
  });

  it('names the members who acted on the link, and tells the paid line where the card is', async () => {
    const boss = { kind: 'member', merchantId: 'mer_lotus', memberId: 'mem_jo', role: 'owner' } as const;
    const link = buildTestLink();
    const history = link.history.map((event) => ({ ...event, actor: boss }));
    const content = { kind: 'paid_line', eventId: 'evt_1' } as const;
    const paidLine = buildChatMessage({ key: 'paid_line:evt_1', content });
    const world = await setUp([buildChatMessage(), paidLine], [{ ...link, history }]);
    await world.show('card:lnk_1');
    await world.show('paid_line:evt_1');
    expect(world.sender.shown[1]).toMatchObject({
      people: [{ id: 'mem_jo' }],
      card: { channelId: 'C_SALES', messageId: 'm1' },
    });
  });
});

describe('showChatMessage of a reply', () => {
  it('hangs it below its card', async () => {
    const world = await setUp([buildChatMessage(), buildChatLine('evt_1')]);
    await world.show('card:lnk_1');
    await world.show('history_line:evt_1');
    expect(world.sender.shown[1]?.address).toEqual({
      kind: 'thread',
      channelId: 'C_SALES',
      rootMessageId: 'm1',
    });
  });

  it('waits while its card is not posted, longer each time', async () => {
    const world = await setUp([buildChatLine('evt_1')]);
    const waits: number[] = [];
    for (let tries = 0; tries < 4; tries += 1) {
      const result = await world.show('history_line:evt_1');
      if (result.kind !== 'waits') throw new Error(result.kind);
      expect(result.hasFailed).toBe(true);
      waits.push(result.until.getTime() - world.clock.now().getTime());
    }
    expect(world.sender.shown).toEqual([]);
    expect(waits[0]).toBeLessThanOrEqual(1_000);
    expect(waits[3]).toBeGreaterThanOrEqual(4_000);
    expect(await world.find('history_line:evt_1')).toMatchObject({ uncertain: false });
  });

  it('goes after its card when that has gone to a person meanwhile', async () => {
    const card = buildDirectMessage('mem_mai', { key: 'card:lnk_1', content: { kind: 'card' } });
    const world = await setUp([card, buildChatLine('evt_1')]);
    expect(await world.show('history_line:evt_1')).toEqual({ kind: 'left' });
    const lane = 'mer_lotus slack member:mem_mai';
    expect(await world.find('history_line:evt_1')).toMatchObject({
      lane,
      target: { kind: 'thread', cardKey: 'card:lnk_1' },
      failures: 0,
    });
    await world.work();
    expect(world.sender.shown.map(({ address }) => address)).toEqual([
      { kind: 'person', userId: 'U_MAI' },
      { kind: 'thread', channelId: 'D-U_MAI', rootMessageId: 'm1' },
    ]);
  });

  it('is parked with the card that could not be shown', async () => {
    const world = await setUp([buildChatMessage(), buildChatLine('evt_1')]);
    await world.chatMessages.park('card:lnk_1', 'no_text', world.clock.now());
    expect(await world.show('history_line:evt_1')).toEqual({ kind: 'left' });
    expect(await world.find('history_line:evt_1')).toMatchObject({
      parkedReason: 'its card could not be shown',
    });
  });
});

describe('showChatMessage and its effect outside', () => {
  it.each([
    ['before it marked anything', 0, false],
    ['after it marked the post', 1, true],
  ] as const)('posts nothing when the hold is lost %s', async (_, times, uncertain) => {
    const world = await setUp([buildChatMessage()]);
    expect(await world.show('card:lnk_1', createFakeHold(times))).toEqual({ kind: 'stopped' });
    expect(world.sender.shown).toEqual([]);
    expect(await world.find('card:lnk_1')).toMatchObject({ uncertain, failures: 0 });
  });

  it('marks a post without an answer as uncertain for the next try', async () => {
    const world = await setUp([buildChatMessage()]);
    world.sender.answers.push({ outcome: 'later', retryAfterMs: null, uncertain: true });
    expect(await world.show('card:lnk_1')).toEqual({ kind: 'troubled', postEveryMs: 0 });
    await world.show('card:lnk_1');
    expect(world.sender.shown.map(({ message }) => message.uncertain)).toEqual([false, true]);
    expect(await world.find('card:lnk_1')).toMatchObject({ uncertain: false, failures: 0 });
  });

  it('stays uncertain of a post while the place asks to come back later', async () => {
    const world = await setUp([buildChatMessage()]);
    await world.chatMessages.markSending('card:lnk_1', false);
    world.sender.answers.push({ outcome: 'later', retryAfterMs: 1_000, uncertain: false });
    await world.show('card:lnk_1');
    await world.show('card:lnk_1');
    expect(world.sender.shown.map(({ message }) => message.uncertain)).toEqual([true, true]);
  });

  it('is uncertain of a post that could not be noted', async () => {
    const world = await setUp([buildChatMessage()]);
    const markShown = () => Promise.reject(new Error('the store is away'));
    const chatMessages = { ...world.chatMessages, markShown };
    await world.show('card:lnk_1', createFakeHold(), { chatMessages });
    expect(world.sender.shown).toHaveLength(1);
    expect(await world.find('card:lnk_1')).toMatchObject({ uncertain: true, failures: 1 });
  });

  it('is certain of an edit that could not be noted: the same edit twice is one', async () => {
    const world = await setUp([buildChatMessage()]);
    await world.show('card:lnk_1');
    await world.chatMessages.request(buildChatMessage({ wantedVersion: 9 }), world.clock.now());
    world.clock.advance(1_000);
    const markShown = () => Promise.reject(new Error('the store is away'));
    await world.show('card:lnk_1', createFakeHold(), { chatMessages: { ...world.chatMessages, markShown } });
    expect(await world.find('card:lnk_1')).toMatchObject({ uncertain: false, failures: 1 });
  });

  it('waits as long as the platform asks, and counts no failure', async () => {
    const world = await setUp([buildChatMessage()]);
    world.sender.answers.push({ outcome: 'later', retryAfterMs: 30_000, uncertain: false });
    const until = new Date('2026-11-22T10:00:30.000Z');
    expect(await world.show('card:lnk_1')).toEqual({ kind: 'limited', until });
    expect(world.chatMessages.dueAtOf('card:lnk_1')).toEqual(until);
    expect(await world.find('card:lnk_1')).toMatchObject({ failures: 0, uncertain: false });
  });

  it('takes what is thrown for a failure of this message alone', async () => {
    const world = await setUp([buildChatMessage()]);
    world.sender.answers.push(new Error('a defect'));
    expect(await world.show('card:lnk_1')).toMatchObject({ kind: 'waits', hasFailed: true });
    expect(await world.find('card:lnk_1')).toMatchObject({ failures: 1, uncertain: true, posted: null });
    expect(world.lines).toMatchObject([{ level: 'error', fields: { key: 'card:lnk_1' } }]);
  });

  it('passes a message on that failed for a day', async () => {
    const world = await setUp([buildDirectMessage('mem_mai')]);
    const key = 'owner_note:mem_mai';
    for (let tries = 0; tries < 999; tries += 1)
      await world.chatMessages.postpone(key, world.clock.now(), false);
    world.sender.answers.push(new Error('a defect'));
    expect(await world.show(key)).toEqual({ kind: 'left' });
    expect(await world.find(key)).toMatchObject({ target: { kind: 'member', memberId: 'mem_jo' } });
  });
});

describe('showChatMessage whose hold is lost during the call', () => {
  const LOST = { ...createFakeHold(), lasts: () => false };

  it.each([
    ['a limit', { outcome: 'later', retryAfterMs: 60_000, uncertain: false }],
    ['trouble', { outcome: 'later', retryAfterMs: null, uncertain: true }],
    ['a closed channel', { outcome: 'channel_closed', channelId: 'C_SALES' }],
    ['a refusal', { outcome: 'impossible', reason: 'too long' }],
    ['an error', new Error('a defect')],
  ] as const)('writes nothing of %s', async (_, answer) => {
    const world = await setUp([buildChatMessage()]);
    world.sender.answers.push(answer);
    expect(await world.show('card:lnk_1', LOST)).toEqual({ kind: 'stopped' });
    expect(await world.find('card:lnk_1')).toMatchObject({
      ...{ failures: 0, parkedReason: null, lane: 'mer_lotus slack C_SALES', dueAt: world.clock.now() },
    });
  });

  it('notes a post that nobody else has noted', async () => {
    const world = await setUp([buildChatMessage()]);
    expect(await world.show('card:lnk_1', LOST)).toEqual({ kind: 'stopped' });
    expect(await world.find('card:lnk_1')).toMatchObject({ posted: { messageId: 'm1' } });
  });

  /** Another holder posts and notes it as `messageId` while this one's call is on its way. */
  async function setUpNoted(messageId: string, answer?: SenderResult) {
    const world = await setUp([buildChatMessage()]);
    const posted = { channelId: 'C_SALES', messageId };
    const { show } = world.sender;
    world.sender.show = async (outgoing) => {
      await world.chatMessages.markShown('card:lnk_1', 5, { posted, at: world.clock.now() });
      return answer ?? show(outgoing);
    };
    await world.show('card:lnk_1', LOST);
    expect(await world.find('card:lnk_1')).toMatchObject({ posted, shownVersion: 5, failures: 0 });
    return world;
  }

  it('leaves what another has noted meanwhile, which may be newer, and takes its own post back', async () => {
    const { sender, lines } = await setUpNoted('newer');
    expect(sender.takenBack).toEqual(['m1']);
    expect(lines).toMatchObject([{ level: 'warn', fields: { key: 'card:lnk_1' } }]);
  });

  it.each([
    ['looks for a post whose answer was given up', { uncertain: true }, [null]],
    ['looks for nothing that was refused', { uncertain: false }, []],
  ])('%s, when another has noted its own', async (_, { uncertain }, takenBack) => {
    const { sender } = await setUpNoted('newer', { outcome: 'later', retryAfterMs: null, uncertain });
    expect(sender.takenBack).toEqual(takenBack);
  });

  it('takes nothing back when another found its post and noted it', async () => {
    const { sender } = await setUpNoted('m1');
    expect(sender.takenBack).toEqual([]);
  });
});
