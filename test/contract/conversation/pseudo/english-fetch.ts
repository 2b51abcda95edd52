import { toEnglish } from '../../../support/pseudo-words.js';

/** Hears each body that goes between Paylink and Slack, before it is turned to English. */
export type Hear = (body: string) => void;

/** Calls as `real` does, with all pseudo-words of bodies and of answers turned to English on the way. */
export function createEnglishFetch(real: typeof fetch, hear: Hear): typeof fetch {
  return async (input, init) => {
    const answer = await real(input, init && { ...init, ...translate(init.body, hear) });
    const text = await answer.text();
    hear(text);
    const { status, statusText, headers } = answer;
    return new Response(text === '' ? null : toEnglish(text), { status, statusText, headers });
  };
}

function translate(body: BodyInit | null | undefined, hear: Hear): { readonly body?: string } {
  if (body instanceof URLSearchParams) return translate(body.toString(), hear);
  if (typeof body !== 'string') return {};
  // What has none goes on as it was written and signed.
  if (!body.includes(encodeURIComponent('⟦'))) return translateText(body, hear);
  const fields = [...new URLSearchParams(body)].map(([name, value]) => {
    hear(name === 'text' ? JSON.stringify({ type: 'mrkdwn', text: value }) : value);
    return [name, toEnglish(value)];
  });
  return { body: new URLSearchParams(fields).toString() };
}

function translateText(body: string, hear: Hear): { readonly body: string } {
  hear(body);
  return { body: toEnglish(body) };
}
