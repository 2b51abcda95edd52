import { AppError } from '../../../../domain/errors.js';
import type { KeyRow } from '../../../../service/keys/list-keys.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Answer, ConversationDeps } from '../model/answer.js';
import type { PageReply } from '../model/reply.js';
import { buildKey } from '../pages/build-key.js';
import { buildKeyDecided, buildKeyPage } from '../pages/build-key-page.js';
import { buildKeys } from '../pages/build-keys.js';
import { type ApiOwner, forApiOwner } from './for-api-owner.js';

/** A secret that was never shown follows none: how long the one before works is asked for nothing. */
const ANY_HOURS = 1;

export const answerOpenKeys: Answer<'open_keys'> = (deps, { page }, asked) =>
  forApiOwner(deps, asked, async ({ identified, actor, reader }) =>
    buildKeys({
      reader,
      merchantName: identified.merchant.name,
      keys: await deps.services.listKeys(actor),
      ...{ page, notice: null },
    }),
  );

async function getRow({ services }: ConversationDeps, { actor }: ApiOwner, keyId: string): Promise<KeyRow> {
  const rows = await services.listKeys(actor);
  const row = rows.find(({ key }) => key.id === keyId);
  if (row === undefined) throw new AppError('key_not_found');
  return row;
}

interface Shown {
  readonly keyId: string;
  readonly notice: string | null;
}

async function showKey(
  deps: ConversationDeps,
  owner: ApiOwner,
  { keyId, notice }: Shown,
): Promise<PageReply> {
  return buildKey({ row: await getRow(deps, owner, keyId), reader: owner.reader, notice });
}

export const answerShowKey: Answer<'show_key'> = (deps, { keyId }, asked) =>
  forApiOwner(deps, asked, (owner) => showKey(deps, owner, { keyId, notice: null }));

/** The page that shows a key's first secret. */
export const answerRevealKey: Answer<'reveal_key'> = (deps, { keyId }, asked) =>
  forApiOwner(deps, asked, async (owner) => {
    const { key } = await getRow(deps, owner, keyId);
    const page = await deps.services.rotateKey(owner.actor, { keyId, keepHours: ANY_HOURS });
    return buildKeyPage(owner.reader, { name: key.name, page, keepHours: null });
  });

/** The page that shows another secret. */
export const answerRotateKey: Answer<'rotate_key'> = (deps, { keyId, keepHours }, asked) =>
  forApiOwner(deps, asked, async (owner) => {
    const { key, lastFour } = await getRow(deps, owner, keyId);
    const page = await deps.services.rotateKey(owner.actor, { keyId, keepHours });
    return buildKeyPage(owner.reader, {
      name: key.name,
      page,
      keepHours: lastFour === null ? null : keepHours,
    });
  });

export const answerRevokeKey: Answer<'revoke_key'> = (deps, { keyId }, asked) =>
  forApiOwner(deps, asked, async (owner) => {
    const { actor, place, reader } = owner;
    const { name } = await deps.services.revokeKey(actor, { keyId, place });
    return showKey(deps, owner, { keyId, notice: reader.words.say('keys.revoked', { name }) });
  });

/** A second person agrees, who may be no owner. */
export const answerApproveKey: Answer<'approve_key'> = async ({ services }, { keyId }, asked) => {
  const identified = await asked.identify();
  const words = wordsForMember(identified);
  const place = asked.workspace.platform;
  const { name } = await services.approveKey(identified.actor, { keyId, place });
  return buildKeyDecided(words, words.say('keys.approved', { name }));
};

/** A second person does not agree: the key never works. */
export const answerDeclineKey: Answer<'decline_key'> = async ({ services }, { keyId }, asked) => {
  const identified = await asked.identify();
  const words = wordsForMember(identified);
  const place = asked.workspace.platform;
  const { name } = await services.declineKey(identified.actor, { keyId, place });
  return buildKeyDecided(words, words.say('keys.declined', { name }));
};
