import { expect } from '@jest/globals';
import { WebAPIPlatformError, type WebClient } from '@slack/web-api';

/** A running Slack of one kind or another, with what the cases need to know of it. */
export interface ContractSubject {
  client: WebClient;
  /** A client whose token nobody gave out. */
  stranger: WebClient;
  botUserId: string;
  personId: string;
  /** Public, and the app is in it. */
  channelId: string;
  channelName: string;
  /** Public, and the app never joined. */
  foreignChannelId: string;
  /** A fresh trigger of that person's action, made inside a modal when a view is named. */
  issueTrigger(viewId?: string): Promise<string>;
}

type Case = (subject: ContractSubject) => Promise<void>;

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const section = (text: string) => ({ type: 'section' as const, text: { type: 'mrkdwn' as const, text } });
const modal = (title: string, extra: object = {}) => ({
  type: 'modal' as const,
  title: plain(title),
  blocks: [section(`About ${title}`)],
  ...extra,
});
const home = (text: string) => ({ type: 'home' as const, blocks: [section(text)] });

async function expectRefusal(call: Promise<unknown>, error: string): Promise<void> {
  const outcome = await call.then(
    () => 'no refusal',
    (failure: unknown) => (failure instanceof WebAPIPlatformError ? failure.data.error : String(failure)),
  );
  expect(outcome).toBe(error);
}

async function openModal({ client, issueTrigger }: ContractSubject, title = 'First', extra: object = {}) {
  const { view } = await client.views.open({ trigger_id: await issueTrigger(), view: modal(title, extra) });
  if (view?.id === undefined || view.hash === undefined) throw new Error('views.open gave no view');
  return { ...view, id: view.id, hash: view.hash };
}

async function post({ client, channelId }: ContractSubject, extra: object = {}) {
  const { ts } = await client.chat.postMessage({ channel: channelId, text: 'Open 10.00 USD', ...extra });
  return String(ts);
}

async function readMessage({ client, channelId }: ContractSubject, ts: string) {
  const { messages } = await client.conversations.history({ channel: channelId, limit: 100 });
  return messages?.find((message) => message.ts === ts);
}

const workspace: Record<string, Case> = {
  async 'auth.test names the team, the bot user and the bot'({ client, botUserId }) {
    const answer = await client.auth.test();
    expect(answer.user_id).toBe(botUserId);
    expect([typeof answer.team_id, typeof answer.bot_id]).toEqual(['string', 'string']);
  },
  async 'an unknown token is invalid_auth'({ stranger }) {
    await expectRefusal(stranger.auth.test(), 'invalid_auth');
  },
  async 'an unknown method is unknown_method'({ client }) {
    await expectRefusal(client.apiCall('payments.magic'), 'unknown_method');
  },
  async 'team.info names the workspace'({ client }) {
    expect(typeof (await client.team.info()).team?.domain).toBe('string');
  },
  async 'users.info knows a person'({ client, personId }) {
    const { user } = await client.users.info({ user: personId });
    expect([user?.id, user?.is_bot, typeof user?.profile?.real_name]).toEqual([personId, false, 'string']);
  },
  async 'users.info tells the time zone'({ client, personId }) {
    const { user } = await client.users.info({ user: personId });
    expect([typeof user?.tz, typeof user?.tz_offset, typeof user?.tz_label]).toEqual([
      'string',
      'number',
      'string',
    ]);
  },
  async 'users.info of nobody is user_not_found'({ client }) {
    await expectRefusal(client.users.info({ user: 'U0NOBODY' }), 'user_not_found');
  },
  async 'users.list pages with a cursor'({ client }) {
    const first = await client.users.list({ limit: 1 });
    expect(first.members).toHaveLength(1);
    const second = await client.users.list({
      limit: 1,
      cursor: String(first.response_metadata?.next_cursor),
    });
    expect(second.members?.[0]?.id).not.toBe(first.members?.[0]?.id);
  },
  async 'conversations.list holds the public channels'({ client, channelId, channelName }) {
    const { channels } = await client.conversations.list({});
    const found = channels?.find((channel) => channel.id === channelId);
    expect([found?.name, found?.is_private]).toEqual([channelName, false]);
  },
  async 'conversations.info of nothing is channel_not_found'({ client }) {
    await expectRefusal(client.conversations.info({ channel: 'C0NOTHING' }), 'channel_not_found');
  },
  async 'conversations.members holds the bot'({ client, channelId, botUserId }) {
    expect((await client.conversations.members({ channel: channelId })).members).toContain(botUserId);
  },
  async 'conversations.open gives one direct message per person'({ client, personId }) {
    const first = await client.conversations.open({ users: personId });
    const again = await client.conversations.open({ users: personId });
    expect(first.channel?.id).toMatch(/^D/);
    expect(again.channel?.id).toBe(first.channel?.id);
  },
};

