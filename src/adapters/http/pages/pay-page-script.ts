import { nameZone } from '../../chat/time/zone.js';

/** IANA zones whose city is written otherwise than in the zone's own name: `Asia/Calcutta` is Kolkata. */
function listZoneNames(): Readonly<Record<string, string>> {
  const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Etc/UTC'];
  return Object.fromEntries(
    zones
      .map((zone) => [zone, nameZone(zone)] as const)
      .filter(([zone, name]) => name !== `${zone.split('/').at(-1)?.replaceAll('_', ' ')} time`),
  );
}

/**
 * What the page does where scripts run, and lives without where they do not: times in the reader's own zone, the
 * print button, and looking for news ("paid", also when it was paid on another device).
 */
export const PAY_PAGE_SCRIPT = `(() => {
  'use strict';
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
  const names = ${JSON.stringify(listZoneNames())};
  const zoneName = names[zone] || zone.split('/').pop().replaceAll('_', ' ') + ' time';
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, weekday: 'short', day: 'numeric', month: 'short',
    year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  for (const time of document.querySelectorAll('time[datetime]')) {
    const part = Object.fromEntries(format.formatToParts(new Date(time.dateTime)).map((p) => [p.type, p.value]));
    const when = time.querySelector('[data-when]');
    const where = time.querySelector('[data-zone]');
    if (!when || !where || where.textContent === zoneName) continue;
    time.title = when.textContent + ', ' + where.textContent;
    when.textContent = part.weekday + ' ' + part.day + ' ' + part.month + ' ' + part.year + ', ' + part.hour + ':' + part.minute;
    where.textContent = zoneName;
  }

  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }

  const main = document.querySelector('main[data-follow]');
  if (!main) return;
  const page = main.dataset.follow;
  const startedAt = Date.now();
  let timer = 0;
  const plan = () => {
    clearTimeout(timer);
    const ageMs = Date.now() - startedAt;
    if (ageMs < 3600000) timer = setTimeout(look, ageMs < 120000 ? 3000 : 15000);
  };
  const look = async () => {
    if (document.hidden) return plan();
    try {
      const answer = await fetch(page + '/state', { cache: 'no-store' });
      if (answer.ok && (await answer.json()).shows !== main.dataset.shows) return location.replace(page);
    } catch {
      // No network for a moment: the next look may have one.
    }
    plan();
  };
  plan();
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) look();
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) look();
  });
})();
`;
