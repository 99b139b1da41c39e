// The language of the labels, numbers and days; the page is written in French.
'use strict';
const labels = JSON.parse(document.getElementById('labels').textContent);
const remembered = {
  // A page opened from a file may have no storage: then nothing is remembered.
  get: (key) => { try { return localStorage.getItem(key); } catch { return null; } },
  set: (key, value) => { try { localStorage.setItem(key, value); } catch { /* nothing to do */ } },
};
let language = 'fr';

function label(key) {
  return labels[key]?.[language === 'fr' ? 0 : 1] ?? key;
}

// Making a formatter takes far longer than using it, and a page has thousands of numbers and days.
const formatters = new Map();
function formatter(kind, options) {
  const key = `${language} ${JSON.stringify(options)}`;
  if (!formatters.has(key)) formatters.set(key, new kind(language, options));
  return formatters.get(key);
}

// With as many decimals as are written, up to four.
function number(value, options) {
  const decimals = Math.min(4, String(value).split('.')[1]?.length ?? 0);
  options ??= { minimumFractionDigits: decimals, maximumFractionDigits: 4 };
  return formatter(Intl.NumberFormat, options).format(Number(value));
}

// The first and the last day of a day, a month or a year: "2024-02" -> "2024-02-01", "2024-02-29".
function wholeOf(time) {
  const [year, month] = time.split('-');
  const last = month ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 31;
  return time.length === 10 ? [time, time] : [`${year}-${month ?? '01'}-01`, `${year}-${month ?? '12'}-${last}`];
}

// "2024-01-01", "2024-06-30" -> "janv. – juin 2024": only as fine as the two days ask for.
function period(from, to) {
  const [start, end] = [from || to, to || from].map((day) => new Date(`${day}T00:00Z`));
  if (Number.isNaN(start.getTime()) || Number.isNaN(end.getTime())) return from || to;
  const after = new Date(end.getTime() + 86400000);
  const wholeMonths = from && to && start.getUTCDate() === 1 && after.getUTCDate() === 1;
  const wholeYears = wholeMonths && start.getUTCMonth() === 0 && after.getUTCMonth() === 0;
  const parts = { year: 'numeric', ...(wholeYears ? {} : { month: 'short' }), ...(wholeMonths ? {} : { day: 'numeric' }) };
  const text = formatter(Intl.DateTimeFormat, { ...parts, timeZone: 'UTC' }).formatRange(start, end);
  return from && to ? text : from ? `${text} →` : `→ ${text}`;
}

function speak(chosen) {
  language = chosen;
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll('[data-t]')) element.textContent = label(element.dataset.t);
  for (const name of ['aria-label', 'title', 'placeholder']) {
    for (const element of document.querySelectorAll(`[data-t-${name}]`)) {
      element.setAttribute(name, label(element.getAttribute(`data-t-${name}`)));
    }
  }
  for (const element of document.querySelectorAll('[data-n]')) {
    if (element.dataset.n) element.textContent = number(element.dataset.n);
  }
  for (const element of document.querySelectorAll('[data-share]')) {
    element.textContent = number(element.dataset.share, { style: 'percent' });
  }
  for (const element of document.querySelectorAll('[data-from]')) {
    const { from, to } = element.dataset;
    element.textContent = to !== undefined ? period(from, to) : period(...wholeOf(from));
  }
  for (const button of document.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === language));
  }
}

for (const button of document.querySelectorAll('[data-language]')) {
  button.addEventListener('click', () => {
    remembered.set('releve-language', button.dataset.language);
    speak(button.dataset.language);
  });
}
speak(remembered.get('releve-language') ?? (navigator.language.startsWith('fr') ? 'fr' : 'en'));
