import { foldWord } from './fold-word.js';

/**
 * What names a currency, a part of one or a magnitude, and is as well a word, a name, a unit or an abbreviation in
 * one of our languages. Such a one counts in capitals where it is a code, or right beside an amount.
 */
export const ALSO_WORDS: ReadonlySet<string> = new Set(
  [
    // Codes
    'all amd ang ars bam bob cad cny cop cup dem dop eek ern esp fim gel ils kgs lak mad mdl mga mnt mop',
    'mtl mur nad awg bbd btn lvl nio npr pab pen php pte rol ron rub sar sdg sek sit sle sos ssp std svc',
    'top try ved ves yer zar',
    // Names
    'real reais reals reales reali sol soles won wons rand rands mark marks marka pound pounds crown',
    'crowns corona coronas lira liras libra libras sterling frank franco florin quid buck bucks lev leu',
    'lei leva punt som sum soum lek leke kip kips bat bats dram drams piso colón colon colones escudo',
    'escudos balboa balboas bolívar bolivar córdoba cordoba bang leone leones quetzal kuna kune kina tala',
    'pula loti taka tolar lire birr manat krone kroon pfund',
    // Letters
    'b c d e f k m n p r ar bd bs br cf cg cfa da db din dm dt fc fg fr frs ft gs hrn kc km kn kw kz ld',
    'le mk mn mt mtn nis nt nu qr rf rm ro rp sh shs sr td tl um vt zk zl nfk jd kd afl',
    // Parts and magnitudes
    'cent cents cts centime centimes céntimo céntimos centimo centimos centavo centavos sen penny pennies',
    'pence para bani öre øre ore aurar groszy grosz paisa paise fils piastre piastres halala satang',
    'thousand grand million millions billion mille mio mil mill mm bin bn bio ribu rb juta jt lac cr mln',
    'mrd mld tr ty nghin ngan trieu',
    // Other scripts
    'đô tệ yên bảng bạt tỷ tỉ nghìn ngàn đồng xu hào บ ดอง เยน วอน เหรียญ สต พัน หมื่น แสน ล้าน 원 불 엔 동 밧',
    '전 천 만 억 조 百 千 万 萬 億 亿 円 圓 圆 块 塊 刀 盾 铢 銖 角 毛 分 仙 銭 えん エン ドン р бат бата сом сум лей лев вон лир лари',
    'драм фунт т к тыс',
  ]
    .join(' ')
    .split(' '),
);

/** Whether a word of money is an ordinary word, a name, a unit or an abbreviation as well, in any case. */
export function isAlsoWord(text: string): boolean {
  return ALSO_WORDS.has(foldWord(text));
}
