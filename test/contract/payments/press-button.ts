/** What a browser without scripts gets when its person presses the button that reads `label`. */
export async function pressButton(pageUrl: string, label: string | RegExp): Promise<Response> {
  const page = await (await fetch(pageUrl)).text();
  const button = findButtons(page).find((candidate) =>
    typeof label === 'string' ? candidate.label === label : label.test(candidate.label),
  );
  if (button === undefined) throw new Error(`no button "${label}" on ${pageUrl}`);
  return postForm(pageUrl, { outcome: button.value });
}

export function postForm(pageUrl: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(pageUrl, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
}

export interface PageButton {
  readonly value: string;
  readonly label: string;
}

/** The buttons of a page, in its order. */
export function findButtons(html: string): readonly PageButton[] {
  const buttons = html.matchAll(/<button[^>]* value="([^"]*)"[^>]*>([^<]*)<\/button>/g);
  return [...buttons].map(([, value = '', label = '']) => ({ value, label }));
}
