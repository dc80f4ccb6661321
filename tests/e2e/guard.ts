import type { BrowserContext, ConsoleMessage, Request } from "playwright/test";

/** What Chromium says when a server is gone or a connection is cut: it depends on how far a request had come. */
export const SERVER_AWAY =
  /net::ERR_(CONNECTION_\w+|SOCKET_NOT_CONNECTED|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING|CONTENT_LENGTH_MISMATCH|INTERNET_DISCONNECTED|NETWORK_\w+|INVALID_HTTP_RESPONSE)|ChunkLoadError|Failed to (load chunk|fetch)|network error/;

/** Hears everything a browser complains about: console errors and warnings (the content security policy's among them), thrown errors, failed requests. */
export class Guard {
  readonly #heard: string[] = [];
  readonly #expected: RegExp[] = [];

  watch(context: BrowserContext): void {
    context.on("console", (message) => this.#onConsole(message));
    context.on("weberror", (error) => this.#heard.push(`page error: ${error.error().message}`));
    context.on("requestfailed", (request) => this.#onFailed(request));
  }

  /** The test provokes complaints like this one. */
  expects(...patterns: readonly RegExp[]): void {
    this.#expected.push(...patterns);
  }

  complaints(): readonly string[] {
    return this.#heard.filter((line) => !this.#expected.some((pattern) => pattern.test(line)));
  }

  #onConsole(message: ConsoleMessage): void {
    if (message.type() !== "error" && message.type() !== "warning") return;
    // Of a page that is painted late: it tells how much the machine has to do.
    if (/ was preloaded using link preload but not used within a few seconds/.test(message.text())) return;
    this.#heard.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  }

  #onFailed(request: Request): void {
    const why = request.failure()?.errorText ?? "";
    // What a page still loads when one leaves it is cancelled: a stream always, a prefetch often.
    if (why === "net::ERR_ABORTED") return;
    this.#heard.push(`request failed: ${why} ${request.url()}`);
  }
}
