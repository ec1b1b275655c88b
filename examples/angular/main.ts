/** Angular sets properties of custom elements and listens to their events once the schema allows them. Compiled in the browser, to need no tool of Angular's own here. */
import '@angular/compiler';
import 'alliance-widgets/country-counter.js';
import 'alliance-widgets/join-button.js';
import type {JoinEvent} from 'alliance-widgets/events.js';
import {Component, CUSTOM_ELEMENTS_SCHEMA, signal} from '@angular/core';
import {bootstrapApplication} from '@angular/platform-browser';

@Component({
  selector: 'main',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button (click)="set.set('signatories')">Signatories of the Declaration</button>
    <alliance-country-counter feed="/feed/" [set]="set()" as-of>130 cities and regions from 29 countries</alliance-country-counter>
    <alliance-join-button feed="/feed/" (alliance-join)="join($event)"><a href="https://www.roma-alliance.org/">Join the Alliance</a></alliance-join-button>
    <output>{{url()}}</output>`,
})
class Town {
  readonly set = signal('participants');
  readonly url = signal('');

  join(event: JoinEvent) {
    event.preventDefault();
    this.url.set(event.url);
  }
}

await bootstrapApplication(Town);
