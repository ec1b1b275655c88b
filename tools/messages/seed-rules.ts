/** The order of letters and the plural rules of a language, for the engines that do not know it. */
import type {FlatMessages} from '../../src/locale/message.js';

/** Languages that `Intl` of Debian's Chromium, or of every engine, does not know. */
const UNKNOWN_SOMEWHERE = ['eu', 'ga', 'gl', 'hy', 'is', 'ka', 'mk', 'mt', 'rom', 'sq'];

/** Which letters follow another as letters of their own, where CLDR says so of one of these languages. */
const ORDERS: Readonly<Record<string, string>> = {
  gl: 'n<ñ',
  is: 'a<á d<ð e<é i<í o<ó u<ú y<ý z<þ<æ<ö<å',
  mt: 'b<ċ f<ġ g<għ h<ħ y<ż',
  sq: 'c<ç d<dh e<ë g<gj l<ll n<nj r<rr s<sh t<th x<xh z<zh',
};

/** Pairs that tell an order from the root's. */
const LETTERS = [
  'aáàâäãåāăąæbcçćčċdđðeéèêëēėęěəfgğġģǵhħiíìîïīįıjkķlĺļľłmnñńņňoóòôöõőøœpqrŕřsśşșštţťțþ',
  'uúùûüūůűųvwxyýzźżž',
  'абвгѓґдђеёєжзѕиіїйјкќлљмнњопрстћуўфхцчџшщъыьэюя',
  'αβγδεζηθικλμνξοπρσςτυφχψω',
  'ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآةىئؤ',
  'אבגדהוזחטיכלמנסעפצקרשת',
]
  .flatMap((letters) => letters.split(''))
  .concat('ch cs dh dz dž dzs gh għ gj gy ij lj ll ly nj ny rr sh sz th ty xh zh zs'.split(' '))
  .flatMap((letter) => [letter, `${letter}a`, `${letter}z`]);

/** Returns `order`: "root", the letters that follow others, or nothing where each engine has the order. */
export function seedOrder(tag: string): FlatMessages {
  const rules = ORDERS[tag];
  if (rules) return {order: rules};
  const [own, root] = [new Intl.Collator(tag), new Intl.Collator('en')];
  const isRoot = LETTERS.every((a) =>
    LETTERS.every((b) => Math.sign(own.compare(a, b)) === Math.sign(root.compare(a, b))),
  );
  return isRoot || UNKNOWN_SOMEWHERE.includes(tag) ? {order: 'root'} : {};
}

/** Returns `plural.<category>` of a language that some engine does not know: "n % 100 = 3..10". */
export function seedPlurals(tag: string): FlatMessages {
  if (!UNKNOWN_SOMEWHERE.includes(tag)) return {};
  const rules = new Intl.PluralRules(tag);
  const categories = new Map<string, number[]>();
  for (let n = 0; n < 1000; n++) {
    const category = rules.select(n);
    categories.set(category, [...(categories.get(category) ?? []), n]);
  }
  categories.delete('other');
  return Object.fromEntries(
    [...categories].map(([category, numbers]) => [`plural.${category}`, ruleOf(numbers)]),
  );
}

/** Returns the rule that is true of these numbers below 1000 alone. */
function ruleOf(numbers: readonly number[]): string {
  const all = new Set(numbers);
  const isEach100 = (n: number) =>
    n > 0 && n < 100 && [100, 200, 900].every((hundred) => all.has(hundred + n));
  const repeated = numbers.filter(isEach100);
  const single = numbers.filter((n) => !repeated.includes(n % 100));
  return [
    ...(single.length ? [`n = ${rangesOf(single)}`] : []),
    ...(repeated.length ? [`n % 100 = ${rangesOf(repeated)}`] : []),
  ].join(' or ');
}

/** "1..4,21" */
function rangesOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const n of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === n - 1) last[1] = n;
    else ranges.push([n, n]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}..${to}`)).join(',');
}
