import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../../../domain/text/language.js';
import type { Catalog, MessageKey, Words } from './words.js';

/** The compiler knows what each message takes; here they are what the formatter takes. */
type Values<Node> = Record<string, string | number | Date | Node>;

/** Speaks one language from its catalog. Messages are parsed when they are first said. */
export function createWords(language: Language, catalog: Catalog): Words {
  const locale = `${language}-u-ca-gregory-nu-latn`;
  const parsed = new Map<MessageKey, IntlMessageFormat>();

  function find(key: MessageKey): IntlMessageFormat {
    const known = parsed.get(key);
    if (known !== undefined) return known;
    const message = new IntlMessageFormat(catalog[key], locale, undefined, { ignoreTag: true });
    parsed.set(key, message);
    return message;
  }

  return {
    language,
    locale,
    say: (key: MessageKey, args?: Values<never>) => String(find(key).format(args)),
    mix: <Node extends object>(key: MessageKey, args: Values<Node>) => {
      const said = find(key).format<Node>(args);
      return Array.isArray(said) ? said : [said];
    },
  };
}
