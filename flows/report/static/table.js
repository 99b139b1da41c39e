// The table of facts: sorted by a column, filtered, searched, walked through with the arrow keys.
const table = document.querySelector('.facts');
const rows = [...document.querySelectorAll('.facts tbody tr')];
const filters = document.querySelector('.filters');
const sorted = { column: '', descending: false };
const textOf = new Map();

function plain(text) {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[\u00a0\u202f]/g, ' ').replace(/’/g, "'").toLowerCase();
}

function searchable(row) {
  if (!textOf.has(row)) textOf.set(row, plain(row.textContent));
  return textOf.get(row);
}

function filterRows() {
  const terms = plain(document.getElementById('search').value).split(/\s+/).filter(Boolean);
  const chosen = [...filters.querySelectorAll('[data-filter]')].filter((one) => one.value);
  let shown = 0;
  for (const row of rows) {
    row.hidden = !chosen.every(({ value, dataset: { filter } }) => value === (filter === 'organization' ? '=' : '') + (row.dataset[filter] ?? ''))
      || !terms.every((term) => searchable(row).includes(term));
    shown += !row.hidden;
  }
  document.getElementById('shown').textContent = number(shown);
  document.getElementById('none').hidden = shown > 0;
}

function sortRows(header) {
  const column = header.dataset.column;
  // A third click gives back the order of the text.
  if (sorted.column !== column) Object.assign(sorted, { column, descending: false });
  else if (!sorted.descending) sorted.descending = true;
  else sorted.column = '';
  for (const other of table.querySelectorAll('th')) other.removeAttribute('aria-sort');
  if (sorted.column) header.setAttribute('aria-sort', sorted.descending ? 'descending' : 'ascending');
  table.tBodies[0].append(...(sorted.column ? inOrder(column, sorted.descending ? -1 : 1) : rows));
}

function inOrder(column, direction) {
  const collator = new Intl.Collator(language);
  const keys = rows.map((row) => {
    const cell = row.querySelector(`.c-${column}`);
    const key = cell.dataset.v ?? cell.textContent.trim();
    return { row, key: key !== '' && Number.isFinite(Number(key)) ? Number(key) : key };
  });
  const compare = (a, b) => {
    if (a === '' || b === '') return (a === '') - (b === ''); // the empty ones come last, whichever way
    return direction * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
  };
  return keys.sort((a, b) => compare(a.key, b.key)).map(({ row }) => row);
}

// The element `step` places from `current` among those that can be seen; the first or the last where there is none.
function neighbour(elements, current, step) {
  const seen = elements.filter((element) => !element.closest('[hidden]'));
  const place = seen.indexOf(current);
  return seen[place < 0 ? (step > 0 ? 0 : seen.length - 1) : Math.min(seen.length - 1, Math.max(0, place + step))];
}

const steps = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity };

function walk(event, keys, elements, current) {
  if (!keys.includes(event.key) || event.ctrlKey || event.altKey || event.metaKey) return undefined;
  event.preventDefault();
  return neighbour(elements, current, steps[event.key]);
}

if (table) {
  filters.addEventListener('input', filterRows);
  filters.addEventListener('reset', () => setTimeout(filterRows));
  filters.addEventListener('submit', (event) => event.preventDefault());
  filters.querySelector('[data-filter=article]')?.addEventListener('change', ({ target }) => {
    if (target.value) document.getElementById(`a${target.value}`).scrollIntoView({ block: 'start' });
  });
  for (const header of table.querySelectorAll('th[data-column]')) {
    header.querySelector('button').addEventListener('click', () => sortRows(header));
  }
  document.getElementById('table').addEventListener('keydown', (event) => {
    const next = walk(event, ['ArrowUp', 'ArrowDown', 'Home', 'End'], [...table.tBodies[0].rows], document.activeElement.closest('tr'));
    next?.querySelector('button').focus();
  });
}
