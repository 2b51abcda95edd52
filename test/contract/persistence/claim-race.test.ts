import { describe, expect, it } from '@jest/globals';
import type { mongo } from 'mongoose';
import type { Store } from '../../../src/adapters/persistence/store/connect-store.js';
import { makeClaim } from '../../../src/adapters/persistence/work/claim.js';
import type { LaneDocument } from '../../../src/adapters/persistence/work/lanes.js';
import { AT } from './build-link.js';
import { setUpStores } from './open-stores.js';
import { nameOf } from './work-table-contract.js';

const CLAIM = { now: AT, limit: 10, withoutShares: [] };

/** A claim that is overtaken by `meanwhile` right before it takes what it saw. */
function makeOvertaken({ connection }: Store, meanwhile: () => Promise<unknown>) {
  const { collection } = connection.model<LaneDocument>('Lane');
  const overtaken: mongo.Collection = new Proxy<mongo.Collection>(collection, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) =>
        name === 'updateMany'
          ? meanwhile().then(() => Reflect.apply(member, target, args))
          : Reflect.apply(member, target, args);
    },
  });
  return makeClaim({
    collection: overtaken,
    prefix: '',
    shareField: 'share',
    toRow: ({ _id: id, share, dueAt }) => ({ id, share, dueAt, failures: 0 }),
  });
}

describe('a claim that another one overtakes', () => {
  const openStore = setUpStores();

  async function race(otherLimit: number) {
    const store = await openStore();
    await store.chatLanes.wake(['a', 'b', 'c'].map((lane) => ({ lane, share: 'mer_1', dueAt: AT })));
    let others: readonly { readonly id: string }[] = [];
    const claim = makeOvertaken(store, async () => {
      others = await store.chatLanes.claim({ ...CLAIM, holder: 'faster', limit: otherLimit });
    });
    const rows = await claim({ ...CLAIM, holder: 'slower' });
    const holders = await store.chatLanes.listHolders(AT);
    return { faster: others.map(nameOf), slower: rows.map(nameOf), holders };
  }

  it('gets nothing when the other took all that it saw', async () => {
    expect(await race(10)).toEqual({ faster: ['a', 'b', 'c'], slower: [], holders: ['faster'] });
  });

  it('gets what the other left, and no more', async () => {
    const { holders, ...won } = await race(2);
    expect(won).toEqual({ faster: ['a', 'b'], slower: ['c'] });
    expect(holders.toSorted()).toEqual(['faster', 'slower']);
  });
});
