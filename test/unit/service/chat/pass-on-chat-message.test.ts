import { describe, expect, it } from '@jest/globals';
import type { ChatContent } from '../../../../src/ports/chat-content.js';
import type { NewChatMessage } from '../../../../src/ports/chat-message-store.js';
import type { OutgoingChatMessage, SenderResult } from '../../../../src/ports/chat-sender.js';
import { buildChatLine, buildChatMessage, buildDirectMessage } from '../../../support/build-chat-message.js';
import { buildTestLink } from '../../../support/build-test-link.js';
import { buildTestMember } from '../../../support/build-test-merchant.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const person = (name: string, role: 'sales' | 'manager' | 'owner') =>
  buildTestMember({
    id: `mem_${name}`,
    role,
    displayName: name,
    accounts: [{ platform: 'slack', userId: `U_${name.toUpperCase()}` }],
  });
const STAFF = [
  person('mai', 'sales'),
  person('bo', 'manager'),
  person('li', 'manager'),
  person('jo', 'owner'),
];

const channelIdOf = ({ address }: OutgoingChatMessage): string =>
  address.kind === 'person' ? address.userId : address.channelId;

/** Works a message while these places let nobody in. */
async function passAlong(message: NewChatMessage, closed: readonly string[], ownerId = 'mem_mai') {
  const world = createFakeWorld({ links: [buildTestLink({ ownerId })], members: STAFF });
  const { show } = world.sender;
  world.sender.show = async (outgoing): Promise<SenderResult> => {
    const channelId = channelIdOf(outgoing);
    if (!closed.includes(channelId)) return show(outgoing);
    world.sender.shown.push(outgoing);
    return { outcome: 'channel_closed', channelId };
  };
  await world.chatMessages.request(message, world.clock.now());
  await world.work();
  const tried = world.sender.shown.map(channelIdOf);
  return { ...world, tried, message: await world.chatMessages.find(message.key) };
}

const EVERYBODY = ['U_MAI', 'U_BO', 'U_LI', 'U_JO'];

