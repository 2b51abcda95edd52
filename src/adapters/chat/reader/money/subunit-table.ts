import { type CurrencyRow, SHARED } from './currency-word.js';

/** The two that most people mean come first. */
const CENT = `USD EUR ${SHARED.dollar.replace('USD ', '')} ZAR`;
const CENTAVO = `${SHARED.peso} BRL BOB GTQ HNL NIO SVC MZN CVE`;

/** Names of the smallest parts of a currency. */
export const SUBUNITS: readonly CurrencyRow[] = [
  ['cent, cents, cts, ct, ¢, c, ￠, сент, цент, цента, центов', CENT],
  ['xu, xen', `VND ${CENT}`],
  ['เซนต์, 센트, セント, 美分, سنت', CENT],
  ['eurocent, eurocents, euro cent, euro cents, евроцентов', 'EUR'],
  ['céntimo, céntimos, cêntimo, cêntimos', 'EUR PEN CRC VES PYG'],
  ['centime, centimes', `EUR ${SHARED.franc} MAD DZD`],
  ['rappen', 'CHF'],
  ['pence, penny, pennies, p, пенсов', SHARED.pound, 'GBP'],
  ['sen', 'MYR IDR BND JPY KHR'],
  ['仙, 先', 'HKD MYR SGD'],
  ['satang, satangs, สตางค์, สต', 'THB'],
  ['paise, paisa, paisas, पैसे, पैसा', 'INR PKR NPR'],
  ['poisha', 'BDT'],
  ['kopeck, kopecks, kopek, kopeks, kopeika, копейка, копейки, копеек, коп', SHARED.ruble, 'RUB'],
  ['копійка, копійки, копійок', 'UAH'],
  ['centavo, centavos, ctvs, ctv', CENTAVO],
  ['分', 'CNY TWD HKD'],
  ['öre, øre, ore, aurar', 'SEK NOK DKK ISK'],
  ['grosz, grosze, groszy', 'PLN'],
  ['haléř, haléře, haléřů', 'CZK'],
  ['fillér', 'HUF'],
  ['ban, bani', 'RON MDL'],
  ['kuruş, kurus', 'TRY'],
  ['para', 'RSD'],
  ['agora, agorot', 'ILS'],
  ['tiyin, тиын, тийин', 'KZT KGS UZS'],
  ['tetri', 'GEL'],
  ['piastre, piastres, قرش, قروش', 'EGP LBP SYP SDG'],
  ['halala, halalas, هللة, هللات', 'SAR'],
  ['fils, فلس, فلوس', 'AED KWD BHD JOD IQD'],
  ['baisa, baisas, بيسة', 'OMR'],
  ['millime, millimes, مليم', 'TND'],
  ['kobo', 'NGN'],
  ['pesewa, pesewas', 'GHS'],
  ['전', 'KRW'],
  ['銭', 'JPY'],
];

/** Names of a tenth of the unit. */
export const TENTHS: readonly CurrencyRow[] = [
  ['角, 毛, jiao, mao', 'CNY TWD HKD'],
  ['hào', 'VND'],
];
