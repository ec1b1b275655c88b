import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {canonicalTag, matchLanguage} from '../../locale/language.js';
import {
  loadWords,
  messageLanguages,
  type MessageFile,
  type WordGroup,
} from '../../locale/load-words.js';
import {Locale} from '../../locale/locale.js';
import {common as englishCommon} from '../../locale/messages/en.js';
import {memberOf} from '../../store/host-page.js';
import {warnOnce} from '../../store/page.js';

interface LocaleHost extends ReactiveControllerHost, HTMLElement {
  readonly hasUpdated: boolean;
}

/**
 * Keeps `locale` in step with the language of its host: the own `lang`, else that of the nearest
 * ancestor across shadow roots, else the document's, else English. The language belongs to the
 * element, not to the page.
 */
export class LocaleController<G extends WordGroup> implements ReactiveController {
  locale: Locale<MessageFile[G]>;
  /**
   * True until the first words are there: content in English would only flash by. A later change
   * keeps the old words meanwhile.
   */
  pending = false;
  private observer?: MutationObserver;
  private wanted = 'en';

  constructor(
    private readonly host: LocaleHost,
    readonly group: G,
    private readonly english: MessageFile[G],
  ) {
    this.locale = this.englishLocale('en');
    // At last: a host that is on the page already answers at once.
    host.addController(this);
  }

  /** The language asked for, known before its words are there. */
  get requested(): string {
    return this.wanted;
  }

  /** Speaks this language from now on, whatever the page says. */
  use(locale: Locale<MessageFile[G]>): void {
    this.wanted = locale.requested;
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
    const requested = requestedLanguage(this.host);
    if (requested === this.wanted) return;
    this.wanted = requested;
    const lang = matchLanguage(requested, messageLanguages) ?? 'en';
    if (lang === this.locale.lang)
      this.settle(new Locale(lang, requested, this.locale.words, this.locale.common));
    else if (lang === 'en') this.settle(this.englishLocale(requested));
    else void this.load(lang, requested);
  }

  private settle(locale: Locale<MessageFile[G]>): void {
    this.locale = locale;
    this.pending = false;
  }

  private async load(lang: string, requested: string): Promise<void> {
    if (!this.host.hasUpdated) this.pending = true;
    try {
      const {own, common} = await loadWords(lang, this.group);
      if (this.wanted === requested) this.settle(new Locale(lang, requested, own, common));
    } catch (error) {
      console.warn(
        `alliance-widgets: the words for "${lang}" could not be loaded; English is shown`,
        error,
      );
      if (this.wanted === requested) this.settle(this.englishLocale(requested));
    }
    this.host.requestUpdate();
  }

  private englishLocale(requested: string): Locale<MessageFile[G]> {
    return new Locale(
      'en',
      requested,
      this.english as Locale<MessageFile[G]>['words'],
      englishCommon,
    );
  }
}

function requestedLanguage(host: HTMLElement): string {
  for (let element: Element | null = host; element; element = parentOf(element)) {
    const tag = memberOf(element, 'getAttribute')('lang')?.trim();
    if (!tag) continue;
    const canonical = canonicalTag(tag);
    if (canonical) return canonical;
    warnOnce(`lang="${tag}" is not a language tag; the next ancestor's is used`);
  }
  return 'en';
}

function parentOf(element: Element): Element | null {
  const {host} = memberOf(element, 'getRootNode')() as Partial<ShadowRoot>;
  return memberOf(element, 'assignedSlot') ?? memberOf(element, 'parentElement') ?? host ?? null;
}
