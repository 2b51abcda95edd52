/** What stands behind a number and multiplies it: texts by comma, and the powers of ten it may mean. */
export type MagnitudeRow = readonly [texts: string, ...powers: readonly number[]];

/**
 * In lower case. Several powers: it means different things to different people, and is asked about. A power of 0 is
 * for what may be no magnitude at all ("20 grand piano lessons", "5 mm").
 */
export const MAGNITUDES: readonly MagnitudeRow[] = [
  // English, and what all chats share
  ['k, thousand, thousands, thsd, thou', 3],
  ['grand', 3, 0],
  ['m', 6, 3, 0],
  ['mm, mn', 6, 0],
  ['mln, mio, million, millions, mill, milion, milions', 6],
  ['b', 9, 3],
  ['bn', 9],
  // A thousand millions in English, a million millions in Spanish, French and German.
  ['billion, billions', 9, 12],
  ['bio', 9, 12, 0],
  ['trillion, trillions', 12, 18],
  ['quadrillion, quadrillions', 15, 24],
  ['hundred, hundreds', 2],
  ['lakh, lakhs, lac, lacs, लाख', 5],
  ['crore, crores, करोड़', 7],
  ['cr', 7, 0],
  ['हज़ार, हजार', 3],
  ['अरब', 9],
  ['खरब', 11],
  // Vietnamese
  ['nghìn, nghin, ngàn, ngan', 3],
  ['ng, n', 3, 0],
  ['trăm', 2],
  ['chục', 1],
  ['vạn', 4],
  ['củ', 6, 3, 0],
  ['triệu, trieu, tr', 6],
  ['tỷ, tỉ', 9],
  ['ty', 9, 0],
  // Thai
  ['สิบ', 1],
  ['ร้อย', 2],
  ['พัน', 3],
  ['หมื่น', 4],
  ['แสน', 5],
  ['ล้าน, ลบ', 6],
  // Indonesian, Malay
  ['rb, ribu', 3],
  ['jt, juta', 6],
  ['miliar, milyar', 9],
  ['triliun, biliun', 12],
  ['puluh', 1],
  ['ratus', 2],
  // Korean
  ['십', 1],
  ['백', 2],
  ['천', 3],
  ['만', 4],
  ['억', 8],
  ['조', 12],
  // Chinese, Japanese
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万, 萬', 4],
  ['億, 亿', 8],
  ['兆', 12],
  // Spanish, Portuguese, French, German, Italian
  ['mil', 3, 6],
  ['miles', 3],
  ['millón, millones, millon, milhão, milhões, milhao, milhoes', 6],
  ['mi', 6, 0],
  ['billón, billones, trilhão, trilhões, trilhao, trilhoes, billionen', 12],
  ['trillón, trillones, trillionen', 18],
  ['bilhão, bilhões', 9],
  ['mille, tsd, tausend, mila, tys, tisíc', 3],
  ['millionen, mios, milioni, milionów', 6],
  ['milliard, milliards, milliarde, milliarden, mrd, mld', 9],
  ['md', 9, 0],
  // Russian, Ukrainian, Turkish
  ['т', 3, 0],
  ['к, тыс, тысяча, тысячи, тысяч, тисяч, т.р', 3],
  ['млн, миллион, миллиона, миллионов, лям, мільйонів', 6],
  ['млрд, миллиард, миллиарда, миллиардов, мільярдів', 9],
  ['трлн, триллион, триллиона, триллионов, трильйонів', 12],
  ['bin', 3, 0],
  ['milyon', 6],
  ['trilyon', 12],
  // Arabic
  ['ألف, الف, آلاف, الاف', 3],
  ['مليون, ملايين', 6],
  ['مليار, بليون, مليارات', 9],
  ['تريليون', 12],
];
