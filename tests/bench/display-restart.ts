import { startStack } from "../support/stack";
import { inspectable } from "./inspector";
import { type Script, sleep, startScript } from "./processes";
import { against, kilobytes, ms, plain, type Section } from "./report";
import { percentile } from "./statistics";
import { type Weighable, weigh } from "./weigh";

const DISPLAYS = 1000;
/** Waits reach half a minute after some failures; a busy machine takes its time. */
const PATIENCE_MS = 180_000;
/** After which those who came and went are forgotten, ms. */
const LINGER_MS = 35_000;

interface Round {
  /** From asking to the first byte of the answer, ms. */
  readonly firstByte: readonly number[];
  readonly refused: number;
  readonly failed: number;
  readonly tookMs: number;
}

interface Side {
  readonly restart: () => Promise<void>;
  readonly server: () => Weighable;
  readonly urls: readonly string[];
  readonly cookies: readonly string[];
}

/** (i) A thousand displays, each with its control stream and its board's, find a server again that was killed. */
export async function displayRestart(): Promise<Section> {
  const ours = await inspectable();
  const theirs = await inspectable();
  const stack = await startStack({
    simulatorFlags: ["--size", "medium"],
    mode: "production",
    env: { NODE_OPTIONS: ours.argument, LOG_LEVEL: "error" },
  });
  try {
    const { cookies, boardId } = await makeDisplays(stack.product().dataDir);
    const board = `${stack.url}/api/tv/boards/${boardId}`;
    const view = await fetch(`${board}/live`, { headers: { cookie: cookies[0] ?? "" } });
    const opening = String((await view.text()).length);
    const product = await measure({
      cookies,
      urls: [`${stack.url}/api/tv/stream`, `${board}/stream`],
      server: () => ({ pid: stack.product().pid, inspectorPort: ours.port }),
      restart: () => stack.restart("SIGKILL"),
    });
    let bare = startScript("tests/bench/bare-broadcaster.ts", [opening], [theirs.argument]);
    const url = String((await bare.next()).url);
    const floor = await measure({
      cookies,
      urls: [`${url}control`, `${url}board`],
      server: () => ({ pid: bare.pid, inspectorPort: theirs.port }),
      restart: async () => {
        await bare.stop();
        bare = startScript("tests/bench/bare-broadcaster.ts", [opening, new URL(url).port], [theirs.argument]);
        await bare.next();
      },
    });
    await bare.stop();
    return report(product, floor);
  } finally {
    await stack.stop();
  }
}

interface Weighed {
  readonly again: Round;
  /** What a display adds, bytes: to the process (PSS), and of it to its JavaScript heap and buffers. */
  readonly memory: number;
  readonly heap: number;
}

/** What displays weigh in a server that some others have warmed, and how they find it again. */
async function measure(side: Side): Promise<Weighed> {
  const warm = await gather(side, side.cookies.slice(0, 100));
  await warm.stop();
  await sleep(LINGER_MS);
  const before = await weigh(side.server());
  const crowd = await gather(side, side.cookies);
  await sleep(6000);
  const after = await weigh(side.server());
  crowd.discard();
  crowd.tell("again");
  await side.restart();
  const again = asRound(await crowd.next(PATIENCE_MS));
  await crowd.stop();
  return {
    again,
    memory: (after.memory - before.memory) / DISPLAYS,
    heap: (after.heap - before.heap) / DISPLAYS,
  };
}

/** Displays that are all connected. */
async function gather({ urls }: Side, cookies: readonly string[]): Promise<Script> {
  const crowd = startScript("tests/bench/display-crowd.ts", [], ["--max-semi-space-size=64"]);
  crowd.tell(JSON.stringify({ cookies, urls }));
  await crowd.next(PATIENCE_MS);
  return crowd;
}

function asRound(line: Record<string, unknown>): Round {
  // Holds because display-crowd.ts prints exactly this.
  return line as unknown as Round;
}

async function makeDisplays(dataDir: string): Promise<{ cookies: string[]; boardId: string }> {
  const script = startScript("tests/bench/make-displays.ts", [dataDir, String(DISPLAYS)]);
  const line = await script.next(60_000);
  await script.stop();
  // Holds because make-displays.ts prints exactly this.
  return line as { cookies: string[]; boardId: string };
}

function report(product: Weighed, floor: Weighed): Section {
  const at = ({ again }: Weighed, p: number) => percentile(again.firstByte, p);
  const seconds = ({ again }: Weighed) => again.tookMs;
  return {
    title: `(i) ${DISPLAYS.toLocaleString("en")} displays find a killed server again`,
    how: `${DISPLAYS} displays in a process of their own, each with a control stream and a stream of one board (medium size), open them again for ever after a wait that doubles with each failure, spread over its second half. The built product is killed and started; then the same is done to a bare \`node:http\` broadcaster, whose first event is as long as the board's. First byte counts from asking until the head of the answer is there. Memory is what the displays added after a full collection.`,
    figures: [
      against("first byte after the restart, p50", at(product, 50), at(floor, 50), ms),
      against("first byte after the restart, p99", at(product, 99), at(floor, 99), ms),
      against("from the kill until all are back", seconds(product), seconds(floor), ms),
      plain("refused for load or permission", String(product.again.refused), {
        text: "0",
        met: product.again.refused === 0,
      }),
      against("asked in vain while it was away, per stream", perStream(product), perStream(floor), (value) =>
        value.toFixed(2),
      ),
      against("memory per display (PSS)", product.memory, floor.memory, kilobytes),
      against("of it JavaScript heap and buffers", product.heap, floor.heap, kilobytes),
    ],
    remarks: [
      "A start of the product takes seconds, of the floor a fraction of one. The product takes connections before it is ready, so whoever comes meanwhile asks once and waits for the start, which is in its first byte.",
    ],
  };
}

const perStream = ({ again }: Weighed) => again.failed / (2 * DISPLAYS);
