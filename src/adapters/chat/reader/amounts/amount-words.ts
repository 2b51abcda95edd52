/** Words that change what an amount means, or how many there are of it: nobody can tell what to bill. */
type Words = ReadonlySet<string>;

const wordsOf = (text: string): Words => new Set(text.split(/\s+/));

/** "about 20", "up to 20", "from 20". */
export const ABOUT_WORDS: Words = wordsOf(
  `about around approx approximately roughly ca circa nearly almost max maximum min minimum least most from between
  under over below above to or than until up
  unos unas hasta desde máximo mínimo aproximadamente entre
  khoảng tầm từ đến tới gần tối
  ประมาณ ราว ตั้งแต่ ถึง ไม่เกิน
  sekitar kira-kira mulai sampai hingga antara
  약 최대 최소
  environ jusqu'à entre dès etwa rund bis ab zwischen`,
);

/** Between two numbers: "5 to 10". */
export const RANGE_WORDS: Words = wordsOf(
  'to or and till until bis oder à ou a o y hasta đến tới hoặc và sampai hingga atau dan ถึง หรือ 에서 부터 또는',
);

/** "20 each", "20 per person": how many, or how often. */
export const PERIOD_WORDS: Words = wordsOf(
  `per each every monthly weekly yearly annually hourly daily nightly pp apiece p.p a/c
  mensual mensuales semanal anual cada
  mỗi một/tháng
  ต่อ ละ
  tiap setiap
  당 매월 매주 매년 씩
  chacun chacune par pro je monatlich jährlich`,
);

/** "a month", "an hour". */
export const SPAN_WORDS: Words = wordsOf(
  `day days week weeks month months year years hour hours night nights person people head seat
  mo yr hr wk mth pax mes año persona día hora tháng năm người ngày giờ bulan tahun orang hari jam เดือน ปี คน วัน
  mois an personne jour heure monat jahr stunde tag`,
);

/** "20 plus VAT": the amount is not all of it. */
export const PLUS_WORDS: Words = wordsOf(
  'plus excl excluding ex without before net más sin chưa cộng ไม่รวม บวก belum diluar 별도 hors zzgl',
);

/** "minus 20". */
export const MINUS_WORDS: Words = wordsOf(
  'minus negative less menos moins âm trừ ลบ minus kurang 마이너스 минус eksi',
);

/** "20 less 10%", "20 or more", "300 split 3 ways": what is to be paid is another amount. */
export const CHANGE_WORDS: Words = wordsOf(
  'minus less off discount discounted or divided split ways installments instalments upwards menos moins abzüglich kurang giảm ลด 할인',
);

/** "deposit 50 of 200", "tip 5", "discount 10": a second amount, of which nobody knows whether it is in the first. */
export const EXTRA_WORDS: Words = wordsOf(
  `deposit tip tips gratuity discount vat tax taxes shipping delivery surcharge fee
  depósito anticipo propina descuento iva impuesto envío
  cọc giảm thuế ship
  มัดจำ ทิป ส่วนลด ภาษี ค่าส่ง
  dp diskon pajak ongkir
  보증금 팁 할인 세금 배송비
  acompte pourboire remise tva anzahlung trinkgeld rabatt mwst`,
);

/** Between a number of things and the price of one: "3 nights at 40 usd". */
export const PRICE_WORDS: Words = wordsOf('at a à zu por giá seharga ละ');

/** "2 x 15", "2 @ 15". */
export const TIMES_WORDS: Words = wordsOf('x × times mal fois veces lần kali คูณ 곱하기');

/** What stands before an amount and names it: a number with spaces after it is one number. */
export const LABEL_WORDS: Words = wordsOf(
  `total amount price sum cost fee fees due pay charge bill balance deposit subtotal grand invoice rate
  montant devis prix somme facture acompte ttc importe precio suma monto costo factura
  tổng giá tiền phí tổng-cộng số cộng thanh toán
  ราคา รวม ยอด จำนวน ค่า
  jumlah harga biaya tagihan
  금액 합계 총액 가격 총
  betrag summe preis gesamt rechnung valor preço totale importo prezzo`,
);

/** "1 triệu rưỡi" is one and a half. */
export const HALF_WORDS: Words = wordsOf(
  'rưỡi rưởi half medio media demi demie halb halbe meio ครึ่ง setengah 반 半 половиной buçuk',
);

/** What may follow a currency: "20 ron for lunch". Any other word makes one that is also a word that word. */
export const PREPOSITIONS: Words = wordsOf(
  'for to from at on in by with and is due please para por al con cho để từ untuk dari สำหรับ 위해 pour für an und et y',
);

/** Between the whole and the rest of one amount: "5 dollars and 50 cents". */
export const AND_WORDS: Words = wordsOf('and & con y và dan et und e и 그리고 กับ และ と');

/** Between a magnitude and its currency: "5 millones de pesos". */
export const LINK_WORDS: Words = wordsOf('de d of');

export const has = (words: Words, text: string | undefined): boolean =>
  text !== undefined && words.has(text.toLowerCase());
