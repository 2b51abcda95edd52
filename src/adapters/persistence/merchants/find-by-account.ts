import { type Model, trusted } from 'mongoose';
import type { Account } from '../../../domain/chat/account.js';
import { batchCalls } from '../batch-calls.js';
import { fulfilled } from '../call-outcomes.js';
import type { MemberDocument } from './member-schema.js';

/** Somebody of a merchant, by what a platform calls them. */
interface AccountOf extends Pick<Account, 'platform' | 'userId'> {
  readonly merchantId: string;
}

/** Finds members by an account; all that are asked for at once in one round trip. */
export function makeFindByAccount(
  model: Model<MemberDocument>,
): (account: AccountOf) => Promise<MemberDocument | null> {
  return batchCalls<AccountOf, MemberDocument | null>(async (asked) => {
    const filters = asked.map(({ merchantId, platform, userId }) => ({
      merchantId,
      accounts: trusted({ $elemMatch: { platform, userId } }),
    }));
    const [first = {}] = filters;
    const found = await model.find(filters.length === 1 ? first : { $or: filters }).lean<MemberDocument[]>();
    const byAccount = new Map(
      found.flatMap((document) =>
        document.accounts.map((account) => [
          keyOf({ ...account, merchantId: document.merchantId }),
          document,
        ]),
      ),
    );
    return new Map(asked.map((account) => [account, fulfilled(byAccount.get(keyOf(account)) ?? null)]));
  });
}

function keyOf({ merchantId, platform, userId }: AccountOf): string {
  return `${merchantId} ${platform} ${userId}`;
}
