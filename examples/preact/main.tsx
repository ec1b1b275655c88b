/** @jsxImportSource preact */
import 'alliance-widgets/country-counter.js';
import 'alliance-widgets/join-button.js';
import type {} from 'alliance-widgets/preact';
import {render} from 'preact';
import {useState} from 'preact/hooks';

function Town() {
  const [set, chooseSet] = useState('participants');
  const [url, keepUrl] = useState('');
  return <>
    <button onClick={() => chooseSet('signatories')}>Signatories of the Declaration</button>
    <alliance-country-counter feed="/feed/" set={set} as-of>130 cities and regions from 29 countries</alliance-country-counter>
    <alliance-join-button feed="/feed/" onalliance-join={(event) => { event.preventDefault(); keepUrl(event.url); }}>
      <a href="https://www.roma-alliance.org/">Join the Alliance</a>
    </alliance-join-button>
    <output>{url}</output>
  </>;
}

render(<Town/>, document.querySelector('main')!);
