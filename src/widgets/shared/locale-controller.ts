import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {canonicalTag, matchLanguage} from '../../locale/language.js';
import {languagesFor, loadWords, type WordGroup} from '../../locale/load-words.js';
import {Locale} from '../../locale/locale.js';
import type {MessageGroups} from '../../locale/message-types.js';
import {memberOf} from '../../store/host-page.js';
import {warnOnce} from '../../store/page.js';

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
  private wanted: readonly string[] = ['en'];

  constructor(
    private readonly host: LocaleHost,
    readonly group: G,
    private readonly english: MessageGroups[G],
  ) {
    this.locale = this.englishLocale('en');
    // At last: a host that is on the page already answers at once.
    host.addController(this);
  }

  /** The language asked for, known before its words are there. */
  get requested(): string {
    return this.wanted[0] ?? 'en';
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
    if (wanted.join() === this.wanted.join()) return;
    this.wanted = wanted;
    const spoken = languagesFor(this.group);
    const lang = wanted.map((tag) => matchLanguage(tag, spoken)).find(Boolean) ?? 'en';
    const {requested, locale} = this;
    if (lang === locale.lang) this.settle(new Locale(lang, requested, locale.words, locale.groups));
    else if (lang === 'en') this.settle(this.englishLocale(requested));
    else void this.load(lang, wanted);
  }

  private settle(locale: Locale<MessageGroups[G]>): void {
    this.locale = locale;
    this.pending = false;
  }

  private async load(lang: string, wanted: readonly string[]): Promise<void> {
    if (!this.host.hasUpdated) this.pending = true;
    const {requested} = this;
    let locale: Locale<MessageGroups[G]>;
    try {
      const groups = await loadWords(lang, this.group);
      locale = new Locale(lang, requested, groups[this.group], groups);
    } catch (error) {
      warnOnce(`the words for "${lang}" could not be loaded; English is shown (${String(error)})`);
      locale = this.englishLocale(requested);
    }
    if (this.wanted === wanted) this.settle(locale);
    this.host.requestUpdate();
  }

  private englishLocale(requested: string): Locale<MessageGroups[G]> {
    return new Locale('en', requested, this.english);
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
