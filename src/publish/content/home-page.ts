/** Returns whether an address is that of many items at once, which tells none from another. */
export function isHomePage(url: string, homes: readonly string[] = []): boolean {
  const {pathname, search, href} = new URL(url);
  return (pathname === '/' && search === '') || homes.some((home) => new URL(home).href === href);
}
