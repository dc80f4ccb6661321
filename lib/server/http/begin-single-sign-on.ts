import "server-only";
import * as z from "zod";
import { problemAddress, type SingleSignOnProblem } from "@/lib/domain/identity/sign-in-problem";
import { safeNextAt } from "@/lib/domain/next-path";
import { speakTo } from "@/lib/server/single-sign-on/spoken-to";
import { authOptions } from "./auth-options";
import { type AuthQuestion, askNextAuth } from "./next-auth";
import { problemResponse } from "./problem-response";
import { isOwnEnd, originOf, singleSignOnDeps, tellFailure } from "./single-sign-on-deps";
import { singleSignOnFlow } from "./single-sign-on-flow";

const whereTo = z.object({ url: z.string() });

/** POST signin/sso-…: answers `{ url }`, where the browser is to go: to the provider, or to the page that says what is wrong. */
export async function beginSingleSignOn(question: AuthQuestion, providerId: string): Promise<Response> {
  const { config, people, speak } = await singleSignOnDeps();
  const cameTo = question.headers.get("origin") ?? config.url;
  const next = safeNextAt(cameTo, question.form.callbackUrl);
  const back = (problem: SingleSignOnProblem) => Response.json({ url: problemAddress({ problem, providerId, next }) });
  // Who came in by another name would be led back by this one, and without the cookies of the other.
  if (cameTo !== config.url) return back("other-address");
  const spokenTo = await speakTo(speak, providerId);
  if (!spokenTo.ok) {
    tellFailure(providerId, spokenTo.error);
    return back(spokenTo.error.problem);
  }
  const from = originOf(question);
  const flow = singleSignOnFlow(people, spokenTo.value, from);
  // What else stands in the address next-auth would hand on to the provider.
  const asked = { ...question, query: {}, form: { ...question.form, callbackUrl: config.url + next, json: "true" } };
  const response = await askNextAuth(asked, authOptions(config, people.db, from, people.recheck, flow));
  const { url } = whereTo.catch({ url: "" }).parse(await response.clone().json());
  if (url === `${config.url}/api/auth/signin?csrf=true`)
    return problemResponse(403, "csrf", "The form is not of this site, or the browser keeps no cookies.");
  return isOwnEnd(config.url, url) ? back("failed") : response;
}
