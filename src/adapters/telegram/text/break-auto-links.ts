/** Shows nothing and breaks no line; what Telegram looks for in a text does not go on behind it. */
const JOINER = '\u2060';

const SCHEME = /([a-z][a-z0-9+.-]*:)(?=\/\/)/gi;
/** A name that stands alone; a whole email address is left as it is, so that it can be copied. */
const MENTION = /(?<![\p{L}\p{N}_.+-])@(?=[a-z0-9_])/giu;
const DOMAIN = /(?<=[\p{L}\p{N}])(?<!@[\p{L}\p{N}.-]*)\.(?=\p{L}{2,})(?![\p{L}\p{N}._+-]*@)/gu;

/**
 * Telegram makes links of addresses and names by itself, whatever a message says of its entities, and what customers or
 * strangers typed must lead nowhere. https://core.telegram.org/api/entities
 */
export function breakAutoLinks(text: string): string {
  return text.replace(SCHEME, `$1${JOINER}`).replace(DOMAIN, `.${JOINER}`).replace(MENTION, `@${JOINER}`);
}
