import type { Model } from 'mongoose';
import { AppError } from '../../../domain/errors.js';
import type { Link } from '../../../domain/link/link.js';
import type { InsertedLink, LinkRepository } from '../../../ports/link-repository.js';
import type { Peers } from '../../../ports/peers.js';
import { batchCalls } from '../batch-calls.js';
import { rejected } from '../call-outcomes.js';
import { makeInsertRound } from './insert-round.js';
import type { Insertion } from './insertion.js';
import type { LinkDocument } from './link-document.js';

/** Each lost race means that another instance made a link of the same maker, and the quota bounds those. */
const MAX_ROUNDS = 50;

export interface InsertLinkDeps {
  readonly peers: Peers;
  readonly toDocument: (link: Link, requestKey: string) => LinkDocument;
}

/** Inserts links, all that are asked for at once in one round trip, as far as their makers' quotas go. */
export function makeInsertLink(
  model: Model<LinkDocument>,
  { peers, toDocument }: InsertLinkDeps,
): LinkRepository['insert'] {
  const insertRound = makeInsertRound(model, peers);

  const insertLink = batchCalls<Insertion, InsertedLink>(async (insertions) => {
    await peers.whenKnown();
    const outcomes = new Map<Insertion, PromiseSettledResult<InsertedLink>>();
    for (let round = 0; round < MAX_ROUNDS && outcomes.size < insertions.length; round += 1) {
      const open = insertions.filter((insertion) => !outcomes.has(insertion));
      for (const [insertion, outcome] of await insertRound(open)) outcomes.set(insertion, outcome);
    }
    for (const insertion of insertions) {
      if (!outcomes.has(insertion)) outcomes.set(insertion, rejected(new AppError('write_conflict')));
    }
    return outcomes;
  });

  return async (link, requestKey, quota) => {
    // Before it joins the others: a link that the schema refuses must not keep them back.
    const document = toDocument(link, requestKey);
    await model.validate(document);
    return insertLink({ link, document, quota });
  };
}