const messages: Record<string, Case> = {
  async 'chat.postMessage answers with channel, ts and message'(subject) {
    const { client, channelId, botUserId } = subject;
    const answer = await client.chat.postMessage({
      channel: channelId,
      text: 'Open',
      blocks: [section('*Open*')],
    });
    expect([answer.channel, answer.message?.user, answer.message?.text]).toEqual([
      channelId,
      botUserId,
      'Open',
    ]);
    expect(answer.ts).toMatch(/^\d{10}\.\d{6}$/);
    expect((await readMessage(subject, String(answer.ts)))?.blocks).toMatchObject([{ type: 'section' }]);
  },
  async 'a posted message names the bot, the app and the team'({ client, channelId }) {
    const { message } = await client.chat.postMessage({ channel: channelId, text: 'Open' });
    expect([typeof message?.bot_id, typeof message?.app_id, typeof message?.team]).toEqual([
      'string',
      'string',
      'string',
    ]);
  },
  async 'blocks without a block_id get one'({ client, channelId }) {
    const { message } = await client.chat.postMessage({
      channel: channelId,
      text: 'Open',
      blocks: [section('x')],
    });
    expect(typeof message?.blocks?.[0]?.block_id).toBe('string');
  },
  async 'a message with neither text nor blocks is no_text'({ client, channelId }) {
    await expectRefusal(client.chat.postMessage({ channel: channelId, text: '' }), 'no_text');
  },
  async 'posting to nothing is channel_not_found'({ client }) {
    await expectRefusal(client.chat.postMessage({ channel: 'C0NOTHING', text: 'x' }), 'channel_not_found');
  },
  async 'posting where the app is not is not_in_channel'({ client, foreignChannelId }) {
    await expectRefusal(client.chat.postMessage({ channel: foreignChannelId, text: 'x' }), 'not_in_channel');
  },
  async 'a person’s id means the direct message with them'({ client, personId }) {
    const { channel } = await client.chat.postMessage({ channel: personId, text: 'Only for you' });
    expect(channel).toBe((await client.conversations.open({ users: personId })).channel?.id);
  },
  async 'a reply stands in its thread and not in the channel'(subject) {
    const { client, channelId } = subject;
    const parent = await post(subject);
    const reply = await post(subject, { thread_ts: parent, text: 'Paid' });
    const thread = await client.conversations.replies({ channel: channelId, ts: parent });
    expect(thread.messages?.map((m) => m.ts)).toEqual([parent, reply]);
    expect(await readMessage(subject, reply)).toBeUndefined();
    expect((await readMessage(subject, parent))?.reply_count).toBe(1);
  },
  async 'chat.update changes text and blocks and marks the edit'(subject) {
    const { client, channelId } = subject;
    const ts = await post(subject, { blocks: [section('*Open*')] });
    await client.chat.update({ channel: channelId, ts, text: 'Paid', blocks: [section('*Paid*')] });
    const message = await readMessage(subject, ts);
    expect([message?.text, typeof message?.edited?.ts]).toEqual(['Paid', 'string']);
    expect(message?.blocks).toMatchObject([{ text: { text: '*Paid*' } }]);
  },
  async 'chat.update with text alone removes the blocks'(subject) {
    const { client, channelId } = subject;
    const ts = await post(subject, { blocks: [section('*Open*')] });
    await client.chat.update({ channel: channelId, ts, text: 'Paid' });
    expect((await readMessage(subject, ts))?.blocks ?? []).toEqual([]);
  },
  async 'chat.update of nothing is message_not_found'({ client, channelId }) {
    const call = client.chat.update({ channel: channelId, ts: '1700000000.000001', text: 'x' });
    await expectRefusal(call, 'message_not_found');
  },
  async 'chat.update over 4000 characters is msg_too_long'(subject) {
    const ts = await post(subject);
    const { client, channelId } = subject;
    await expectRefusal(
      client.chat.update({ channel: channelId, ts, text: 'x'.repeat(4001) }),
      'msg_too_long',
    );
  },
  async 'history from oldest on gives what is closest to it, newest first'(subject) {
    const { client, channelId } = subject;
    const tss = [await post(subject), await post(subject), await post(subject)];
    const answer = await client.conversations.history({
      channel: channelId,
      oldest: String(tss[0]),
      limit: 1,
    });
    expect([answer.messages?.map((m) => m.ts), answer.has_more]).toEqual([[tss[1]], true]);
  },
  async 'history tells metadata only when asked'(subject) {
    const { client, channelId } = subject;
    const ts = await post(subject, { metadata: { event_type: 'card', event_payload: { key: 'k1' } } });
    expect(await readMessage(subject, ts)).not.toHaveProperty('metadata');
    const asked = await client.conversations.history({ channel: channelId, include_all_metadata: true });
    expect(asked.messages?.[0]?.metadata).toEqual({ event_type: 'card', event_payload: { key: 'k1' } });
  },
  async 'chat.delete takes the message away'(subject) {
    const { client, channelId } = subject;
    const ts = await post(subject);
    await client.chat.delete({ channel: channelId, ts });
    await expectRefusal(client.chat.update({ channel: channelId, ts, text: 'x' }), 'message_not_found');
  },
  async 'an ephemeral message is in no history and cannot be updated'(subject) {
    const { client, channelId, personId } = subject;
    const { message_ts } = await client.chat.postEphemeral({
      channel: channelId,
      user: personId,
      text: 'Psst',
    });
    const ts = String(message_ts);
    expect(await readMessage(subject, ts)).toBeUndefined();
    await expectRefusal(client.chat.update({ channel: channelId, ts, text: 'x' }), 'message_not_found');
  },
  async 'chat.getPermalink gives an address of the message'(subject) {
    const ts = await post(subject);
    const { permalink } = await subject.client.chat.getPermalink({
      channel: subject.channelId,
      message_ts: ts,
    });
    expect(permalink).toContain(`/archives/${subject.channelId}/p${ts.replace('.', '')}`);
  },
  async 'a second equal reaction is already_reacted'(subject) {
    const { client, channelId } = subject;
    const reaction = { channel: channelId, timestamp: await post(subject), name: 'eyes' };
    await client.reactions.add(reaction);
    await expectRefusal(client.reactions.add(reaction), 'already_reacted');
  },
  async 'a file is uploaded in three steps'({ client, channelId }) {
    const answer = await client.files.uploadV2({
      channel_id: channelId,
      file: Buffer.from('picture'),
      filename: 'qr.png',
    });
    expect(answer.ok).toBe(true);
  },
};

