/** An element of the page's own, in whose shadow root the widgets stand. */
import 'alliance-widgets/country-counter.js';
import 'alliance-widgets/join-button.js';
import type {JoinEvent} from 'alliance-widgets/events.js';
import {html, LitElement} from 'lit';

class MyTown extends LitElement {
  static override properties = {set: {state: true}, url: {state: true}};
  declare set: string;
  declare url: string;

  constructor() {
    super();
    this.set = 'participants';
    this.url = '';
  }

  protected override render() {
    return html`
      <button @click=${() => { this.set = 'signatories'; }}>Signatories of the Declaration</button>
      <alliance-country-counter feed="/feed/" .set=${this.set} as-of>130 cities and regions from 29 countries</alliance-country-counter>
      <alliance-join-button feed="/feed/" @alliance-join=${this.join}><a href="https://www.roma-alliance.org/">Join the Alliance</a></alliance-join-button>
      <output>${this.url}</output>`;
  }

  private join(event: JoinEvent) {
    event.preventDefault();
    this.url = event.url;
  }
}

customElements.define('my-town', MyTown);
document.querySelector('main')!.append(document.createElement('my-town'));
