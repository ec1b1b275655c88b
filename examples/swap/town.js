/** What such libraries do with the answer of the server: it takes the place of what was there. */
document.querySelector('button').addEventListener('click', async () => {
  document.querySelector('#part').innerHTML = await (await fetch('part.html')).text();
});
document.addEventListener('alliance-join', (event) => {
  event.preventDefault();
  document.querySelector('output').textContent = event.url;
});
