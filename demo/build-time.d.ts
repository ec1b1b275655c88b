/** What the build puts in. */
declare module 'alliance:offer' {
  // An ambient module imports nothing from beside it.
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports
  const offer: import('./configurator/offer.js').Offer;
  export default offer;
}
