// Light or dark, and the list of keys.
const root = document.documentElement;
root.dataset.theme = remembered.get('releve-theme') ?? '';
document.getElementById('theme').addEventListener('click', () => {
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
  remembered.set('releve-theme', root.dataset.theme);
});

document.getElementById('help').addEventListener('click', () => document.getElementById('keys').showModal());
