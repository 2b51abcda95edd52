import { defaultWorkspace } from '@paylink/playground/slack/workspace-seed';
import type { Operator } from '../domain/kyc/operator.js';

const { team, people, channels } = defaultWorkspace;
const PLATFORM = 'slack';

/** The people of the playground who run Paylink, in the channel that is theirs alone. */
export function buildPracticeOperator(operator: Operator): Operator {
  const own = people.filter(({ title }) => title === 'Operator');
  const ids = own.map(({ id }) => id);
  const channel = channels.find(({ memberIds }) => ids.every((id) => memberIds.includes(id)));
  const reviewers = own.map(({ name, id: userId }) => ({
    name,
    accounts: [{ platform: PLATFORM, workspaceId: team.id, userId } as const],
  }));
  const place = channel && ({ platform: PLATFORM, workspaceId: team.id, channelId: channel.id } as const);
  return { ...operator, reviewers, place: place ?? null };
}
