/**
 * Words for what the map offers once somebody turns to it: they come with its code, in every
 * language.
 */
import type {Message, Words} from '../message.js';

const en = {
  scale: 'Scale: {distance}',
  inView: 'In view: {symbols}, {participants}',
  inViewNone: 'No participant is in view.',
  symbols: {one: '{n} symbol', other: '{n} symbols'},
  helpTitle: 'How to use list and map',
  close: 'Close',
  keyArrows: 'Arrow keys',
  keyHomeEnd: 'Home, End',
  keyLetters: 'Letters',
  keyEnter: 'Enter',
  keyEscape: 'Esc',
  doArrows: 'On the map to the nearest place in that direction, in the list to the next.',
  doHomeEnd: 'To the first and the last place.',
  doLetters: 'In the list to the next place that begins with them.',
  doEnter: 'Opens a place, or zooms in on several.',
  doEscape: 'Closes what is open.',
  doZoom: 'Zooms the map in and out.',
  doHelp: 'Shows this help.',
  pointer:
    'One finger and the wheel scroll the page; two fingers, or the wheel with Ctrl or ⌘, move and zoom the map. The buttons do the same.',
  hintWheel: 'Use Ctrl and the wheel to zoom the map.',
  hintWheelMac: 'Use ⌘ and the wheel to zoom the map.',
  hintTouch: 'Use two fingers to move the map.',
  news: 'News about {name}',
  land: {one: '{country}: {n} participant', other: '{country}: {n} participants'},
  landListed: {one: '{country}: {n} listed', other: '{country}: {n} listed'},
  landNone: '{country}: no participant',
  landNoneListed: '{country}: none listed',
  copyLink: 'Copy link',
  linkCopied: 'The link is copied.',
  linkShown: 'Copy this address: {address}',
} satisfies Record<string, Message>;

const fr: Words<typeof en> = {
  scale: 'Échelle : {distance}',
  inView: 'À l’écran : {symbols}, {participants}',
  inViewNone: 'Aucun participant n’est à l’écran.',
  symbols: {one: '{n} symbole', other: '{n} symboles'},
  helpTitle: 'Utiliser la liste et la carte',
  close: 'Fermer',
  keyArrows: 'Flèches',
  keyHomeEnd: 'Début, Fin',
  keyLetters: 'Lettres',
  keyEnter: 'Entrée',
  keyEscape: 'Échap',
  doArrows:
    'Sur la carte, vers le lieu le plus proche dans cette direction ; dans la liste, vers le suivant.',
  doHomeEnd: 'Vers le premier et le dernier lieu.',
  doLetters: 'Dans la liste, vers le prochain lieu qui commence ainsi.',
  doEnter: 'Ouvre un lieu, ou agrandit la carte s’il y en a plusieurs.',
  doEscape: 'Ferme ce qui est ouvert.',
  doZoom: 'Agrandit et réduit la carte.',
  doHelp: 'Affiche cette aide.',
  pointer:
    'Un doigt ou la molette font défiler la page ; deux doigts, ou la molette avec Ctrl ou ⌘, déplacent et agrandissent la carte. Les boutons font de même.',
  hintWheel: 'Pour zoomer, utilisez Ctrl et la molette.',
  hintWheelMac: 'Pour zoomer, utilisez ⌘ et la molette.',
  hintTouch: 'Utilisez deux doigts pour déplacer la carte.',
  news: 'Actualités : {name}',
  land: {
    one: '{country} : {n} participant',
    other: '{country} : {n} participants',
  },
  landListed: {
    one: '{country} : {n} recensé',
    other: '{country} : {n} recensés',
  },
  landNone: '{country} : aucun participant',
  landNoneListed: '{country} : aucun recensé',
  copyLink: 'Copier le lien',
  linkCopied: 'Le lien est copié.',
  linkShown: 'Copiez cette adresse : {address}',
};

/**
 * Returns the words of what comes with the first touch of a map.
 * @param lang the language of the element's other words
 */
export const mapExtrasWords = (lang: string): Words<typeof en> => (lang === 'fr' ? fr : en);
