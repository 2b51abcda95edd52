import { describe, expect, it } from '@jest/globals';
import type { Link } from '../../../src/domain/link/link.js';
import type { ChatContent, ChatTarget, NewChatMessage } from '../../../src/ports/chat-outbox.js';
import { buildTestLink } from '../../support/build-test-link.js';
import { createFakeWorld, type FakeWorld } from '../../support/fake-world.js';

const CHANNEL: ChatTarget = { kind: 'channel', place: { platform: 'slack', channelId: 'C_SALES' } };
const THREAD: ChatTarget = { kind: 'thread', cardKey: 'card:lnk_1' };

const message = (change: Partial<NewChatMessage> = {}): NewChatMessage => ({
  key: 'card:lnk_1',
  platform: 'slack',
  merchantId: 'mer_lotus',
  linkId: 'lnk_1',
  target: CHANNEL,
  content: { kind: 'card' },
  wantedVersion: 1,
  ...change,
});
const line = (id: string): NewChatMessage =>
  message({ key: `history_line:${id}`, target: THREAD, content: { kind: 'history_line', eventId: id } });

async function setUp(messages: readonly NewChatMessage[], links: readonly Link[] = [buildTestLink()]) {
  const world = createFakeWorld({ links });
  for (const each of messages) await world.outbox.request(each, world.clock.now());
  return { ...world, deliver: world.services.deliverChatMessages };
}

const shownKeys = ({ sender }: Pick<FakeWorld, 'sender'>) =>
  sender.shown.map((outgoing) => outgoing.message.key);

