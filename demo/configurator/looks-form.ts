/** The looks: background, main colour with its contrast in words, corners, font. */
import {find as $} from '../find.js';
import {say} from './element.js';
import {DEFAULT_ACCENT, isColor, judgeAccent, type Looks} from './looks.js';
import {words, type PageLanguage} from './words.js';

/** What the form says: the ground is an attribute of the widget. */
export interface LooksChoice {
  readonly looks: Looks;
  readonly theme: string;
}

const form = () => $<HTMLFormElement>('#looks');
const field = (name: string) => $<HTMLInputElement>(`[name=${name}]`, form());

/** Shows the looks that are chosen. */
export function fillLooks({looks, theme}: LooksChoice, page: PageLanguage): void {
  for (const input of form().querySelectorAll<HTMLInputElement>('[type=radio]'))
    input.checked =
      input.name === 'theme'
        ? input.value === (theme === 'light' ? '' : theme)
        : input.value === looks[input.name as 'corners' | 'font'];
  field('accent').value = looks.accent;
  // While it is typed in, its text is left alone.
  if (isColor(field('accentCode').value) || document.activeElement !== field('accentCode'))
    field('accentCode').value = looks.accent;
  judge(looks.accent, theme, page);
}

function judge(accent: string, theme: string, page: PageLanguage): void {
  const {judged, accentWrong} = words[page];
  const {text, contrast, isEnough} = judgeAccent(accent, theme);
  const number = contrast.toLocaleString(page === 'en' ? 'en-GB' : page, {
    minimumFractionDigits: 1,
  });
  const verdict = isEnough ? judged.enough : text === 'light' ? judged.tooLight : judged.tooDark;
  const isTyped = isColor(field('accentCode').value);
  $('#judged').className = !isTyped ? 'wrong' : isEnough ? 'good' : 'wrong';
  say(
    $('#judged'),
    isTyped ? `${judged[text].replace('{contrast}', number)} ${verdict}` : accentWrong,
  );
}

/** Returns what is chosen. @param target the control that was touched */
export function readLooks(target: EventTarget | null): LooksChoice {
  const {
    theme = '',
    corners,
    font,
  } = Object.fromEntries(new FormData(form())) as Readonly<Record<string, string>>;
  const typed = field('accentCode').value.trim().toLowerCase();
  const code = isColor(typed) ? typed : undefined;
  const accent = target === field('accentCode') ? code : field('accent').value;
  return {
    looks: {accent: accent ?? DEFAULT_ACCENT, corners, font} as Looks,
    theme,
  };
}
