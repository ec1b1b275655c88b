import { LitElement, html } from 'lit';
import { property } from 'lit/decorators.js';
export class ZzEl extends LitElement { @property({type: Number}) count = 3; @property() label: string = 'x';
 override render() { return html`<input aria-label="i" @input=${() => { this.count++; }}><button @click=${() => { this.count++; }}>${this.label} ${this.count}</button>`; } }
customElements.define('zz-el', ZzEl);
