import { LANGUAGES } from '../../../domain/text/language.js';
import { CAPITAL, LETTERS, nameCity, nameZone } from '../../chat/time/zone.js';
import { wordsIn } from '../../chat/words/words-in.js';

const ENGLISH = wordsIn('en');

/** As the server has it: names without summer and winter. */
const NAMING_DAY = '2026-01-15T12:00:00Z';

const ZONES = [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Etc/UTC'];

type Naming = (zone: string) => string | null;

const listZones = (name: Naming): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ZONES.flatMap((zone) => {
      const named = name(zone);
      return named === null ? [] : [[zone, named]];
    }),
  );

/** "UTC", "UTC-5" */
const nameOffset: Naming = (zone) => {
  const name = nameZone(ENGLISH, zone);
  return name.startsWith('UTC') ? name : null;
};

/** Where a city is written otherwise than in the zone's own name: `Asia/Calcutta` is Kolkata. */
const nameOtherCity: Naming = (zone) => {
  const city = nameCity(zone);
  return city === zone.split('/').at(-1)?.replaceAll('_', ' ') ? null : city;
};

/** How each language sets a time together; the parts are what Intl calls them. */
function listTimeShapes() {
  const parts = {
    weekday: '{weekday}',
    day: '{day}',
    month: '{month}',
    year: '{year}',
    clock: '{hour}:{minute}',
  };
  return Object.fromEntries(
    LANGUAGES.map((language) => {
      const words = wordsIn(language);
      const cityTime = words.say('time.city_time', { city: '{city}' });
      return [language, { locale: words.locale, shape: words.say('time.wall', parts), cityTime }];
    }),
  );
}

/**
 * What the page does where scripts run, and lives without where they do not: times in the reader's own zone, the
 * print button, telling that a person is there, and looking for news ("paid", also when it was paid on another device).
 */
export const PAY_PAGE_SCRIPT = `(() => {
  'use strict';
  const language = document.documentElement.lang;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
  const offsets = ${JSON.stringify(listZones(nameOffset))};
  const cities = ${JSON.stringify(listZones(nameOtherCity))};
  const { locale, shape, cityTime } = ${JSON.stringify(listTimeShapes())}[language];
  const read = (date, options) => Object.fromEntries(new Intl.DateTimeFormat(locale, { timeZone: zone, ...options })
    .formatToParts(date).map((part) => [part.type, part.value]));
  const sayTime = (date) => {
    const parts = {
      ...read(date, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
      ...read(date, { year: 'numeric' }),
      ...read(date, { month: 'short', day: 'numeric' }),
      weekday: read(date, { weekday: 'short', month: 'long', day: 'numeric' }).weekday,
    };
    return shape.replace(/{(\\w+)}/g, (_, name) => parts[name]);
  };
  const sayZone = () => {
    if (offsets[zone]) return offsets[zone];
    const short = read(new Date(${JSON.stringify(NAMING_DAY)}), { timeZoneName: 'shortGeneric' }).timeZoneName || '';
    if (language !== 'en' && short && !${LETTERS}.test(short)) return short.replace(${CAPITAL}, (noun) => noun.toLowerCase());
    return cityTime.replace('{city}', cities[zone] || zone.split('/').pop().replaceAll('_', ' '));
  };
  const showTimes = () => {
    const zoneName = sayZone();
    for (const time of document.querySelectorAll('time[datetime]')) {
      const when = time.querySelector('[data-when]');
      const where = time.querySelector('[data-zone]');
      if (!when || !where || where.textContent === zoneName) continue;
      // What is read out by itself names one time alone, the reader's.
      if (!time.closest('[role=status]')) time.title = time.textContent;
      when.textContent = sayTime(new Date(time.dateTime));
      where.textContent = zoneName;
    }
  };
  try {
    showTimes();
  } catch {
    // An older browser names no zones: the merchant's own time stays.
  }

  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }

  const main = document.querySelector('main[data-follow]');
  if (!main) return;
  const page = main.dataset.follow;
  const startedAt = Date.now();

  // A person's own acts alone: a page may be scrolled by a program, and browsers say "moved" of a pointer that rests.
  const acts = ['pointerdown', 'pointermove', 'touchstart', 'wheel', 'keydown'];
  const noteOpened = (event) => {
    const rests = event.type === 'pointermove' && !event.movementX && !event.movementY;
    if (document.hidden || !event.isTrusted || rests) return;
    for (const act of acts) removeEventListener(act, noteOpened, true);
    fetch(page + '/opened', { method: 'POST', keepalive: true }).catch(() => {});
  };
  for (const act of acts) addEventListener(act, noteOpened, { capture: true, passive: true });
  let timer = 0;
  const plan = () => {
    clearTimeout(timer);
    const ageMs = Date.now() - startedAt;
    if (ageMs < 3600000) timer = setTimeout(look, ageMs < 120000 ? 3000 : 15000);
  };
  // What no webhook has told yet the gateway is asked for, ever less often.
  const asks = 'asks' in main.dataset;
  let askAt = 0;
  let askAfterMs = 3000;
  const ask = async () => {
    if (!asks || Date.now() < askAt) return;
    askAt = Date.now() + askAfterMs;
    askAfterMs = Math.min(askAfterMs * 2, 60000);
    await fetch(page + '/check', { method: 'POST', headers: { accept: 'application/json' } });
  };
  const look = async () => {
    if (document.hidden) return plan();
    try {
      await ask();
      const answer = await fetch(page + '/state', { cache: 'no-store' });
      if (answer.ok && (await answer.json()).shows !== main.dataset.shows) return location.replace(page);
    } catch {
      // No network for a moment: the next look may have one.
    }
    plan();
  };
  if (asks) look();
  else plan();
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) look();
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) look();
  });
})();
`;
