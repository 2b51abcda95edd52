import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { input, modal, openModal, startBench, type WorkspaceBench } from './workspace-bench.js';

const form = modal('Form', [input('paper', 'Paper', { type: 'file_input', max_files: 1 })], {
  callback_id: 'form',
});

let bench: WorkspaceBench;
let fileId: string;
beforeEach(async () => {
  bench = await startBench();
  fileId = bench.platform.giveFile({ name: 'paper.pdf', bytes: Buffer.from('%PDF') });
});
afterEach(() => bench.stop());

const download = async (token: string) => {
  const { file } = await bench.client.files.info({ file: fileId });
  const headers = { authorization: `Bearer ${token}` };
  return fetch(file?.url_private_download ?? '', { headers });
};

it('a file that is chosen in a form comes with the submit', async () => {
  await openModal(bench, form);
  await bench.platform.as('U0SAM').submits({ Paper: fileId });
  const view = bench.heard.at(-1)?.payload['view'] as { state: { values: Record<string, object> } };
  expect(Object.values(view.state.values['paper'] ?? {})).toEqual([
    { type: 'file_input', files: [{ id: fileId }] },
  ]);
});

it('a form that asks for a file is not sent in without one', async () => {
  await openModal(bench, form);
  const { outcome, fieldErrors } = await bench.platform.as('U0SAM').submits();
  expect([outcome, Object.keys(fieldErrors)]).toEqual(['refused', ['paper']]);
});

it('the app reads it with its token', async () => {
  const answer = await download(bench.client.token ?? '');
  expect([answer.headers.get('content-type'), await answer.text()]).toEqual(['application/pdf', '%PDF']);
});

it('whoever may not read it gets a page to sign in', async () => {
  expect((await download('xoxb-another')).headers.get('content-type')).toMatch('text/html');
});

it('without files:read nothing is told of it', async () => {
  bench.platform.changeSettings({ scopes: ['commands'] });
  await expect(bench.client.files.info({ file: fileId })).rejects.toMatchObject({
    data: { error: 'missing_scope', needed: 'files:read' },
  });
});
