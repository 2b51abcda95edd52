import { z } from 'zod';
import { ROLES } from '../../../domain/merchant/member.js';
import type { MemberPress, Pressable } from '../../chat/choices/pressable.js';
import { ACTION } from './action-ids.js';
import type { PressedAction } from './pressed-action.js';

const id = z.string().min(1);

const ofMember =
  (kind: MemberPress['kind']) =>
  ({ value }: PressedAction): Pressable => ({ kind, memberId: id.parse(value) });

/** `<member id>:<role>`, and the role that they had; a button of before has none. */
const role = z.union([
  z.tuple([id, z.enum(ROLES)]),
  z.tuple([id, z.enum(ROLES), z.enum([...ROLES, 'none'])]),
]);

function decodeRole({ value }: PressedAction): Pressable {
  const [memberId, given, from] = role.parse(value.split(':'));
  return { kind: 'give_role', memberId, role: given, ...(from === undefined ? {} : { from }) };
}

/** `<member id>:<deputy's id>`, or `<member id>:`, and the mark of the deputy that they had. */
const deputy = z.union([z.tuple([id, z.string()]), z.tuple([id, z.string(), z.string()])]);

function decodeDeputy({ value }: PressedAction): Pressable {
  const [memberId, deputyId, seen] = deputy.parse(value.split(':'));
  return {
    kind: 'give_deputy',
    memberId,
    deputyId: deputyId || null,
    ...(seen === undefined ? {} : { seen }),
  };
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
