import { type Model, trusted } from 'mongoose';
import type { Member } from '../../../domain/merchant/member.js';
import { batchCalls } from '../batch-calls.js';
import { fulfilled } from '../call-outcomes.js';
import type { MemberDocument } from './member-schema.js';

type RoleOf = Pick<Member, 'merchantId' | 'role'>;

/** Members of one role, those who joined first before the others; all that are asked for at once in one round trip. */
export function makeListByRole(
  model: Model<MemberDocument>,
): (asked: RoleOf) => Promise<readonly MemberDocument[]> {
  return batchCalls<RoleOf, readonly MemberDocument[]>(async (asked) => {
    const merchantIds = [...new Set(asked.map(({ merchantId }) => merchantId))];
    const roles = [...new Set(asked.map(({ role }) => role))];
    const found = await model
      .find({ merchantId: trusted({ $in: merchantIds }), role: trusted({ $in: roles }) })
      .sort({ joinedAt: 1, _id: 1 })
      .lean<MemberDocument[]>();
    const members = new Map<string, MemberDocument[]>(asked.map((of) => [keyOf(of), []]));
    for (const document of found) members.get(keyOf(document))?.push(document);
    return new Map(asked.map((of) => [of, fulfilled(members.get(keyOf(of)) ?? [])]));
  });
}

function keyOf({ merchantId, role }: RoleOf): string {
  return `${merchantId} ${role}`;
}
