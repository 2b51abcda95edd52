import type { Merchant } from '../../../domain/merchant/merchant.js';
import type { FieldOption } from '../../chat/conversation/model/field.js';
import type { FormReply } from '../../chat/conversation/model/reply.js';
import { namePlacesOf, type PlaceReader } from './name-places.js';

/** Chats of several people have such ids, those of one with the bot have not: https://core.telegram.org/bots/api#chat */
const ofMany = (chatId: string | null) => chatId?.startsWith('-') === true;

/** Shares are for others to read. */
const isForOthers = ({ form }: FormReply) => form === 'share';

/** Whether there is a chat of several people that a link can be shown in. */
export function hasGroup({ workspaces }: Pick<Merchant, 'workspaces'>): boolean {
  return workspaces.some(
    ({ platform, workspaceId, lostAt }) => platform === 'telegram' && ofMany(workspaceId) && !lostAt,
  );
}

/** A merchant's chats in Telegram that we are let into, and that the form can be about. */
export function listPlaces(
  merchant: Pick<Merchant, 'name' | 'workspaces' | 'settings'>,
  form: FormReply,
  reader: PlaceReader,
): readonly FieldOption[] {
  const { name, workspaces, settings } = merchant;
  const { paidChannel } = settings;
  const nameOf = namePlacesOf(merchant, reader);
  // A merchant that began as somebody's own chat is called after them.
  const toLabel = (chatId: string) =>
    nameOf({ platform: 'telegram', channelId: chatId }) ?? (ofMany(chatId) ? chatId : name);
  const chats = workspaces
    .filter(({ platform, lostAt, workspaceId }) => {
      return platform === 'telegram' && !lostAt && /^-?\d+$/.test(workspaceId);
    })
    .filter(({ workspaceId }) => ofMany(workspaceId) || !isForOthers(form))
    .map(({ workspaceId }) => ({ value: workspaceId, label: toLabel(workspaceId) }));
  // A topic of a group is a place, too, once it was chosen.
  const isListed = chats.some(({ value }) => value === paidChannel?.channelId);
  if (paidChannel?.platform !== 'telegram' || isListed || isForOthers(form)) return chats;
  const { channelId } = paidChannel;
  return [...chats, { value: channelId, label: nameOf(paidChannel) ?? channelId }];
}

/** The form without the asker's own chat with the bot where it is about others'. */
export function withoutOwnChat(form: FormReply): FormReply {
  if (!isForOthers(form)) return form;
  const fields = form.fields.map((field) =>
    field.kind === 'place' && !ofMany(field.channelId) ? { ...field, channelId: null } : field,
  );
  return { ...form, fields };
}
