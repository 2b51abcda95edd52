/** The words of a link: the address itself for a mailbox and a telephone, else its label where it has one. */
export function showLink(url: string, label: string): string {
  if (/^(?:mailto|tel):/i.test(url)) return url.slice(url.indexOf(':') + 1);
  return label === '' ? url : label;
}
