import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {canonicalTag, matchLanguage} from '../../locale/language.js';
import {languagesFor, loadWords, type WordGroup} from '../../locale/load-words.js';
import {common, date, month, number} from '../../locale/english.js';
import {groupWords} from '../../locale/group-words.js';
import {Locale} from '../../locale/locale.js';
import {findLacking, replaceWords, type ReplaceWords} from '../../locale/own-words.js';
import type {MessageGroups} from '../../locale/message-types.js';
import {memberOf} from '../../store/host-page.js';
import {warnOnce} from '../../store/page.js';
import {readBlocks, wordsFor} from './own-words.js';

type Blocks = ReturnType<typeof readBlocks>;

interface LocaleHost extends ReactiveControllerHost, HTMLElement {
  readonly hasUpdated: boolean;
}

/**
 * Keeps `locale` in step with the language of its host: the own `lang`, else that of the nearest
 * ancestor across shadow roots, else the document's, else English. The language belongs to the
 * element, not to the page. A language that the widget does not speak whole is passed over.
 */
export class LocaleController<G extends WordGroup> implements ReactiveController {
  locale: Locale<MessageGroups[G]>;
  /**
   * True until the first words are there: content in English would only flash by. A later change
   * keeps the old words meanwhile.
   */
  pending = false;
  private observer?: MutationObserver;
  /** The languages asked for, the nearest first. */
  private wanted?: readonly string[];

  constructor(
    private readonly host: LocaleHost,
    readonly group: G,
    private readonly english: MessageGroups[G],
  ) {
    this.locale = new Locale('en', 'en', english);
    // At last: a host that is on the page already answers at once.
    host.addController(this);
  }

  /** The language asked for, known before its words are there. */
  get requested(): string {
    return this.wanted?.[0] ?? 'en';
  }

  /** Speaks this language from now on, whatever the page says. */
  use(locale: Locale<MessageGroups[G]>): void {
    this.wanted = [locale.requested];
    this.settle(locale);
  }

  hostConnected(): void {
    this.follow();
    this.observer = new MutationObserver(() => {
      this.host.requestUpdate();
    });
    for (let root: Node = this.host.getRootNode(); ; root = root.host.getRootNode()) {
      this.observer.observe(root, {attributes: true, attributeFilter: ['lang'], subtree: true});
      if (!(root instanceof ShadowRoot)) break;
    }
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
  }

  hostUpdate(): void {
    this.follow();
  }

  private follow(): void {
    const wanted = requestedLanguages(this.host);
    if (wanted.join() === this.wanted?.join()) return;
    this.wanted = wanted;
    const spoken = languagesFor(this.group);
    const blocks = readBlocks(this.host);
    const lang = wanted
      .map((tag) => matchLanguage(tag, spoken) ?? this.languageOfPage(tag, blocks))
      .find(Boolean);
    this.speak(lang ?? 'en', blocks);
  }

  /** A language that we have no words in, and the page has all that the widget shows at first. */
  private languageOfPage(tag: string, blocks: Blocks): string | undefined {
    const named = blocks.filter(({lang}) => lang && matchLanguage(tag, [lang]) !== undefined);
    if (!named.length) return undefined;
    const needed = {common, date, month, number, [this.group]: this.english};
    const lacking = findLacking(needed, groupWords(wordsFor(tag, named)), '');
    if (lacking === undefined) return tag;
    warnOnce(`the page's words in "${tag}" lack ${lacking.slice(1)}; another language is shown`);
    return undefined;
  }

  private speak(lang: string, blocks: Blocks): void {
    const {requested, locale} = this;
    const messages = wordsFor(lang, blocks);
    const replace = Object.keys(messages).length ? replaceWords(messages, warnOnce) : undefined;
    const isOurs = lang !== 'en' && languagesFor(this.group).includes(lang);
    if (isOurs && lang !== locale.lang) void this.load(lang, this.wanted, replace);
    else this.settle(this.localeOf(lang, requested, isOurs ? locale.groups : {}, replace));
  }

  private localeOf(
    lang: string,
    requested: string,
    groups: Partial<MessageGroups> = {},
    replace?: ReplaceWords,
  ): Locale<MessageGroups[G]> {
    const words = groups[this.group] ?? this.english;
    const own = replace?.(this.group, words) ?? words;
    return new Locale(lang, requested, own, groups, replace);
  }

  private settle(locale: Locale<MessageGroups[G]>): void {
    this.locale = locale;
    this.pending = false;
  }

  private async load(
    lang: string,
    wanted: readonly string[] | undefined,
    replace: ReplaceWords | undefined,
  ): Promise<void> {
    if (!this.host.hasUpdated) this.pending = true;
    const {requested} = this;
    let locale: Locale<MessageGroups[G]>;
    try {
      const groups = await loadWords(lang, this.group);
      locale = this.localeOf(lang, requested, groups, replace);
    } catch (error) {
      warnOnce(`the words for "${lang}" could not be loaded; English is shown (${String(error)})`);
      locale = this.localeOf('en', requested);
    }
    if (this.wanted === wanted) this.settle(locale);
    this.host.requestUpdate();
  }
}

/** The languages of an element and of what is around it, the nearest first. */
function requestedLanguages(host: HTMLElement): string[] {
  const found: string[] = [];
  for (let element: Element | null = host; element; element = parentOf(element)) {
    const tag = memberOf(element, 'getAttribute')('lang')?.trim();
    if (!tag) continue;
    const canonical = canonicalTag(tag);
    if (canonical && !found.includes(canonical)) found.push(canonical);
    if (!canonical) warnOnce(`lang="${tag}" is not a language tag; the next ancestor's is used`);
  }
  return found.length ? found : ['en'];
}

function parentOf(element: Element): Element | null {
  const {host} = memberOf(element, 'getRootNode')() as Partial<ShadowRoot>;
  return memberOf(element, 'assignedSlot') ?? memberOf(element, 'parentElement') ?? host ?? null;
}
