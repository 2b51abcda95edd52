const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

function decodeEntities(text: string): string {
  return text.replace(/&(amp|lt|gt);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** `<mailto:a@b.c|a@b.c>`, `<@U1|mai>`, `<#C1|sales>`, `<!channel>`: what the person saw when typing it. */
function decodeReference(inner: string): string {
  const bar = inner.indexOf('|');
  const target = bar === -1 ? inner : inner.slice(0, bar);
  const label = bar === -1 ? '' : inner.slice(bar + 1);
  const sign = /^[@#!]/.exec(target)?.[0];
  if (sign !== undefined) {
    const shown = sign === '#' ? '#' : '@';
    const name = label === '' ? target.slice(1).replace(/^subteam\^/, '') : label.replace(/^[@#]/, '');
    return `${shown}${name}`;
  }
  if (/^(?:mailto|tel):/i.test(target)) return target.slice(target.indexOf(':') + 1);
  return label === '' ? target : label;
}

/**
 * Chat text as the person typed it: links, mentions and escapes of Slack undone, once.
 * Source: https://docs.slack.dev/messaging/formatting-message-text
 */
export function decodeSlackText(text: string): string {
  return text.replace(/<([^<>\n]*)>|&(?:amp|lt|gt);/g, (whole, inner: string | undefined) =>
    inner === undefined ? decodeEntities(whole) : decodeEntities(decodeReference(inner)),
  );
}
