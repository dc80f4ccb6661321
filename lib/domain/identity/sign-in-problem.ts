/**
 * Why nobody was signed in through an identity provider: as addresses carry it to the sign-in page, as the audit trail keeps
 * it, and the key of its words.
 */
export const SINGLE_SIGN_ON_PROBLEMS = [
  /** There is no such provider, or it was turned off. */
  "gone",
  /** It did not answer, or said that it cannot at this moment. */
  "unreachable",
  /** It and this installation do not fit: wrong client, wrong secret, wrong issuer. */
  "misconfigured",
  /** It did not let the person in, or they cancelled there. */
  "refused",
  /** Begun in another browser, too long ago, or used already. */
  "stale",
  /** What it said about the person does not bear its signature, or is not for this installation. */
  "unverified",
  "email-missing",
  "email-unverified",
  /** The e-mail address is of no domain that the provider is for. */
  "domain",
  /** Nobody knows or invited the person, and none of their groups gives anything. */
  "no-account",
  /** The e-mail address is that of an account which somebody else at the provider signs in to. */
  "other-identity",
  "disabled",
  /** The provider kept the person's groups back, on which their access depends. */
  "groups-untold",
  "too-many-attempts",
  /** Begun at another address of this installation than WALLBOARD_URL, to which the provider does not lead back. */
  "other-address",
  /** Something unforeseen; the log knows more. */
  "failed",
] as const;
export type SingleSignOnProblem = (typeof SINGLE_SIGN_ON_PROBLEMS)[number];

/** The problem that an address names; null for anything else. */
export function readProblem(text: string | readonly string[] | undefined): SingleSignOnProblem | null {
  return SINGLE_SIGN_ON_PROBLEMS.find((problem) => problem === text) ?? null;
}

interface BackAtSignIn {
  readonly problem: SingleSignOnProblem;
  /** The provider's row id, by which the page finds its name. */
  readonly providerId: string;
  /** Where the person wanted to go: a path of this site, already checked. */
  readonly next: string;
}

/** The path of the sign-in page that says what went wrong. */
export function problemAddress({ problem, providerId, next }: BackAtSignIn): string {
  const query = new URLSearchParams({ problem, provider: providerId, ...(next === "/" ? {} : { next }) });
  return `/sign-in?${query}`;
}
