import type { Person } from '../../../protocol.js';
import { api } from '../api.js';
import { fill, h } from '../dom.js';
import { icon } from '../icons.js';
import { findPerson } from '../text/directory.js';
import type { Ui } from '../workspace/ui.js';
import { listLanguages } from './slack-languages.js';

/** The language of the Slack of whom one acts as: what the app says to them is in it from then on. */
export function createLanguageControl(ui: Ui): { element: HTMLElement; show(): void } {
  const select = h('select', { on: { change: () => change() } });
  // The select lies over the words: what is read looks like its neighbours and may be shorter than the longest name.
  const code = h('span', 'language-code');
  const name = h('span', 'language-name');
  let shown: Person | undefined;
  const showChosen = () => {
    code.textContent = select.value.split('-')[0] ?? '';
    name.textContent = select.selectedOptions[0]?.textContent ?? '';
  };
  const show = () => {
    const { viewerId } = ui.session.workspace();
    const person = findPerson(ui.session.workspace(), viewerId);
    if (person === undefined) return;
    // Older news must not take the choice back under the hand that makes the next one.
    if (sender.isBusy() && shown?.id === viewerId) return;
    if (person !== shown) drawChoices(select, person);
    shown = person;
    select.value = person.locale;
    showChosen();
  };
  const sender = createSender(ui, show);
  const change = () => {
    showChosen();
    if (shown !== undefined) sender.send(shown.id, select.value);
  };
  const words = h('span', { attrs: { 'aria-hidden': 'true' } }, name, code);
  const element = h('span', 'tool language', icon('globe'), words, icon('down'), select);
  return { element, show };
}

function drawChoices(select: HTMLSelectElement, { realName, locale }: Person): void {
  const words = `Slack language of ${realName}`;
  select.setAttribute('aria-label', words);
  select.title = words;
  const options = listLanguages(locale).map((each) =>
    h('option', { attrs: { value: each.locale, lang: each.locale } }, each.name),
  );
  fill(select, options);
}

/** One after the other: with the arrow keys one passes over languages faster than the app hears of each. */
function createSender(ui: Ui, onIdle: () => void) {
  let underWay = 0;
  let last: Promise<void> = Promise.resolve();
  const sendOne = async (as: string, locale: string) => {
    await api.changeLocale({ as, locale }).catch(ui.session.fail);
    underWay -= 1;
    if (underWay > 0) return;
    onIdle();
    // Slack's client starts anew in the other language: it asks the app for its Home again.
    const place = ui.session.place();
    if (place.kind === 'app') void ui.session.perform({ type: 'open_home', tab: place.tab });
  };
  return {
    isBusy: () => underWay > 0,
    send(as: string, locale: string) {
      underWay += 1;
      last = last.then(() => sendOne(as, locale));
    },
  };
}
