import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  button,
  input,
  modal,
  openModal,
  plain,
  refusalOf,
  section,
  startBench,
  type WorkspaceBench,
} from './workspace-bench.js';

const text = { type: 'plain_text_input' };
const form = modal('First', [
  input('amount', 'Amount', text),
  { type: 'actions', block_id: 'more', elements: [button('Go', 'go')] },
]);

let bench: WorkspaceBench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.stop());

const sam = () => bench.platform.as('U0SAM');
const open = (triggerId: unknown, view: object = form) =>
  bench.client.apiCall('views.open', { trigger_id: triggerId, view });

async function issueTrigger(): Promise<string> {
  await sam().types('#sales', '/paylink');
  return String(bench.heard.at(-1)?.fields['trigger_id']);
}

async function pressInModal(): Promise<string> {
  const top = sam().modal();
  if (top === undefined) throw new Error('no modal is open');
  await sam().presses(top, 'Go');
  return String(bench.heard.at(-1)?.payload['trigger_id']);
}

describe('a trigger', () => {
  it('lives exactly three seconds', async () => {
    const intime = await issueTrigger();
    bench.pass(3_000);
    expect(await refusalOf(open(intime))).toBe('none');
    const late = await issueTrigger();
    bench.pass(3_001);
    expect(await refusalOf(open(late))).toBe('expired_trigger_id');
  });

  it('works once, and a refused view does not use it up', async () => {
    const trigger = await issueTrigger();
    expect(await refusalOf(open(trigger, modal('A title of 25 characters.', [section('x')])))).toBe(
      'invalid_arguments',
    );
    expect(await refusalOf(open(trigger))).toBe('none');
    expect(await refusalOf(open(trigger))).toBe('exchanged_trigger_id');
  });

  it('opens the view before the one who acted', async () => {
    await open(await issueTrigger());
    expect(sam().modal()?.view['title']).toEqual(plain('First'));
    expect(bench.platform.as('U0MAYA').modal()).toBeUndefined();
  });

  it('of a command cannot push', async () => {
    await open(await issueTrigger());
    const trigger_id = await issueTrigger();
    expect(await refusalOf(bench.client.apiCall('views.push', { trigger_id, view: form }))).toBe(
      'invalid_trigger_id',
    );
  });
});

describe('views', () => {
  it('stack three high and close one by one', async () => {
    await openModal(bench, form);
    for (const title of ['Second', 'Third']) {
      await bench.client.apiCall('views.push', {
        trigger_id: await pressInModal(),
        view: { ...form, title: plain(title) },
      });
    }
    const trigger_id = await pressInModal();
    expect(await refusalOf(bench.client.apiCall('views.push', { trigger_id, view: form }))).toBe(
      'push_limit_reached',
    );
    const { modals } = await sam().closes();
    expect(modals.map((view) => view.view['title'])).toEqual([plain('First'), plain('Second')]);
    expect((await sam().closes('all')).modals).toEqual([]);
  });

  it('keep what was typed where block_id and action_id stay', async () => {
    await openModal(bench, form);
    const top = sam().modal();
    if (top === undefined) throw new Error('no modal is open');
    await sam().presses(top, 'Go', { Amount: '49.99' });
    const same = modal('Second', [input('amount', 'How much', text), input('note', 'Note', text)]);
    await bench.client.apiCall('views.update', { view_id: top.id, view: same });
    expect(sam().modal()?.entries).toEqual({ amount: { value: '49.99' } });
    const other = modal('Third', [input('amount-2', 'How much', text)]);
    await bench.client.apiCall('views.update', { view_id: top.id, view: other });
    expect(sam().modal()?.entries).toEqual({});
  });

  it('refuse an external_id that is taken by an open view', async () => {
    await openModal(bench, { ...form, external_id: 'draft-1' });
    await bench.platform.as('U0MAYA').types('#sales', '/paylink');
    const trigger = bench.heard.at(-1)?.fields['trigger_id'];
    expect(await refusalOf(open(trigger, { ...form, external_id: 'draft-1' }))).toBe('duplicate_external_id');
    await sam().closes();
    expect(await refusalOf(open(trigger, { ...form, external_id: 'draft-1' }))).toBe('none');
  });

  it('tell the app of a close only when it asked, with the root view for the cross', async () => {
    await openModal(bench, form);
    bench.heard.length = 0;
    await sam().closes();
    expect(bench.heard).toEqual([]);

    await openModal(bench, { ...form, notify_on_close: true, callback_id: 'root' });
    await bench.client.apiCall('views.push', {
      trigger_id: await pressInModal(),
      view: { ...form, callback_id: 'top' },
    });
    await sam().closes('all');
    const { type, is_cleared, view } = bench.heard.at(-1)?.payload ?? {};
    expect([type, is_cleared]).toEqual(['view_closed', true]);
    expect(view).toMatchObject({ callback_id: 'root' });
  });

  it('go unanswered when they are gone: update finds nothing, a second submit does nothing', async () => {
    await openModal(bench, form);
    const viewId = sam().modal()?.id ?? '';
    await sam().submits({ Amount: '1' });
    expect(await refusalOf(bench.client.apiCall('views.update', { view_id: viewId, view: form }))).toBe(
      'not_found',
    );
    bench.heard.length = 0;
    const again = await bench.platform.perform('U0SAM', { type: 'submit_view', viewId });
    expect([again.outcome, again.notice, bench.heard.length]).toEqual([
      'refused',
      'This is no longer here.',
      0,
    ]);
  });

  it('publish a Home for one person, and its buttons name the view', async () => {
    const view = {
      type: 'home',
      blocks: [{ type: 'actions', elements: [button('Open settings', 'settings')] }],
    };
    await bench.client.apiCall('views.publish', { user_id: 'U0SAM', view });
    expect(bench.platform.as('U0MAYA').home()).toBeNull();
    const home = sam().home();
    if (home === null) throw new Error('no Home is published');
    await sam().presses(home, 'Open settings');
    expect(bench.heard.at(-1)?.payload).toMatchObject({
      type: 'block_actions',
      container: { type: 'view', view_id: home.id },
      view: { type: 'home' },
      actions: [{ action_id: 'settings', type: 'button' }],
    });
  });
});
