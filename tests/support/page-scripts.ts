/** The addresses of the scripts that a page's HTML asks for, without the one for engines that know no modules. */
export function scriptsIn(html: string): string[] {
  const sources = new Set<string>();
  for (const [tag] of html.matchAll(/<(?:script|link)\b[^>]*>/g)) {
    if (/\bnomodule\b/i.test(tag) || (tag.startsWith("<link") && !/\bas="script"/.test(tag))) continue;
    const source = /\b(?:src|href)="([^"]+)"/.exec(tag)?.[1];
    if (source !== undefined) sources.add(source.replaceAll("&amp;", "&"));
  }
  return [...sources];
}
