/** What a message says in so many words, "Name: Ann Lee". */
export interface Labelled {
  readonly name?: string;
  readonly description?: string;
  readonly reference?: string;
}

const LABELS: readonly (readonly [keyof Labelled, RegExp])[] = [
  [
    'name',
    /^(?:full name|name|customer(?: name)?|client|kunde|cliente|nombre|nama|tên|khách(?: hàng)?|ชื่อ|이름|고객|nom|氏名|お名前|姓名)$/iu,
  ],
  [
    'description',
    /^(?:for|description|item|product|service|what|purpose|concepto|descripción|untuk|keterangan|nội dung|mục|รายการ|내용|상품|objet|zweck|für|件名|品名|项目)$/iu,
  ],
  [
    'reference',
    /^(?:ref|reference|invoice(?: no\.?| number)?|order(?: no\.?| number)?|referencia|factura|mã đơn|số hóa đơn|nomor|rechnung(?:snummer)?|facture)$/iu,
  ],
];
const LINE = /^[\s*_>•-]*([\p{L}\p{M} .]{2,24}?)\s?[:\uff1a][*_]*\s*(\S.{0,119})$/u;

/** "INV-42, 50 usd", "Ann Lee Amount: 50": another thing begins. */
function upToNext(value: string): string {
  const [first = ''] = value.split(/[,;|]\s|\s[\p{L}\p{M}]+\s?:\s/u);
  return first.replace(/[*_]+$/, '').trim();
}

/** The lines of a message that begin with their name and a colon. */
export function takeLabels(clean: string): Labelled {
  const found: { -readonly [Name in keyof Labelled]: string } = {};
  for (const line of clean.split('\n')) {
    const [, label = '', value = ''] = LINE.exec(line) ?? [];
    const field = LABELS.find(([, words]) => words.test(label))?.[0];
    if (field !== undefined && found[field] === undefined) found[field] = upToNext(value);
  }
  // A number or an address is no name.
  return found.name !== undefined && /[@\d]/.test(found.name) ? { ...found, name: '' } : found;
}
