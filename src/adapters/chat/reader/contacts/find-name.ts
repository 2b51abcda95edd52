/** A person in a text: where the words of the name stand in code units, a title not among them. */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

const MAX_LENGTH = 4_000;
/** Words with a capital; small ones within. */
const WORD = "\\p{Lu}[\\p{L}\\p{M}'’-]*\\p{L}\\p{M}*";
const PARTICLE = '(?:d[aeiou]s?|del|della|van|von|der|den|la|le|bin|binti|al|ibn)';
const FULL = `${WORD}(?: (?:${PARTICLE} ){0,2}${WORD}){1,3}`;
const ANY = `${WORD}(?: (?:${PARTICLE} ){0,2}${WORD}){0,3}`;
const TITLE =
  '(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herr|Frau|Sr|Sra|Srta|Señora?|Don|Doña|M|Mme|Mlle|Monsieur|Madame|Pak|Bapak|Bu|Ibu|Khun|Anh|Chị|Ông|Bà|Cô|Chú|Bạn|Em|[Gg]ospodin)\\.?';
const SMALL_TITLE = '(?:anh|chị|ông|bà|cô|chú|bạn|em|pak|bapak|bu|ibu|khun|señora?|don|doña)';
const FOR =
  '(?:[Ff]or|[Tt]o|[Ff]rom|[Cc]ho|[Tt]ừ|[Uu]ntuk|[Dd]ari|[Pp]ara|[Dd]e|[Pp]our|[Aa]|[Ff]ür|[Vv]on|[Pp]er|[Cc]ustomer|[Cc]lient|[Kk]unde|[Cc]liente|[Kk]hách(?: hàng)?|[Bb]ill(?:ed)? to|[Ii]nvoice|[Cc]harge|[Nn]ame):?';
const WANTS =
  '(?:wants?|needs?|would like|will (?:take|pay|join|come)|is (?:taking|paying|joining|coming)|asks?|asked|ordered|booked|books|takes|took|owes|pays|paid|bought|buys|signed up|has (?:ordered|booked|signed)|muốn|cần|đặt|mua|quiere|necesita|reservó|pidió|debe|veut|voudrait|a réservé|a commandé|möchte|braucht|hat (?:bestellt|gebucht)|mau|ingin|pesan|memesan|quer|precisa)';
const END = "(?![\\p{L}\\p{N}'’-])";

/** The surest first; the first that finds one name, and only one, decides. */
const FORMS: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${TITLE}|${SMALL_TITLE}) (?<name>${ANY})${END}`, 'gu'),
  /(?<![\p{L}\p{N}])คุณ ?(?<name>[\p{Script=Thai}]{2,20} [\p{Script=Thai}]{2,20})(?![\p{Script=Thai}])/gu,
  /(?<![\p{L}\p{N}])(?<name>[\p{Script=Hangul}]{2,4}) ?(?:님|씨)(?![\p{Script=Hangul}]{2})/gu,
  /(?<![\p{L}\p{N}])(?<name>[\p{Script=Han}]{1,4}) ?(?:様|さん|先生|女士|小姐)/gu,
  new RegExp(`(?<![\\p{L}\\p{N}])(?<name>${ANY}) ${WANTS}(?![\\p{L}])`, 'gu'),
  new RegExp(`(?<![\\p{L}\\p{N}])${FOR} (?<name>${FULL})${END}`, 'gu'),
  new RegExp(
    `(?:^|\\n) *(?:Dear|Hi|Hello|Hallo|Liebe[r]?|Hola|Estimad[oa]|Cher|Chère|Bonjour|Olá|Halo|Chào) (?<name>${ANY}) *[,!:\\n]`,
    'gu',
  ),
  new RegExp(
    `\\n *(?:(?:(?:[Kk]ind |[Bb]est )?[Rr]egards|[Bb]est|[Tt]hanks|[Tt]hank you|[Cc]heers|[Gg]racias|[Ss]aludos|[Mm]erci|[Cc]ordialement|[Gg]rüße|[Dd]anke|[Oo]brigad[oa]|[Cc]ảm ơn|[Tt]erima kasih)[,.!]? *\\n? *|--? *|— *)(?<name>${ANY}) *(?:\\n|$)`,
    'gu',
  ),
];

/** Words with a capital that are no names: days, months, what is sold. */
const NO_NAME =
  /(?<![\p{L}])(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?<![\p{L}])(?:january|february|march|july|august|september|october|november|december|today|tomorrow|summer|winter|spring|autumn|christmas|easter|new|the|your|our|my|this|that|all|class|course|camp|club|school|college|university|academy|fees?|tuition|workshop|lessons?|training|session|event|ticket|tickets|trip|tour|room|hotel|restaurant|deposit|booking|order|invoice|payment|total|balance|package|plan|subscription|membership|service|services|consulting|consultation|design|website|project|delivery|shipping|repair|rent|rental|room|apartment|party|wedding|birthday|dinner|lunch|breakfast|coffee|yoga|english|spanish|french|german|math|science|music|piano|guitar|art|dance|team|company|group|ltd|inc|llc|gmbh|corp|we|i|you|he|she|they|it|who|everyone|somebody|customer|client|parents?|student|teacher|kurs|reservation|usd|eur|gbp|vnd|thb|idr|krw)(?![\p{L}])/iu;

function isName(name: string): boolean {
  return !NO_NAME.test(name) && !/^[\p{Lu} .'’-]{2,}$/u.test(name);
}

function findWith(form: RegExp, text: string): readonly NameSpan[] {
  return [...text.matchAll(form)].flatMap((match) => {
    const name = match.groups?.['name'] ?? '';
    const from = match.index + match[0].indexOf(name);
    return isName(name) ? [{ from, to: from + name.length, name }] : [];
  });
}

/**
 * Whom a message is about, to fill a form with: "Ann Lee wants the workshop", "for Ann Lee", "to Mr. Trần Văn An",
 * "Dear Ann,", a signature. Strict: null when nobody is, or more than one may be meant.
 */
export function findName(message: string): NameSpan | null {
  const text = message.slice(0, MAX_LENGTH);
  for (const form of FORMS) {
    const found = findWith(form, text);
    const names = new Set(found.map(({ name }) => name));
    if (names.size > 1) return null;
    if (found[0] !== undefined) return found[0];
  }
  return null;
}
