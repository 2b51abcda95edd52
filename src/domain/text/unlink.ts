/** Signs that one program drops and another draws, so that none may stand between the parts of an address. */
const IGNORED = /[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** Before a domain's last part, after a scheme, and between the four numbers of an IPv4 address. */
const SEAMS: readonly RegExp[] = [
  /(?<=\S[.。])(?=\p{L}{2})/gu,
  /(?<=:)(?=\/\/)/gu,
  /(?<=\d[.。])(?=\d{1,3}[.。]\d{1,3}[.。]\d)/gu,
  /(?<=\d[.。]\d{1,3}[.。])(?=\d{1,3}[.。]\d)/gu,
  /(?<=\d[.。]\d{1,3}[.。]\d{1,3}[.。])(?=\d)/gu,
];

/**
 * Mail programs and phones make links of whatever looks like an address; a space keeps them from it, in every
 * program and at no cost in a text message: "evil. example", "https: //10. 0. 0. 1". What counts is how the line
 * reads once marks and joiners are gone and wide signs are plain (https://www.unicode.org/reports/tr46/ does the
 * same to domains), because what carries a message may do that on the way.
 */
export function unlink(line: string): string {
  const signs = Array.from(line, (sign) => ({ sign, read: sign.normalize('NFKC').replace(IGNORED, '') }));
  const reading = signs.map(({ read }) => read).join('');
  const seams = new Set(SEAMS.flatMap((seam) => Array.from(reading.matchAll(seam), ({ index }) => index)));
  let at = 0;
  return signs
    .map(({ sign, read }) => {
      const isSeam = read !== '' && seams.has(at);
      at += read.length;
      return isSeam ? ` ${sign}` : sign;
    })
    .join('');
}
