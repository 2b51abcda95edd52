import countEdits from 'damerau-levenshtein';

/** Money that no gateway takes by a link, and what is short for a country's own. */
const OTHER_MONEY = new Set(
  'btc bitcoin bitcoins eth ether usdt usdc tether bnb xrp ltc doge sats satoshi satoshis crypto canadian american australian singaporean mexican'.split(
    ' ',
  ),
);
/** Names of currencies that people misspell; those that are a slip away from everyday words are not among them. */
const OFTEN_MISSPELT = ['dollar', 'dollars', 'euro', 'euros', 'rupee', 'rupees', 'rupiah', 'ringgit', 'baht'];
const MIXED_SCRIPTS = /\p{Script=Latin}.*\p{Script=Cyrillic}|\p{Script=Cyrillic}.*\p{Script=Latin}/u;
/** A letter too many before a code. */
const SLIPPED_CODE = /^[a-z](?:usd|eur|gbp|vnd|thb|idr|krw|jpy|cny|sgd|inr)$/;
/** "20 usdpottery": no word of any sentence begins with these. */
const GLUED_CODE = /^(?:usd|gbp|vnd|thb|idr|krw|jpy|cny|sgd|inr|hkd|nzd|mxn|myr|twd)\p{L}/u;
/** "20 USDT", "50 US": capitals in a currency's place. */
const CAPITALS = /^[A-Z]{2,5}$/;

function isMisspelt(word: string): boolean {
  if (!/^[a-z]{3,8}$/.test(word)) return false;
  return OFTEN_MISSPELT.some((name) => word !== name && countEdits(word, name).steps === 1);
}

/** Whether the word behind a number may be money that we do not know: then nobody can say what the number is of. */
export function isForeignMoney(word: string | null, isOnly: boolean): boolean {
  if (word === null) return false;
  const plain = word.toLowerCase();
  if (CAPITALS.test(word) || OTHER_MONEY.has(plain) || MIXED_SCRIPTS.test(word)) return true;
  return (
    SLIPPED_CODE.test(plain) ||
    GLUED_CODE.test(plain) ||
    isMisspelt(plain) ||
    (isOnly && /^\p{Sc}$/u.test(word))
  );
}