const views: Record<string, Case> = {
  async 'views.open gives a root view with a hash and an empty state'(subject) {
    const view = await openModal(subject, 'First', { private_metadata: 'draft', callback_id: 'form' });
    expect([view.root_view_id, view.previous_view_id, view.private_metadata, view.callback_id]).toEqual([
      view.id,
      null,
      'draft',
      'form',
    ]);
    expect(view.state).toEqual({ values: {} });
  },
  async 'a trigger works once'(subject) {
    const { client } = subject;
    const trigger_id = await subject.issueTrigger();
    await client.views.open({ trigger_id, view: modal('First') });
    await expectRefusal(client.views.open({ trigger_id, view: modal('Again') }), 'exchanged_trigger_id');
  },
  async 'an unknown trigger is invalid_trigger_id'({ client }) {
    await expectRefusal(
      client.views.open({ trigger_id: '1.2.3', view: modal('First') }),
      'invalid_trigger_id',
    );
  },
  async 'views.update needs the latest hash, when it gives one'(subject) {
    const { client } = subject;
    const view = await openModal(subject);
    const updated = await client.views.update({ view_id: view.id, hash: view.hash, view: modal('Second') });
    expect(updated.view?.hash).not.toBe(view.hash);
    const stale = client.views.update({ view_id: view.id, hash: view.hash, view: modal('Third') });
    await expectRefusal(stale, 'hash_conflict');
  },
  async 'views.update finds a view by its external_id'(subject) {
    const view = await openModal(subject, 'First', { external_id: 'draft-7' });
    const again = await subject.client.views.update({
      external_id: 'draft-7',
      view: modal('Second', { external_id: 'draft-7' }),
    });
    expect(again.view?.id).toBe(view.id);
  },
  async 'views.update of nothing is not_found'({ client }) {
    await expectRefusal(client.views.update({ view_id: 'V0NOTHING', view: modal('x') }), 'not_found');
  },
  async 'views.push stacks on the view its trigger came from, three at most'(subject) {
    const { client, issueTrigger } = subject;
    const root = await openModal(subject);
    const second = await client.views.push({
      trigger_id: await issueTrigger(root.id),
      view: modal('Second'),
    });
    expect([second.view?.root_view_id, second.view?.previous_view_id]).toEqual([root.id, root.id]);
    const secondId = String(second.view?.id);
    const third = await client.views.push({ trigger_id: await issueTrigger(secondId), view: modal('Third') });
    const trigger_id = await issueTrigger(String(third.view?.id));
    await expectRefusal(client.views.push({ trigger_id, view: modal('Fourth') }), 'push_limit_reached');
  },
  async 'views.publish shows a Home and refuses an old hash'({ client, personId }) {
    const first = await client.views.publish({ user_id: personId, view: home('One') });
    const hash = String(first.view?.hash);
    await client.views.publish({ user_id: personId, view: home('Two'), hash });
    await expectRefusal(
      client.views.publish({ user_id: personId, view: home('Three'), hash }),
      'hash_conflict',
    );
  },
};

