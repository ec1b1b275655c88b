import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {canonicalTag, matchLanguage} from '../locale/language.js';
import {loadWords, messageLanguages, type MessageFile, type WordGroup} from '../locale/load-words.js';
import {Locale} from '../locale/locale.js';
import {common as englishCommon} from '../locale/messages/en.js';
import {warnOnce} from './warn-once.js';

interface LocaleHost extends ReactiveControllerHost, HTMLElement {}

/**
 * Keeps `locale` in step with the language of its host: the own `lang`, else that of the nearest ancestor across
 * shadow roots, else the document's, else English. The language belongs to the element, not to the page.
 */
export class LocaleController<G extends WordGroup> implements ReactiveController {
  locale: Locale<MessageFile[G]>;
  private observer?: MutationObserver;
  private wanted = 'en';

  constructor(private readonly host: LocaleHost, private readonly group: G, private readonly english: MessageFile[G]) {
    host.addController(this);
    this.locale = this.englishLocale('en');
  }

  hostConnected(): void {
    this.observer = new MutationObserver(() => { this.host.requestUpdate(); });
    for (let root: Node = this.host.getRootNode(); ; root = root.host.getRootNode()) {
      this.observer.observe(root, {attributes: true, attributeFilter: ['lang'], subtree: true});
      if (!(root instanceof ShadowRoot)) break;
    }
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
  }

  hostUpdate(): void {
    const requested = requestedLanguage(this.host);
    if (requested === this.wanted) return;
    this.wanted = requested;
    const lang = matchLanguage(requested, messageLanguages) ?? 'en';
    if (lang === 'en') this.locale = this.englishLocale(requested);
    else void this.load(lang, requested);
  }

  private async load(lang: string, requested: string): Promise<void> {
    try {
      const {own, common} = await loadWords(lang, this.group);
      if (this.wanted !== requested) return;
      this.locale = new Locale(lang, requested, own, common);
    } catch (error) {
      console.warn(`alliance-widgets: the words for "${lang}" could not be loaded; English is shown`, error);
      this.locale = this.englishLocale(requested);
    }
    this.host.requestUpdate();
  }

  private englishLocale(requested: string): Locale<MessageFile[G]> {
    return new Locale('en', requested, this.english as Locale<MessageFile[G]>['words'], englishCommon);
  }
}

function requestedLanguage(host: HTMLElement): string {
  for (let element: Element | null = host; element; element = parentOf(element)) {
    const tag = element.getAttribute('lang')?.trim();
    if (!tag) continue;
    const canonical = canonicalTag(tag);
    if (canonical) return canonical;
    warnOnce(`lang="${tag}" is not a language tag; the next ancestor's is used`);
  }
  return 'en';
}

const parentOf = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? ((element.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;
