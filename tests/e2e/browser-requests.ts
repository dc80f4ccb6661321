import type { BrowserContext } from "playwright/test";
import type { DisplayBrowser } from "../support/paired-display";

/** Requests of the display's own browser, with its own cookies. */
export function browserOf(context: BrowserContext, url: string): DisplayBrowser {
  return {
    async post(path, data) {
      const answer = await context.request.post(`${url}${path}`, {
        data: { ...Object(data) },
        headers: { origin: url },
      });
      if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
      return answer.json();
    },
  };
}
