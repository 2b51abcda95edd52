import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { SlackActor } from '@paylink/playground/slack/person/actor';
import type { MemberActor } from '../../src/domain/merchant/actor.js';
import { buildPdf } from '../support/build-document.js';
import { COMPLETE_DOCUMENTS, COMPLETE_FACTS } from '../support/build-test-kyc.js';
import { type ChatBench, startChatBench } from './chat-bench.js';
import { readModal, titleOf, waitForMessage, waitForModal } from './in-words.js';

/** Takes the place of what Slack answers; null: as it is. */
let instead: { readonly of: string; readonly answer: Response } | null;
let asked: string[];
let bench: ChatBench;
let olivia: SlackActor;

beforeEach(async () => {
  instead = null;
  asked = [];
  bench = await startChatBench({
    fetch: async (input, init) => {
      asked.push(String(input));
      return instead !== null && String(input).includes(instead.of)
        ? instead.answer
        : globalThis.fetch(input, init);
    },
  });
  bench.platform.changeSettings({ scopes: 'all' });
  olivia = bench.platform.as('U0OLIVIA');
  await becomeOwner();
});
afterEach(() => bench.stop());

/** An admin who opens the settings owns the business. */
async function becomeOwner(): Promise<void> {
  await olivia.types('#sales', '/paylink settings');
  await waitForModal(olivia, 'Usual currencies');
  await olivia.closes('all');
  await bench.whenIdle();
}

async function openForm(who = olivia): Promise<void> {
  await who.types('#sales', '/paylink kyc');
  await who.presses(await waitForMessage(who, '#sales', 'Not submitted'), 'Give a file here');
  await waitForModal(who, 'Kind of document');
}

/** What the modal says of it in the end. */
async function give(bytes: Uint8Array, who = olivia): Promise<string> {
  const name = '../Passport of Olivia.pdf';
  const file = bench.platform.giveFile({ name, bytes: Buffer.from(bytes) });
  await who.submits({ 'Kind of document': 'Passport', File: file });
  await bench.whenIdle();
  return readModal(who);
}

async function findOwner(): Promise<MemberActor> {
  const merchant = await bench.store.merchants.findByWorkspace('slack', 'T0LOTUS');
  const [owner] = await bench.store.merchants.listMembers(merchant?.id ?? '', 'owner');
  if (owner === undefined) throw new Error('nobody owns it');
  return { kind: 'member', merchantId: owner.merchantId, memberId: owner.id, role: 'owner' };
}

async function documents() {
  const merchant = await bench.store.merchants.findByWorkspace('slack', 'T0LOTUS');
  return (await bench.store.kycs.find(merchant?.id ?? ''))?.documents ?? [];
}

test('the form offers what is asked for, and says that Slack keeps a copy', async () => {
  await openForm();
  expect(titleOf(olivia.modal())).toBe('Give a document');
  const words = readModal(olivia);
  expect(words).toContain('PDF, JPEG or PNG, at most 10 MB each');
  expect(words).toContain('Slack keeps a copy of what is uploaded here');
});

test('a file is kept for the review, and the checklist asks for it no more', async () => {
  await openForm();
  const words = await give(buildPdf());
  expect(words).toContain('Passport: kept for the review.');
  expect(words).not.toContain('Document of the person');
  expect(words).toContain('Document of the business');
  expect(await documents()).toEqual([
    expect.objectContaining({
      ...{ purpose: 'person', kind: 'passport', name: 'Passport of Olivia.pdf', type: 'pdf' },
    }),
  ]);
});

test('the checklist in the modal leads to the next one', async () => {
  await openForm();
  await give(buildPdf());
  const view = olivia.modal();
  if (view === undefined) throw new Error('no modal is open');
  await olivia.presses(view, 'Give a file here');
  expect(titleOf(await waitForModal(olivia, 'Kind of document'))).toBe('Give a document');
});

test('the same file given twice stands once', async () => {
  await openForm();
  await give(buildPdf());
  await openForm();
  expect(await give(buildPdf())).toContain('kept for the review');
  expect(await documents()).toHaveLength(1);
});

test('a submit that comes twice keeps it once', async () => {
  await openForm();
  await give(buildPdf());
  const submit = bench.platform.sentRequests().findLast(({ kind }) => kind === 'view_submission');
  if (submit === undefined) throw new Error('nothing was submitted');
  await bench.platform.resend(submit);
  await bench.whenIdle();
  expect(await documents()).toHaveLength(1);
});

