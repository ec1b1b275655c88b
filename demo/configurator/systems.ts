/** The nine answers to "what is your website made with", and the form of code that each gets. Pure. */

/** The tiles, in their order. */
export const systems = [
  'wordpress',
  'typo3',
  'drupal',
  'joomla',
  'contao',
  'spip',
  'html',
  'text',
  'unknown',
] as const;
/** What a website is made with, as far as its author knows. */
export type System = (typeof systems)[number];

/** The three questions of whoever does not know; the third answer of the first is "I cannot tell". */
export const questions = {
  q1: ['yes', 'no', 'unsure'],
  q2: ['yes', 'no'],
  q3: ['yes', 'no'],
} as const;
export type Question = keyof typeof questions;
export type Answers = Readonly<Partial<Record<Question, string>>>;

/** What the box holds: an address, a link, two pieces of HTML. */
export type BoxForm = 'address' | 'link' | 'html';

const FORMS: Readonly<Record<Exclude<System, 'unknown'>, BoxForm>> = {
  wordpress: 'address',
  typo3: 'link',
  drupal: 'link',
  joomla: 'link',
  contao: 'link',
  spip: 'link',
  html: 'html',
  text: 'address',
};

/** What three plain questions find out: the system to take, that a tile names it, or nothing yet. */
export type Finding = 'tile' | 'html' | 'link' | 'text' | undefined;

/** Returns what the answers say. */
export function findingOf({q1, q2, q3}: Answers): Finding {
  if (q1 === 'yes') return 'tile';
  if (q2 === 'yes') return 'html';
  if (q2 !== 'no' || !q3) return undefined;
  return q3 === 'yes' ? 'link' : 'text';
}

/** Returns the form of the code in the box; an address where nothing is known, for it works most widely. */
export function formOf(system: System | undefined, answers: Answers): BoxForm {
  if (system === undefined) return 'address';
  if (system !== 'unknown') return FORMS[system];
  const finding = findingOf(answers);
  return finding === 'html' || finding === 'link' ? finding : 'address';
}

/** Tells whether a pasted address stays text: nothing makes a frame of it. */
export const staysText = (system: System | undefined, answers: Answers): boolean =>
  system === 'text' || (system === 'unknown' && findingOf(answers) === 'text');
