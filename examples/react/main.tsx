/** React 19 sets properties of custom elements and listens to their events by itself; the import of types is for the editor and the compiler. */
import 'alliance-widgets/country-counter.js';
import 'alliance-widgets/join-button.js';
import type {} from 'alliance-widgets/react';
import {useState} from 'react';
import {createRoot} from 'react-dom/client';

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

createRoot(document.querySelector('main')!).render(<Town/>);