test.each([
  ['that is no document', Buffer.from('a letter'), 'neither a PDF, a JPEG nor a PNG'],
  ['of 11 MB', buildPdf({ bytes: 11_000_000 }), 'larger than 10 MB'],
])('a file %s is refused with the reason over the form', async (_what, bytes, reason) => {
  await openForm();
  expect(await give(bytes)).toContain(reason);
  expect(titleOf(olivia.modal())).toBe('Give a document');
  expect(await documents()).toEqual([]);
});

test.each([
  ['a page to sign in', () => new Response('<!DOCTYPE html>', { headers: { 'content-type': 'text/html' } })],
  ['a way elsewhere', () => new Response(null, { status: 302, headers: { location: 'https://slack.com/' } })],
  ['that it is forbidden', () => new Response('no', { status: 403 })],
])('%s in place of the file is no file: the page takes it', async (_what, answer) => {
  await openForm();
  instead = { of: '/files/', answer: answer() };
  const words = await give(buildPdf());
  expect(words).toContain('Slack does not let me read files in this workspace');
  expect(words).toContain('Fill in the details');
  expect(await documents()).toEqual([]);
});

test('a download that fails asks for the file again', async () => {
  await openForm();
  instead = { of: '/files/', answer: new Response('later', { status: 503 }) };
  expect(await give(buildPdf())).toContain('The file did not come from Slack: give it again');
  expect(await documents()).toEqual([]);
});

test('the token goes nowhere but to where Slack keeps files', async () => {
  await openForm();
  const file = { url_private_download: 'https://files.slack.com.example.com/a.pdf', name: 'a.pdf', size: 9 };
  instead = { of: 'files.info', answer: Response.json({ ok: true, file }) };
  expect(await give(buildPdf())).toContain('The file did not come from Slack');
  expect(asked.filter((url) => !url.startsWith(bench.platform.url))).toEqual([]);
});

test('without the scope, the page takes it', async () => {
  await openForm();
  bench.platform.changeSettings({ scopes: ['commands', 'chat:write', 'users:read', 'team:read'] });
  expect(await give(buildPdf())).toContain('an admin has not allowed files:read');
  expect(await documents()).toEqual([]);
});

test('where Slack shows no file field for want of the scope, the page takes it', async () => {
  await olivia.types('#sales', '/paylink kyc');
  bench.platform.failNext('views.update', { kind: 'refuse', error: 'missing_scope' });
  await olivia.presses(await waitForMessage(olivia, '#sales', 'Not submitted'), 'Give a file here');
  const view = await waitForModal(olivia, 'an admin has not allowed files:read');
  expect(olivia.reads(view)).toContain('Fill in the details');
});

test('whoever is an owner no more when they send the form in gives nothing', async () => {
  const sam = bench.platform.as('U0SAM');
  await sam.types('#sales', '/paylink help');
  await bench.whenIdle();
  const { merchantId } = await findOwner();
  const member = await bench.store.merchants.findMemberByAccount(merchantId, 'slack', 'U0SAM');
  if (member === null) throw new Error('Sam is not known');
  await bench.store.merchants.setRole(merchantId, member.id, 'owner');
  await openForm(sam);
  await bench.store.merchants.setRole(merchantId, member.id, 'sales');
  expect(await give(buildPdf(), sam)).toContain('Only an owner answers for');
  expect(await documents()).toEqual([]);
});

test('a review that waits by now takes no more documents', async () => {
  await openForm();
  const owner = await findOwner();
  const { kyc } = await bench.services.getKyc(owner);
  const given = { facts: COMPLETE_FACTS, documents: COMPLETE_DOCUMENTS };
  bench.store.kycs.put({ ...kyc, revision: 1, state: 'draft', ...given });
  await bench.services.submitKyc(owner, 'page');
  expect(await give(buildPdf())).toContain("That can't be done any more");
  expect(await documents()).toHaveLength(COMPLETE_DOCUMENTS.length);
});

test('a merchant who lacks no document has no button for one', async () => {
  const owner = await findOwner();
  const { kyc } = await bench.services.getKyc(owner);
  bench.store.kycs.put({ ...kyc, revision: 1, state: 'draft', facts: {}, documents: COMPLETE_DOCUMENTS });
  await olivia.types('#sales', '/paylink kyc');
  const card = await waitForMessage(olivia, '#sales', 'Not submitted');
  await expect(olivia.presses(card, 'Give a file here')).rejects.toThrow('nothing here is called');
});
