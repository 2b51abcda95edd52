/** "monthly 20", "half of 20", "3 payments of 20", "月額20": what is billed at once is another amount. */
const BEFORE = new RegExp(
  '(?:\\b(?:monthly|weekly|daily|hourly|yearly|annual(?:ly)?|per \\p{L}+|each|every|half(?: of)?|third of|quarter of|refund(?:ed)?(?: of)?|split|already paid|(?:do not|don.?t) charge|double|twice|\\d\\/\\d of|' +
    '(?:instal?lments?|payments?) of|(?:cuotas|parcelas|pagos) de|\\dx de|mensual|mensal|monatlich|mensuel|kişi başı|aylık|haftalık|saatlik|ayda)' +
    '|mỗi(?: \\p{L}+)?|hàng tháng|월|매월|매달|인당|주당|시간당|月額|毎月|每月|每人|一人様?|คนละ|เดือนละ|ชั่วโมงละ|ครั้งละ|setiap \\p{L}+|tiap \\p{L}+|по|ежемесячно)[:\\s]*$',
  'iu',
);
const AFTER = new RegExp(
  '^[\\s,.]*(?:in \\d+ |\\/|' +
    'c\\/u|por (?:persona|pessoa|hora|mes|mês|día|dia|noche|noite|cabeza)|al (?:mes|año|día)|a la semana|ao mês|cada|par (?:personne|mois|heure|jour|nuit)|' +
    'pro (?:person|monat|stunde|tag|nacht|kopf)|im monat|в (?:час|месяц|день|неделю|год)|за (?:час|ночь|человека)|с человека|ежемесячно|' +
    'ต่อ|kişi başı|saatlik|aylık|p(?:w|cm|pn|pp|ppn)\\b|monthly|weekly|hourly|yearly|daily|nightly|twice|\\d+ (?:payments|instal?lments|months|weeks|times)|por \\d|p\\.m\\.|씩|에 한|毎|每|' +
    '(?:mỗi|một|/) ?(?:tháng|người|giờ|ngày)|(?:setiap|tiap|per) )',
  'iu',
);
const NEAR = 24;

/** Whether words beside an amount say that it comes more than once, or is a part of one. */
export function hasPeriod(
  folded: string,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  return BEFORE.test(folded.slice(Math.max(0, from - NEAR), from)) || AFTER.test(folded.slice(to, to + NEAR));
}
