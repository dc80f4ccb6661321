import "server-only";

/** What a page that is opened by a single-use link is asked with. */
export interface LinkPageProps {
  readonly searchParams: Promise<{ readonly token?: string | string[] }>;
}

/** Longer than any token that was ever made: what follows cannot be part of one. */
const MOST = 128;

/** The token of the link that a page was opened by; null where there is none, or more than one. */
export async function linkToken({ searchParams }: LinkPageProps): Promise<string | null> {
  const { token } = await searchParams;
  return typeof token === "string" && token !== "" ? token.slice(0, MOST) : null;
}
