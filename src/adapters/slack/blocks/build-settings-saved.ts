import { type ModalView, modal, mrkdwn, plain, section } from './block-kit.js';

/** `isInvited`: whether I may post in the channel for payments; null when Slack did not tell. */
export function buildSettingsSaved(channelId: string | null, isInvited: boolean | null): ModalView {
  const where =
    channelId === null
      ? 'Payments are told to whoever made the link, by direct message.'
      : `Payments are told in <#${channelId}>.`;
  const invite =
    channelId !== null && isInvited === false
      ? `I am not in <#${channelId}> yet. Type \`/invite @Paylink\` there; until then I write to whoever made the link.`
      : null;
  return modal({
    title: 'Paylink settings',
    close: 'Done',
    blocks: [
      section(plain('The settings are saved.')),
      section(mrkdwn(where)),
      ...(invite === null ? [] : [section(mrkdwn(invite))]),
    ],
  });
}
