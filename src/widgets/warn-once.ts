const warned = new Set<string>();

/** One console warning for each text and page. */
export function warnOnce(text: string): void {
  if (warned.has(text)) return;
  warned.add(text);
  console.warn(`alliance-widgets: ${text}`);
}
