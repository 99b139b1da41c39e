// Keys for a reviewer who does not want to reach for the mouse, and words marked on the page for a fact that was missed.
const field = (element) => element.matches('input:not([type=checkbox]), select, textarea');
const singleKeys = document.getElementById('single-keys');
singleKeys.checked = remembered.get('releve-keys') !== 'off';
singleKeys.addEventListener('change', () => remembered.set('releve-keys', singleKeys.checked ? 'on' : 'off'));

function show() {
  document.body.classList.toggle('keys', singleKeys.checked);
}
singleKeys.addEventListener('change', show);
show();

document.addEventListener('keydown', (event) => {
  const accept = document.getElementById('accept');
  if (event.key === 'Enter' && event.ctrlKey && accept) {
    event.preventDefault();
    accept.click();
  } else if (event.key === 'Escape' && field(document.activeElement)) {
    document.activeElement.blur();
  } else if (singleKeys.checked && !field(event.target) && !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat
    && !document.querySelector('dialog[open]')) {
    const wanted = event.key === 'e'
      ? document.querySelector('.fields [aria-invalid], .fields input')
      : document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (!wanted) return;
    event.preventDefault();
    if (field(wanted)) wanted.focus();
    else wanted.click();
  }
});

// Whether accepting is correcting: the button says which.
const form = document.getElementById('decide');
if (form) {
  const seen = JSON.parse(form.elements.seen.value || 'null');
  const changed = () => seen && Object.entries(seen).some(([name, cell]) => form.elements[name].value !== cell);
  const tell = () => form.classList.toggle('edited', Boolean(changed()));
  form.addEventListener('input', tell);
  for (const button of document.querySelectorAll('[data-fill]')) {
    button.addEventListener('click', () => { // what gold says, into the field
      form.elements[button.dataset.fill.slice(2)].value = button.dataset.with;
      tell();
    });
  }
  document.getElementById('as-gold')?.addEventListener('click', () => {
    for (const button of document.querySelectorAll('[data-fill]')) button.click();
  });
  tell();
  document.querySelector('.sheet mark.now')?.scrollIntoView({ block: 'center' });
  document.querySelector('[aria-invalid]')?.focus();
}

// Words marked in the article: their place in characters (code points) of its text.
const article = document.getElementById('article');
const missed = document.getElementById('missed');
if (article && missed) {
  document.addEventListener('selectionchange', () => {
    const selection = getSelection();
    const range = selection.rangeCount ? selection.getRangeAt(0) : null;
    const inside = range && !range.collapsed && article.contains(range.commonAncestorContainer);
    missed.classList.toggle('ready', Boolean(inside));
    missed.href = article.dataset.missed;
    if (!inside) return;
    const before = document.createRange();
    before.selectNodeContents(article);
    before.setEnd(range.startContainer, range.startOffset);
    const start = [...before.toString()].length;
    missed.href += `?start=${start}&end=${start + [...range.toString()].length}`;
  });
}