describe('passOnChatMessage', () => {
  it("turns to the maker's direct messages when the channel is closed, and remembers which", async () => {
    const { tried, sender, message } = await passAlong(buildChatMessage(), ['C_SALES']);
    expect(tried).toEqual(['C_SALES', 'U_MAI']);
    expect(sender.shown[1]).toMatchObject({ message: { closedChannelId: 'C_SALES' } });
    expect(message).toMatchObject({
      posted: { channelId: 'D-U_MAI' },
      lane: 'mer_lotus slack member:mem_mai',
      parkedReason: null,
    });
  });

  it('goes on to the managers and then to the owner, until someone has it', async () => {
    const closed = ['C_SALES', 'U_MAI', 'U_BO', 'U_LI'];
    const { tried, message } = await passAlong(buildChatMessage(), closed);
    expect(tried).toEqual(['C_SALES', 'U_MAI', 'U_BO', 'U_LI', 'U_JO']);
    expect(message).toMatchObject({ posted: { channelId: 'D-U_JO' }, closedChannelId: 'C_SALES' });
  });

  it('tells the next of them why the channel is closed, and who else was tried', async () => {
    const world = createFakeWorld({ links: [buildTestLink({ ownerId: 'mem_mai' })], members: STAFF });
    world.sender.answers.push(
      { outcome: 'channel_closed', channelId: 'C_SALES', why: 'archived' },
      { outcome: 'impossible', reason: 'user_not_found' },
    );
    await world.chatMessages.request(buildChatMessage(), world.clock.now());
    await world.work();
    const last = world.sender.shown.at(-1);
    expect(last && channelIdOf(last)).toBe('U_BO');
    expect(last?.message).toMatchObject({
      closedChannelId: 'C_SALES',
      closedWhy: 'archived',
      triedMemberIds: ['mem_mai'],
    });
    expect(last?.people.map(({ id }) => id)).toContain('mem_bo');
  });

  it('parks what nobody could be told, after each was tried once', async () => {
    const { tried, message, observer, lines } = await passAlong(buildChatMessage(), [
      'C_SALES',
      ...EVERYBODY,
    ]);
    expect(tried).toEqual(['C_SALES', ...EVERYBODY]);
    expect(message).toMatchObject({ parkedReason: 'the channel is closed', posted: null });
    expect(observer.counted.filter(({ result }) => result === 'parked')).toEqual([
      { kind: 'chat', result: 'parked', lagMs: 0 },
    ]);
    expect(lines).toMatchObject([{ level: 'warn', fields: { key: 'card:lnk_1' } }]);
  });

  it('tries nobody twice who is both the maker and an owner', async () => {
    const { tried } = await passAlong(buildChatMessage(), ['C_SALES', ...EVERYBODY], 'mem_jo');
    expect(tried).toEqual(['C_SALES', 'U_JO', 'U_BO', 'U_LI']);
  });

  it('goes along the same way from direct messages that are closed', async () => {
    const { tried } = await passAlong(buildDirectMessage('mem_mai'), ['U_MAI', 'U_BO']);
    expect(tried).toEqual(['U_MAI', 'U_BO', 'U_LI']);
  });

  it('goes to the next person when the first one is gone', async () => {
    const { tried, message } = await passAlong(buildDirectMessage('mem_gone'), []);
    expect(tried).toEqual(['U_MAI']);
    expect(message).toMatchObject({ posted: { channelId: 'D-U_MAI' } });
  });

  it('troubles no manager with a line of a thread', async () => {
    const line = buildChatLine('evt_1');
    const world = createFakeWorld({ links: [buildTestLink()], members: STAFF });
    await world.chatMessages.request(buildChatMessage(), world.clock.now());
    await world.chatMessages.request(line, world.clock.now());
    const posted = { channelId: 'C_SALES', messageId: 'm1' };
    world.sender.answers.push(
      { outcome: 'shown', posted },
      { outcome: 'channel_closed', channelId: 'C_SALES' },
      { outcome: 'channel_closed', channelId: 'U_MAI' },
    );
    await world.work();
    expect(world.sender.shown.map(channelIdOf)).toEqual(['C_SALES', 'C_SALES', 'U_MAI']);
    expect(await world.chatMessages.find(line.key)).toMatchObject({ parkedReason: 'the channel is closed' });
  });

  it('turns to whoever shared a link, and to nobody else', async () => {
    const content: ChatContent = { kind: 'shared_link', memberId: 'mem_li' };
    const shared = buildChatMessage({ key: 'share:1', content });
    expect((await passAlong(shared, ['C_SALES'])).tried).toEqual(['C_SALES', 'U_LI']);
    const { tried, message } = await passAlong(shared, ['C_SALES', 'U_LI']);
    expect(tried).toEqual(['C_SALES', 'U_LI']);
    expect(message).toMatchObject({ parkedReason: 'the channel is closed' });
  });

  it('parks what a channel refuses for what it says: it would be refused everywhere', async () => {
    const world = createFakeWorld({ links: [buildTestLink()], members: STAFF });
    await world.chatMessages.request(buildChatMessage(), world.clock.now());
    world.sender.answers.push({ outcome: 'impossible', reason: 'msg_too_long' });
    await world.work();
    expect(world.sender.shown).toHaveLength(1);
    expect(await world.chatMessages.find('card:lnk_1')).toMatchObject({ parkedReason: 'msg_too_long' });
  });

  it('parks what speaks of a link that is gone: nobody is to get it', async () => {
    const { tried, message } = await passAlong(buildChatMessage({ linkId: 'lnk_gone' }), []);
    expect(tried).toEqual([]);
    expect(message).toMatchObject({ parkedReason: 'link is gone' });
  });

  it('starts at the beginning again when the card has news after it was parked', async () => {
    const world = await passAlong(buildChatMessage(), ['C_SALES', ...EVERYBODY]);
    await world.chatMessages.request(buildChatMessage({ wantedVersion: 2 }), world.clock.now());
    await world.work();
    expect(world.sender.shown.slice(5).map(channelIdOf)).toEqual(['C_SALES', ...EVERYBODY]);
  });
});