const limits: Record<string, Case> = {
  async '51 blocks in a message are invalid_blocks'({ client, channelId }) {
    const blocks = Array.from({ length: 51 }, () => section('x'));
    await expectRefusal(client.chat.postMessage({ channel: channelId, text: 'x', blocks }), 'invalid_blocks');
  },
  async 'an unknown block is invalid_blocks'({ client, channelId }) {
    const blocks = [{ type: 'marquee' }];
    await expectRefusal(client.chat.postMessage({ channel: channelId, text: 'x', blocks }), 'invalid_blocks');
  },
  async 'a modal’s title over 24 characters is invalid_arguments'({ client, issueTrigger }) {
    const view = modal('A title of 25 characters.');
    await expectRefusal(client.views.open({ trigger_id: await issueTrigger(), view }), 'invalid_arguments');
  },
  async 'a view over 250 kB is view_too_large'({ client, issueTrigger }) {
    const view = modal('Large', { blocks: Array.from({ length: 90 }, () => section('x'.repeat(2900))) });
    await expectRefusal(client.views.open({ trigger_id: await issueTrigger(), view }), 'view_too_large');
  },
};

/** What an app may rely on, case by case; every stand-in for Slack runs all of it. */
export const slackContract: Record<string, Case> = { ...workspace, ...messages, ...views, ...limits };
