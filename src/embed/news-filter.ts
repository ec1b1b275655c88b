/**
 * The choice of country and kind on the page of the news. Its style sheet hides what is not chosen;
 * here an address may choose (`?country=FR&kind=event`), and the number shown is said.
 */

/** Takes the choice from the page's address, and says how many items are shown. */
export function startNewsFilter(): void {
  const form = document.querySelector<HTMLFormElement>('form.filter');
  if (!form) return;
  const asked = new URLSearchParams(location.search);
  const country = form.querySelector('select');
  const code = asked.get('country')?.toUpperCase();
  if (country && code && [...country.options].some(({value}) => value === code))
    country.value = code;
  const kind = asked.get('kind');
  for (const radio of form.querySelectorAll<HTMLInputElement>('input[name="kind"]'))
    if (kind && radio.value === kind) radio.checked = true;
  const say = () => {
    sayShown(form);
  };
  form.addEventListener('change', say);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  if (country?.value || kind) say();
}

/** By the choice, not by what is seen: the style sheet may still be on its way. */
function sayShown(form: HTMLFormElement): void {
  const choice = new FormData(form);
  const chosen = (name: string) => {
    const value = choice.get(name);
    return typeof value === 'string' ? value : '';
  };
  const [country, kind] = [chosen('country'), chosen('kind')];
  const items = [...document.querySelectorAll<HTMLElement>('.year .news > li')];
  const shown = items.filter(
    ({dataset}) =>
      (!country || dataset['countries']?.split(' ').includes(country)) &&
      (!kind || dataset['kind'] === kind),
  ).length;
  const one = new Intl.PluralRules(document.documentElement.lang).select(shown) === 'one';
  const message = form.dataset[one ? 'one' : 'other'] ?? '';
  const line = form.querySelector('.shown');
  if (line) line.textContent = message.replace('{n}', String(shown));
}
