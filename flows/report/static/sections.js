// Which part of the page is shown; the choice of a time line.
const sections = [...document.querySelectorAll('main > section')];

function showSection(name) {
  const wanted = sections.find((section) => section.id === name) ?? sections[0];
  for (const section of sections) section.hidden = section !== wanted;
  for (const link of document.querySelectorAll('[data-section]')) {
    if (link.dataset.section === wanted.id) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

function showPane(name) {
  document.body.dataset.pane = name;
  for (const button of document.querySelectorAll('[data-pane]')) {
    if (button.matches('button')) button.setAttribute('aria-pressed', String(button.dataset.pane === name));
  }
}

function follow() {
  const name = decodeURIComponent(location.hash.slice(1));
  const row = document.getElementById(name)?.closest('.facts tr');
  showSection(row || name === 'table' ? 'reading' : name);
  if (row) selectRow(row, 'link');
}

for (const button of document.querySelectorAll('button[data-pane]')) {
  button.addEventListener('click', () => showPane(button.dataset.pane));
}
showPane('table');

const series = document.getElementById('series');
function showSeries() {
  for (const one of document.querySelectorAll('.series')) one.hidden = one.id !== `series-${series.value}`;
}
if (series) {
  series.addEventListener('change', showSeries);
  showSeries();
}

window.addEventListener('hashchange', follow);
