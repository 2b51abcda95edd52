const AROUND = /^[\s*_~`"'“”‘’«»「」()[\]{}<>.,;:!?¿¡…]+|[\s*_~`"'“”‘’«»「」()[\]{}<>.,;:!?…]+$/gu;

/** A word without what stands around it in a sentence: `*usd*`, `"usd"`, `USD!`, `fr.`. */
export function trimWord(text: string): string {
  return text.replace(AROUND, '');
}

/** A word as the tables hold it: nothing around it, and in lower case. */
export function foldWord(text: string): string {
  return trimWord(text).toLowerCase();
}

/** The same word as typed without accents: "dolares", "ban" for "bạn". Marks of other scripts stay: they are letters. */
export function dropAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l');
}
