const AROUND = /[\s*_~`"'“”‘’«»「」()[\]{}<>.,;:!?¿¡…]/;

/** A word without what stands around it in a sentence: `*usd*`, `"usd"`, `USD!`, `fr.`. */
export function trimWord(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && AROUND.test(text.charAt(from))) from += 1;
  while (from < to && AROUND.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** A word as the tables hold it: nothing around it, and in lower case. */
export function foldWord(text: string): string {
  return trimWord(text).toLowerCase();
}

/** The same word as typed without accents: "dolares", "ban" for "bạn". Marks of other scripts stay: they are letters. */
export function dropAccents(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l');
}