describe('deliverChatMessages', () => {
  it('posts a card with the newest link, its owner and its address', async () => {
    const world = await setUp([message()], [buildTestLink({ version: 4 })]);
    await world.deliver();
    expect(world.sender.shown).toMatchObject([
      {
        address: { kind: 'channel', channelId: 'C_SALES' },
        link: { version: 4 },
        owner: { id: 'mem_mai' },
        merchant: { id: 'mer_lotus' },
        card: null,
      },
    ]);
    expect(await world.outbox.find('card:lnk_1')).toMatchObject({
      shownVersion: 4,
      posted: { channelId: 'C_SALES', messageId: 'm1' },
    });
  });

  it('edits a card once for all the changes that came while nobody looked', async () => {
    const world = await setUp([message()]);
    await world.deliver();
    world.clock.advance(5000);
    for (const wantedVersion of [2, 3, 4])
      await world.outbox.request(message({ wantedVersion }), world.clock.now());
    await world.links.replace(world.links.get('lnk_1'), buildTestLink({ version: 4, state: 'paid' }));
    await world.deliver();
    expect(world.sender.shown).toHaveLength(2);
    expect(world.sender.shown[1]).toMatchObject({
      link: { state: 'paid' },
      message: { posted: { messageId: 'm1' } },
    });
  });

  it('leaves a second between two edits of a card, and wakes up for the second one', async () => {
    const world = await setUp([message()]);
    await world.deliver();
    world.clock.advance(400);
    await world.outbox.request(message({ wantedVersion: 2 }), world.clock.now());
    await world.links.replace(world.links.get('lnk_1'), buildTestLink({ version: 2 }));
    await world.deliver();
    expect(world.sender.shown).toHaveLength(1);
    expect(world.kicked).toContainEqual({ job: 'relay-events', afterMs: 600 });
    world.clock.advance(600);
    await world.deliver();
    expect(world.sender.shown).toHaveLength(2);
  });

  it('posts the card before its thread, and the thread below it', async () => {
    const world = await setUp([line('evt_1'), message()]);
    await world.deliver();
    expect(shownKeys(world)).toEqual(['card:lnk_1', 'history_line:evt_1']);
    expect(world.sender.shown[1]?.address).toEqual({
      kind: 'thread',
      channelId: 'C_SALES',
      rootMessageId: 'm1',
    });
  });

  it('waits with a thread while its card is not posted, longer each time', async () => {
    const world = await setUp([line('evt_1')]);
    await world.deliver();
    expect(world.sender.shown).toEqual([]);
    expect(world.outbox.dueAtOf('history_line:evt_1')).toEqual(new Date('2026-11-22T10:00:01.000Z'));
    world.clock.advance(1000);
    await world.deliver();
    expect(world.outbox.dueAtOf('history_line:evt_1')).toEqual(new Date('2026-11-22T10:00:03.000Z'));
  });

  it("turns to the owner's direct messages when the channel is closed, and remembers which", async () => {
    const world = await setUp([message()]);
    world.sender.answers.push({ outcome: 'channel_closed', channelId: 'C_SALES' });
    await world.deliver();
    expect(world.sender.shown[1]).toMatchObject({
      address: { kind: 'person', userId: 'U_MAI' },
      message: { closedChannelId: 'C_SALES' },
    });
    expect(await world.outbox.find('card:lnk_1')).toMatchObject({ posted: { channelId: 'D-U_MAI' } });
  });

  it('turns to whoever shared a link, not to its maker, when that channel is closed', async () => {
    const content: ChatContent = { kind: 'shared_link', memberId: 'mem_jo' };
    const world = await setUp([message({ key: 'share:1', content })]);
    world.sender.answers.push({ outcome: 'channel_closed', channelId: 'C_SALES' });
    await world.deliver();
    expect(world.sender.shown[1]?.address).toEqual({ kind: 'person', userId: 'U_JO' });
  });

  it('gives up where direct messages are closed as well, instead of turning in a circle', async () => {
    const world = await setUp([message({ target: { kind: 'member', memberId: 'mem_mai' } })]);
    world.sender.answers.push({ outcome: 'channel_closed', channelId: 'D1' });
    await world.deliver();
    expect(world.outbox.gaveUpReasonOf('card:lnk_1')).toBe('direct messages are closed');
  });

  it('waits as long as the platform asks', async () => {
    const world = await setUp([message()]);
    world.sender.answers.push({ outcome: 'later', retryAfterMs: 30_000, uncertain: false });
    await world.deliver();
    expect(world.outbox.dueAtOf('card:lnk_1')).toEqual(new Date('2026-11-22T10:00:30.000Z'));
    expect(world.kicked).toContainEqual({ job: 'relay-events', afterMs: 30_000 });
    world.clock.advance(29_999);
    await world.deliver();
    expect(world.sender.shown).toHaveLength(1);
    world.clock.advance(1);
    await world.deliver();
    expect(world.sender.shown).toHaveLength(2);
  });

  it('marks a post without an answer as uncertain for the next try', async () => {
    const world = await setUp([message()]);
    world.sender.answers.push({ outcome: 'later', retryAfterMs: null, uncertain: true });
    await world.deliver();
    world.clock.advance(1000);
    await world.deliver();
    expect(world.sender.shown.map((outgoing) => outgoing.message.uncertain)).toEqual([false, true]);
    expect(await world.outbox.find('card:lnk_1')).toMatchObject({ uncertain: false, failures: 0 });
  });

  it('takes a message over from a process that died while posting, as uncertain', async () => {
    const world = await setUp([message()]);
    await world.outbox.claimDue(world.clock.now(), 60_000, 1);
    await world.outbox.markSending('card:lnk_1');
    await world.deliver();
    expect(world.sender.shown).toEqual([]);
    world.clock.advance(60_000);
    await world.deliver();
    expect(world.sender.shown).toMatchObject([{ message: { uncertain: true } }]);
  });

  it('goes on with other messages when one throws, and tries that one again', async () => {
    const other = buildTestLink({ id: 'lnk_2', slug: 'slug000000000000000002', reference: 'PL-2' });
    const world = await setUp(
      [message(), message({ key: 'card:lnk_2', linkId: 'lnk_2' })],
      [buildTestLink(), other],
    );
    world.sender.answers.push(new Error('a defect'));
    await world.deliver();
    expect(await world.outbox.find('card:lnk_2')).toMatchObject({ shownVersion: 1 });
    expect(await world.outbox.find('card:lnk_1')).toMatchObject({
      failures: 1,
      uncertain: true,
      posted: null,
    });
    expect(world.lines).toMatchObject([{ level: 'error', fields: { key: 'card:lnk_1' } }]);
    world.clock.advance(1000);
    await world.deliver();
    expect(await world.outbox.find('card:lnk_1')).toMatchObject({ shownVersion: 1 });
  });

  it('gives back what it cannot begin before its claim runs out', async () => {
    const lines = Array.from({ length: 5 }, (_, i) => line(`evt_${i}`));
    const world = await setUp([message(), ...lines]);
    const { show } = world.sender;
    const claims: Date[] = [];
    const { claimDue } = world.outbox;
    Object.assign(world.outbox, {
      claimDue: (now: Date, leaseMs: number, limit: number) => {
        claims.push(now);
        return claimDue(now, leaseMs, limit);
      },
    });
    Object.assign(world.sender, {
      show: async (outgoing: Parameters<typeof show>[0]) => {
        world.clock.advance(8000);
        return show(outgoing);
      },
    });
    await world.deliver();
    expect(shownKeys(world)).toEqual(['card:lnk_1', ...lines.map(({ key }) => key)]);
    expect(claims.length).toBeGreaterThan(2);
  });

  it('gives up what can never be shown, and says so in the log', async () => {
    const world = await setUp([
      message({ key: 'card:gone', linkId: 'lnk_gone' }),
      message({ key: 'note:gone', target: { kind: 'member', memberId: 'mem_gone' } }),
      message(),
    ]);
    world.sender.answers.push({ outcome: 'impossible', reason: 'account_inactive' });
    await world.deliver();
    expect(world.outbox.gaveUpReasonOf('card:gone')).toBe('link is gone');
    expect(world.outbox.gaveUpReasonOf('note:gone')).toBe('member is gone');
    expect(world.outbox.gaveUpReasonOf('card:lnk_1')).toBe('account_inactive');
    expect(world.lines.filter(({ level }) => level === 'warn')).toHaveLength(3);
  });

  it('keeps messages of a platform that is switched off', async () => {
    const world = await setUp([message({ platform: 'telegram' })]);
    await world.deliver();
    expect(world.sender.shown).toEqual([]);
    expect(world.outbox.dueAtOf('card:lnk_1')).toEqual(new Date('2026-11-22T10:01:40.000Z'));
  });

  it('names the members who acted on the link, and tells the paid line where the card is', async () => {
    const boss = { kind: 'member', merchantId: 'mer_lotus', memberId: 'mem_jo', role: 'owner' } as const;
    const link = buildTestLink();
    const history = link.history.map((event) => ({ ...event, actor: boss }));
    const paidLine = message({ key: 'paid_line:evt_1', content: { kind: 'paid_line', eventId: 'evt_1' } });
    const world = await setUp([message(), paidLine], [{ ...link, history }]);
    await world.deliver();
    expect(world.sender.shown[1]).toMatchObject({
      people: [{ id: 'mem_jo' }],
      card: { channelId: 'C_SALES', messageId: 'm1' },
    });
  });
});
