// The words of a fact and its row find each other; what a mention's value is shows on hover and on focus.
const text = document.getElementById('text');
const tip = document.getElementById('tip');
const told = JSON.parse(document.getElementById('marks')?.textContent ?? '[]');
const marks = [...document.querySelectorAll('#text mark')];
const placesOf = (mark) => mark.dataset.m.split(' ').map(Number);
const marksOfRow = new Map();
for (const mark of marks) {
  for (const { fact } of placesOf(mark).map((place) => told[place])) {
    if (fact !== undefined) marksOfRow.set(rows[fact], [...(marksOfRow.get(rows[fact]) ?? []), mark]);
  }
}
const narrow = matchMedia('(max-width: 63rem)');

function selectRow(row, from) {
  for (const old of document.querySelectorAll('.facts tr[aria-current], mark.on')) {
    old.removeAttribute('aria-current');
    old.classList.remove('on');
  }
  row.setAttribute('aria-current', 'true');
  for (const mark of marksOfRow.get(row) ?? []) mark.classList.add('on');
  const [mark] = marksOfRow.get(row) ?? [];
  if (row.hidden) {
    filters.reset();
    filterRows();
  }
  if (from !== 'text') mark?.scrollIntoView({ block: 'center' });
  if (from !== 'table') row.scrollIntoView({ block: 'nearest' });
  if (from === 'table') { // the other side is shown and has the focus
    if (narrow.matches) showPane('text');
    mark?.focus({ preventScroll: true });
    if (narrow.matches) mark?.scrollIntoView({ block: 'center' });
  } else if (from === 'text') {
    if (narrow.matches) showPane('table');
    row.querySelector('button').focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  }
  history.replaceState(null, '', `#${encodeURIComponent(row.id)}`);
}

function valueOf({ kind, value, value_low: low, value_high: high, unit, modifier, date_start: from, date_end: to, timex, organization }) {
  if (kind === 'date') return [from || to ? period(from, to) : '', timex].filter(Boolean).join(' · ');
  if (kind === 'organization' || kind === 'product') return organization ?? '';
  const range = [low, high].map((bound) => (bound === undefined ? '…' : number(bound))).join(' – ');
  const amount = value !== undefined ? number(value) : low ?? high ? range : '';
  return [modifier ? label(modifier) : '', amount, unit].filter(Boolean).join(' ');
}

function line(className, content) {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = content;
  return element;
}

function tell(mark) {
  tip.replaceChildren(...placesOf(mark).flatMap((place) => {
    const one = told[place];
    const lines = [line(`kind k-${one.kind}`, label(one.kind)), line('value', valueOf(one) || mark.textContent)];
    const row = rows[one.fact];
    const about = row ? [row.dataset.organization, row.querySelector('.c-indicator').firstChild?.textContent] : [];
    if (about.some(Boolean)) lines.push(line('about', about.filter(Boolean).join(' · ')));
    if (one.verdict && one.verdict !== 'match') lines.push(line(`verdict ${one.verdict}`, label(one.verdict)));
    if (one.gold) lines.push(line('gold', `${label('gold_says')} ${Object.values(one.gold).filter(Boolean).join(' / ') || label('nothing')}`));
    return lines;
  }));
  tip.hidden = false;
  mark.setAttribute('aria-describedby', 'tip');
  const place = mark.getClientRects()[0];
  const below = place.bottom + tip.offsetHeight + 8 < innerHeight;
  tip.style.top = `${below ? place.bottom + 4 : place.top - tip.offsetHeight - 4}px`;
  tip.style.left = `${Math.max(8, Math.min(place.left, innerWidth - tip.offsetWidth - 8))}px`;
}

let hiding;
function hush() {
  tip.hidden = true;
  text.querySelector('[aria-describedby=tip]')?.removeAttribute('aria-describedby');
}

if (text) {
  for (const event of ['mouseover', 'focusin']) {
    text.addEventListener(event, ({ target }) => {
      clearTimeout(hiding);
      if (target.matches('mark')) tell(target);
    });
  }
  text.addEventListener('mouseout', () => { hiding = setTimeout(hush, 200); });
  text.addEventListener('focusout', hush);
  text.addEventListener('scroll', hush);
  tip.addEventListener('mouseover', () => clearTimeout(hiding)); // it may be pointed at itself
  tip.addEventListener('mouseout', hush);
  document.addEventListener('keydown', ({ key }) => { if (key === 'Escape') hush(); });

  const open = (mark) => {
    const fact = placesOf(mark).map((place) => told[place].fact).find((place) => place !== undefined);
    if (fact !== undefined) selectRow(rows[fact], 'text');
  };
  text.addEventListener('click', ({ target }) => { if (target.matches('mark')) open(target); });
  text.addEventListener('keydown', (event) => {
    const mark = document.activeElement.closest('mark');
    if (mark && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      open(mark);
      return;
    }
    const next = walk(event, ['ArrowLeft', 'ArrowRight', 'Home', 'End'], marks, mark);
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'nearest' });
    if (next) tell(next);
  });
  table.tBodies[0].addEventListener('click', ({ target }) => {
    const row = target.closest('tr');
    if (row && getSelection().isCollapsed) selectRow(row, 'table');
  });
  for (const button of document.querySelectorAll('[data-kind]')) {
    button.addEventListener('click', () => {
      const off = text.classList.toggle(`no-${button.dataset.kind}`);
      button.setAttribute('aria-pressed', String(!off));
    });
  }
}
follow();
