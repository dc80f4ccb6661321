import "server-only";
import type { Credential } from "@/lib/server/displays/credential";
import { displayCookie } from "@/lib/server/displays/display-cookie";
import { services } from "./services";

/** The answer, which brings a display its credential. */
export async function withCredential(response: Response, { token }: Credential): Promise<Response> {
  const { config } = await services();
  response.headers.append("set-cookie", displayCookie(token, config.secureCookies));
  return response;
}
