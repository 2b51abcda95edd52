import { z } from 'zod';
import { ROLES } from '../../../domain/merchant/member.js';
import type { MemberPress, Pressable } from '../../chat/choices/pressable.js';
import { ACTION } from './action-ids.js';
import type { PressedAction } from './pressed-action.js';

const id = z.string().min(1);

const ofMember =
  (kind: MemberPress['kind']) =>
  ({ value }: PressedAction): Pressable => ({ kind, memberId: id.parse(value) });

/** `<member id>:<role>` */
const role = z.tuple([id, z.enum(ROLES)]);

function decodeRole({ value }: PressedAction): Pressable {
  const [memberId, given] = role.parse(value.split(':'));
  return { kind: 'give_role', memberId, role: given };
}

/** `<member id>:<deputy's id>`, or `<member id>:` */
const deputy = z.tuple([id, z.string()]);

function decodeDeputy({ value }: PressedAction): Pressable {
  const [memberId, deputyId] = deputy.parse(value.split(':'));
  return { kind: 'give_deputy', memberId, deputyId: deputyId || null };
}

/** What can be pressed about people. */
export const TEAM_DECODERS: Readonly<Record<string, (pressed: PressedAction) => Pressable>> = {
  [ACTION.openTeam]: ({ value }) => ({
    kind: 'open_team',
    page: z.coerce.number().int().positive().parse(value),
  }),
  [ACTION.showMember]: ofMember('show_member'),
  [ACTION.showDoings]: ofMember('show_doings'),
  [ACTION.askRemove]: ofMember('ask_remove'),
  [ACTION.removeMember]: ofMember('remove_member'),
  [ACTION.giveRole]: decodeRole,
  [ACTION.giveDeputy]: decodeDeputy,
};
