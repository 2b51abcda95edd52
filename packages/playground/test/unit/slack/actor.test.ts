import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { defaultWorkspace } from '../../../src/slack/workspace-seed.js';
import {
  button,
  input,
  modal,
  openModal,
  plain,
  section,
  startBench,
  type WorkspaceBench,
} from './workspace-bench.js';

let bench: WorkspaceBench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.stop());
const sam = () => bench.platform.as('U0SAM');
const olivia = () => bench.platform.as('U0OLIVIA');
const option = (label: string, value: string) => ({ text: plain(label), value });

async function postCard() {
  const menu = {
    type: 'overflow',
    action_id: 'more',
    options: [option('Refund', 'refund'), option('Extend', 'extend')],
  };
  await bench.client.apiCall('chat.postMessage', {
    channel: 'C0SALES',
    text: 'Open 49.99 USD',
    blocks: [
      {
        ...section('*Open* <https://pay.example/p/abc?x=1&amp;y=2|49.99 USD> by <@U0MAYA>'),
        accessory: menu,
      },
      {
        type: 'context',
        elements: [{ type: 'mrkdwn', text: 'Pay by <!date^1795604400^{date_short} {time}|soon>' }],
      },
      {
        type: 'actions',
        elements: [
          button('Open the page', 'open', { url: 'https://pay.example/p/abc' }),
          button('Cancel link', 'cancel'),
        ],
      },
    ],
  });
  return sam().waits((actor) => actor.messages('#sales').at(-1));
}

describe('an actor', () => {
  it('reads what stands there, in their own zone', async () => {
    await bench.stop();
    const people = defaultWorkspace.people.map((person) =>
      person.id === 'U0OLIVIA' ? { ...person, timeZone: 'America/New_York' } : person,
    );
    bench = await startBench({ workspace: { ...defaultWorkspace, people } });
    const card = await postCard();
    expect(sam().reads(card)).toBe(
      '*Open* 49.99 USD by @Maya Chen\nRefund\nExtend\nPay by Nov 25, 2026 6:00 PM\nOpen the page\nCancel link',
    );
    expect(olivia().reads(card)).toContain('Pay by Nov 25, 2026 6:00 AM');
  });

  it('sees where links lead', async () => {
    expect(sam().links(await postCard())).toEqual({
      '49.99 USD': 'https://pay.example/p/abc?x=1&y=2',
      'Open the page': 'https://pay.example/p/abc',
    });
  });

  it('presses an overflow entry by its words', async () => {
    await sam().presses(await postCard(), 'Extend');
    expect(bench.heard.at(-1)?.payload['actions']).toMatchObject([
      { type: 'overflow', action_id: 'more', selected_option: option('Extend', 'extend') },
    ]);
  });

  it('is told what is there when the words are wrong', async () => {
    const card = await postCard();
    await expect(sam().presses(card, 'Cancel')).rejects.toThrow(
      /nothing here is called "Cancel"; there are: .*"Cancel link"/,
    );
  });

  it('chooses from what a search offered, by label', async () => {
    const select = { type: 'external_select', min_query_length: 2 };
    await openModal(bench, modal('Find', [input('link', 'Link', select)]));
    const view = sam().modal();
    if (view === undefined) throw new Error('no modal is open');
    bench.heard.length = 0;
    expect((await sam().searches(view, 'Link', 's')).options).toEqual([]);
    expect(bench.heard).toEqual([]);
    bench.answer(() => ({ body: { options: [option('School fees', 'L7')] } }));
    expect((await sam().searches(view, 'Link', 'sc')).options).toEqual([
      { value: 'L7', text: 'School fees' },
    ]);
    expect(bench.heard.at(-1)?.payload).toMatchObject({
      type: 'block_suggestion',
      value: 'sc',
      block_id: 'link',
    });
    bench.answer(() => ({}));
    await sam().submits({ Link: 'School fees' });
    expect(bench.heard.at(-1)?.payload).toMatchObject({
      view: { state: { values: { link: { value: { selected_option: option('School fees', 'L7') } } } } },
    });
  });

  it('waits for what comes later, and says what it waited for in vain', async () => {
    const coming = sam().waits((actor) => actor.messages('#sales').find((m) => m.text === 'Later'));
    await bench.client.apiCall('chat.postMessage', { channel: 'C0SALES', text: 'Later' });
    expect((await coming).text).toBe('Later');
    await expect(sam().waits((actor) => actor.modal(), 1)).rejects.toThrow(
      /waited 1 ms in vain for: .*modal/,
    );
  });

  it('sees a workspace that starts anew after a reset', async () => {
    await postCard();
    await openModal(bench, modal('Form', [input('a', 'A', { type: 'plain_text_input' })]));
    await bench.platform.reset();
    const { messages, modals } = sam().snapshot();
    expect([messages['C0SALES'], modals]).toEqual([[], []]);
    expect(bench.changes.at(-1)?.type).toBe('workspace_reset');
  });
});
