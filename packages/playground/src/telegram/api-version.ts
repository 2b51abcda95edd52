/** The version of the Bot API that the server speaks, such as "7.1" or "10.3". */
export type ApiVersion = `${number}.${number}`;

/** Whether a server of that version has what came with `since`. */
export function knows(version: ApiVersion, since: ApiVersion): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [sinceMajor = 0, sinceMinor = 0] = since.split('.').map(Number);
  return major === sinceMajor ? minor >= sinceMinor : major > sinceMajor;
}

/**
 * What is younger than 7.1: an older server knows nothing of it and ignores it.
 * @see https://core.telegram.org/bots/api-changelog
 */
export const PARAMETER_SINCE: Readonly<Record<string, ApiVersion>> = {
  business_connection_id: '7.2',
  message_effect_id: '7.4',
  show_caption_above_media: '7.4',
  copy_text: '7.11',
  allow_paid_broadcast: '7.11',
  direct_messages_topic_id: '9.2',
  suggested_post_parameters: '9.2',
  style: '9.4',
  icon_custom_emoji_id: '9.4',
  ephemeral_message_parameters: '10.2',
  is_ephemeral: '10.2',
  ephemeral_message_id: '10.2',
  disabled: '10.3',
};
