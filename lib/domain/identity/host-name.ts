/** Labels of letters, digits and hyphens with dots between them, the last one a name and no number (RFC 1123, section 2.1). */
const HOST = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/;
/** What `URL` would read as something other than a host's name, or forgive. */
const ELSE = /[\s/\\?#@:%[\]]/;

/**
 * A host's full name as machines compare it: in lower case, other letters than ASCII's by IDNA ("xn--…"); null for what is none. An address
 * in numbers is none.
 */
export function hostName(text: string): string | null {
  const typed = text.trim();
  if (typed.length > 253 || ELSE.test(typed) || !URL.canParse(`https://${typed}`)) return null;
  const { hostname } = new URL(`https://${typed}`);
  return HOST.test(hostname) ? hostname : null;
}
