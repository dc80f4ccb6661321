const HERE = "http://wallboard.invalid";

/**
 * Where to go after signing in: the wish of `?next=` if it is a path of this site, else "/". Absolute and protocol-relative
 * addresses, backslashes (browsers read them as slashes) and the sign-in pages themselves are refused.
 */
export function safeNextPath(wish: string | readonly string[] | null | undefined): string {
  if (typeof wish !== "string" || !wish.startsWith("/") || wish.includes("\\")) return "/";
  // Browsers drop tabs and line ends from an address before reading it: "/\t/evil" would become "//evil".
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for
  if (/[\u0000-\u0020\u007f]/.test(wish)) return "/";
  let url: URL;
  try {
    url = new URL(wish, HERE);
  } catch {
    return "/";
  }
  if (url.origin !== HERE || url.pathname.startsWith("//")) return "/";
  if (/^\/(sign-in|set-up|api)(\/|$)/.test(url.pathname)) return "/";
  return url.pathname + url.search + url.hash;
}

/** The same for a whole address, of which only one of this site will do. `siteUrl` is an origin, without a trailing slash. */
export function safeNextAt(siteUrl: string, address: string | null | undefined): string {
  const path = address?.startsWith(`${siteUrl}/`) === true ? address.slice(siteUrl.length) : address;
  return safeNextPath(path);
}
