import "server-only";
import { problemAddress, type SingleSignOnProblem } from "@/lib/domain/identity/sign-in-problem";
import { safeNextAt } from "@/lib/domain/next-path";
import { beginAddressAttempt } from "@/lib/server/access/attempts";
import { recordRefusal } from "@/lib/server/single-sign-on/admit";
import { failureOfAnswer, type ProviderFailure } from "@/lib/server/single-sign-on/failure";
import { type SpokenTo, speakTo } from "@/lib/server/single-sign-on/spoken-to";
import { authCookies, endOfFlow } from "./auth-cookies";
import { authOptions } from "./auth-options";
import { type AuthQuestion, askNextAuth } from "./next-auth";
import { isOwnEnd, originOf, singleSignOnDeps, tellFailure } from "./single-sign-on-deps";
import { type SingleSignOnFlow, singleSignOnFlow } from "./single-sign-on-flow";

/** What a provider leads the browser back with (RFC 6749, section 4.1.2; RFC 9207). An ID token in the address is none that was asked for. */
const ANSWER = ["code", "state", "iss", "session_state"];

/**
 * GET callback/sso-…: the way back from the provider, into a session or to the page that says what is wrong. Whatever fails counts
 * for the address it came from, but for what is the provider's fault.
 */
export async function endSingleSignOn(question: AuthQuestion, providerId: string): Promise<Response> {
  const { config, people, speak } = await singleSignOnDeps();
  const from = originOf(question);
  const next = safeNextAt(config.url, question.cookies[authCookies(config.secureCookies).callbackUrl.name]);
  const finish = (response: Response): Response => {
    for (const cookie of endOfFlow(config.secureCookies)) response.headers.append("set-cookie", cookie);
    return response;
  };
  const back = (problem: SingleSignOnProblem): Response => {
    const location = config.url + problemAddress({ problem, providerId, next });
    return finish(new Response(null, { status: 303, headers: { location } }));
  };
  const attempt = await beginAddressAttempt(people.db, config.secret, from.address, Date.now());
  if (attempt.waitMs > 0) return back("too-many-attempts");
  const spokenTo = await speakTo(speak, providerId);
  const refuse = async (failure: ProviderFailure): Promise<Response> => {
    tellFailure(providerId, failure);
    const provider = spokenTo.ok ? spokenTo.value.provider : spokenTo.error.provider;
    const trace = { at: Date.now(), address: from.address };
    if (provider !== null) await recordRefusal(people.db, provider, null, failure.problem, trace);
    return back(failure.problem);
  };
  if (!spokenTo.ok) return refuse(spokenTo.error);
  const answered = failureOf(question, spokenTo.value);
  if (answered !== null) return refuse(answered);
  const flow = singleSignOnFlow(people, spokenTo.value, from);
  const query = Object.fromEntries(Object.entries(question.query).filter(([name]) => ANSWER.includes(name)));
  const options = authOptions(config, people.db, from, people.recheck, flow);
  const response = await askNextAuth({ ...question, query, form: {} }, options);
  const isIn = flow.admitted() !== null && !isOwnEnd(config.url, response.headers.get("location"));
  const failure = flow.failure();
  if (isIn || failure?.problem === "unreachable" || failure?.problem === "misconfigured") await attempt.takeBack();
  if (isIn) return finish(response);
  return failure?.judged === true ? back(failure.problem) : refuse(failure ?? unexplained(flow));
}

/** What the address alone tells. */
function failureOf({ query }: AuthQuestion, { document }: SpokenTo): ProviderFailure | null {
  const { error, error_description = null, iss } = query;
  if (error !== undefined) return failureOfAnswer(error, error_description);
  if (iss !== undefined || document.authorization_response_iss_parameter_supported !== true) return null;
  return { problem: "unverified", why: "the answer does not say whose it is" };
}

/** next-auth compares cookies and state before the provider is asked, and tells nobody what did not fit. */
function unexplained(flow: SingleSignOnFlow): ProviderFailure {
  if (flow.admitted() !== null) return { problem: "failed", why: "no session could be opened" };
  return { problem: "stale", why: "this browser has no such sign-in under way" };
}
