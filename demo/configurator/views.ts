/** On a narrow screen there are two views: the questions, and the result one press away. The browser's Back leads from the second to the first. */
import {find as $} from '../find.js';

const RESULT = ['#preview', '#box'];
/** As in configurator.css. */
const isNarrow = matchMedia('(max-width: 899px)');

/** Shows the view that the address names, and moves to it. */
function show(isMove: boolean): void {
  const {hash} = location;
  const isResult = RESULT.includes(hash);
  document.documentElement.dataset['view'] = isResult ? 'result' : 'questions';
  if (!isMove || !isNarrow.matches) return;
  const target = $(isResult ? hash : '#questions');
  target.focus({preventScroll: true});
  if (isResult) target.scrollIntoView();
  else scrollTo(0, returnTo);
}

let returnTo = 0;

/** Leads back to the questions. */
export function showQuestions(): void {
  if (RESULT.includes(location.hash)) {
    history.replaceState(history.state, '', location.pathname + location.search);
    show(false);
  }
}

/** Wires the two views. */
export function startViews(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('#bottom a'))
    link.addEventListener('click', () => {
      returnTo = scrollY;
    });
  $('#to-questions').addEventListener('click', (event) => {
    // The step that led here is taken back.
    event.preventDefault();
    if (returnTo || history.length > 1) history.back();
    else showQuestions();
  });
  addEventListener('hashchange', () => {
    show(true);
  });
  show(false);
}
