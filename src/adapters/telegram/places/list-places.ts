import type { Merchant } from '../../../domain/merchant/merchant.js';
import type { FieldOption } from '../../chat/conversation/model/field.js';
import type { FormReply } from '../../chat/conversation/model/reply.js';

/** Chats of several people have such ids, those of one with the bot have not: https://core.telegram.org/bots/api#chat */
const ofMany = (chatId: string | null) => chatId?.startsWith('-') === true;

/** Shares are for others to read. */
const isForOthers = ({ form }: FormReply) => form === 'share';

/** A merchant's chats in Telegram that we are let into, and that the form can be about. */
export function listPlaces(
  { workspaces, settings }: Pick<Merchant, 'workspaces' | 'settings'>,
  form: FormReply,
): readonly FieldOption[] {
  const { paidChannel } = settings;
  const chats = workspaces
    .filter(({ platform, lostAt, workspaceId }) => {
      return platform === 'telegram' && !lostAt && /^-?\d+$/.test(workspaceId);
    })
    .filter(({ workspaceId }) => ofMany(workspaceId) || !isForOthers(form))
    .map(({ workspaceId, name }) => ({ value: workspaceId, label: name ?? workspaceId }));
  // A topic of a group is a place, too, once it was chosen.
  const isListed = chats.some(({ value }) => value === paidChannel?.channelId);
  if (paidChannel?.platform !== 'telegram' || isListed || isForOthers(form)) return chats;
  return [...chats, { value: paidChannel.channelId, label: paidChannel.channelId }];
}

/** The form without the asker's own chat with the bot where it is about others'. */
export function withoutOwnChat(form: FormReply): FormReply {
  if (!isForOthers(form)) return form;
  const fields = form.fields.map((field) =>
    field.kind === 'place' && !ofMany(field.channelId) ? { ...field, channelId: null } : field,
  );
  return { ...form, fields };
}
