import { request } from "node:http";

/** A stream of events that is opened again for ever, as displays do. */
export interface Following {
  /** Events so far, by name, with the text of the last of each. */
  readonly counts: ReadonlyMap<string, number>;
  last(event: string): string;
  /** HTTP answers so far, by status; failures to connect are 0. */
  readonly answers: ReadonlyMap<number, number>;
  /** Whether it is open at this moment. */
  readonly isOpen: boolean;
  stop(): void;
}

export interface FollowOptions {
  readonly url: string;
  readonly cookie: string;
  readonly heard?: (event: string, text: string) => void;
  /** Told of each answer and how long after its request its first byte came, ms. */
  readonly answered?: (status: number, ms: number) => void;
  /** Of the waiting time that the server or the failure asks for, which share is waited. */
  readonly random?: () => number;
}

const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 30_000;

/**
 * Follows a stream and comes back whenever it breaks: after what `retry:` or `Retry-After` says, else after a time that doubles with each failure,
 * spread over its second half.
 */
export function followForEver({ url, cookie, heard, answered, random = Math.random }: FollowOptions): Following {
  const counts = new Map<string, number>();
  const texts = new Map<string, string>();
  const answers = new Map<number, number>();
  let isOpen = false;
  let isStopped = false;
  let failures = 0;
  let retryMs = FIRST_RETRY_MS;
  let end: () => void = () => undefined;

  const count = (status: number) => answers.set(status, (answers.get(status) ?? 0) + 1);

  function take(block: string): void {
    const retry = /^retry: (\d+)$/m.exec(block)?.[1];
    if (retry !== undefined) retryMs = Number(retry);
    const event = /^event: (\w+)$/m.exec(block)?.[1];
    if (event === undefined) return;
    counts.set(event, (counts.get(event) ?? 0) + 1);
    texts.set(event, block);
    heard?.(event, block);
  }

  function open(): void {
    let isOver = false;
    const askedAt = performance.now();
    const outgoing = request(url, { headers: { accept: "text/event-stream", cookie }, agent: false });
    const again = (askedMs: number | null) => {
      if (isOver) return;
      isOver = true;
      isOpen = false;
      outgoing.destroy();
      if (isStopped) return;
      const most = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures);
      failures += 1;
      const timer = setTimeout(open, askedMs ?? most * (0.5 + random() / 2));
      end = () => clearTimeout(timer);
    };
    end = () => outgoing.destroy();
    outgoing.on("error", () => {
      if (!isOver && !isOpen) count(0);
      again(isOpen ? retryMs : null);
    });
    outgoing.on("response", (response) => {
      const { statusCode = 0, headers } = response;
      count(statusCode);
      answered?.(statusCode, performance.now() - askedAt);
      if (statusCode !== 200) {
        const seconds = Number(headers["retry-after"] ?? Number.NaN);
        return again(Number.isFinite(seconds) ? seconds * 1000 * (1 + random()) : null);
      }
      isOpen = true;
      failures = 0;
      let rest = "";
      response.setEncoding("utf8").on("data", (text: string) => {
        const blocks = (rest + text).split("\n\n");
        rest = blocks.pop() ?? "";
        for (const block of blocks) take(block);
      });
      response.on("error", () => again(retryMs));
      response.on("close", () => again(retryMs));
    });
    outgoing.end();
  }

  open();
  return {
    counts,
    last: (event) => texts.get(event) ?? "",
    answers,
    get isOpen() {
      return isOpen;
    },
    stop: () => {
      isStopped = true;
      end();
    },
  };
}
