document.querySelector('button').addEventListener('click', () => document.querySelector('alliance-country-counter').setAttribute('set', 'signatories'));
document.addEventListener('alliance-join', (event) => {
  event.preventDefault();
  document.querySelector('output').textContent = event.url;
});
