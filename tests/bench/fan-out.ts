import { startStack } from "../support/stack";
import { inspectable } from "./inspector";
import { sleep, startScript } from "./processes";
import { against, kilobytes, ms, plain, type Section } from "./report";
import { median, percentile } from "./statistics";
import { type Crowd, gather, type Heard, makeViewers } from "./viewer-crowd";
import { LOOKS, weigh } from "./weigh";

const VIEWERS = 2000;
const WARM_UP = 200;
const ROUNDS = 12;

interface Side {
  readonly url: string;
  readonly cookies: readonly string[];
  readonly pid: number;
  readonly inspectorPort: number;
}

interface Weighed {
  readonly crowd: Crowd;
  /** What each viewer added, bytes: to the process (PSS) and to its JavaScript heap. */
  readonly memory: number;
  readonly heap: number;
}

/** (b) From the moment of publishing until viewers have the event, and what a viewer costs, against bare `node:http`. */
export async function fanOut(): Promise<Section> {
  const ours = await inspectable();
  const theirs = await inspectable();
  const stack = await startStack({
    simulatorFlags: ["--size", "medium"],
    env: { NODE_OPTIONS: ours.argument, LOG_LEVEL: "error" },
  });
  try {
    const { cookies, boards } = await makeViewers(stack.product().dataDir, 80);
    const board = boards.find(({ name }) => name.includes("Northwind")) ?? boards[0];
    const url = `${stack.url}/api/boards/${board?.id}/stream`;
    const view = await fetch(url.replace(/stream$/, "live"), { headers: { cookie: cookies[0] ?? "" } });
    const opening = (await view.text()).length;
    const bare = startScript("tests/bench/bare-broadcaster.ts", [String(opening)], [theirs.argument]);
    const { url: bareUrl } = await bare.next();
    const product = { url, cookies, pid: stack.product().pid, inspectorPort: ours.port };
    const floor = { url: String(bareUrl), cookies: [""], pid: bare.pid, inspectorPort: theirs.port };
    const floorWeighed = await weighCrowd(floor);
    const productWeighed = await weighCrowd(product);
    const rounds = await alternate(productWeighed.crowd, floorWeighed.crowd, (bytes) => bare.tell(String(bytes)));
    await productWeighed.crowd.leave();
    await floorWeighed.crowd.leave();
    await bare.stop();
    return report(rounds, productWeighed, floorWeighed);
  } finally {
    await stack.stop();
  }
}

/** Memory with the whole crowd less memory without, both after a full collection, after a first crowd has warmed all code. */
async function weighCrowd(side: Side): Promise<Weighed> {
  const first = await gather(side.url, WARM_UP, side.cookies);
  await first.leave();
  await sleep(1000);
  const before = await weigh(side);
  const crowd = await gather(side.url, VIEWERS, side.cookies);
  await sleep(6000);
  const after = await weigh(side);
  return {
    crowd,
    memory: (after.memory - before.memory) / VIEWERS,
    heap: (after.heap - before.heap) / VIEWERS,
  };
}

/** The product publishes at its own beat; half a beat after each, the floor sends as many bytes. */
async function alternate(
  product: Crowd,
  floor: Crowd,
  publish: (bytes: number) => void,
): Promise<{ product: Heard[]; floor: Heard[] }> {
  const heard = { product: [] as Heard[], floor: [] as Heard[] };
  product.discard();
  for (let round = 0; round < ROUNDS + 1; round += 1) {
    const ours = await product.heard(15_000);
    await sleep(2000);
    publish(ours.bytes);
    const theirs = await floor.heard(15_000);
    // The first round of each only warms up.
    if (round === 0) continue;
    heard.product.push(ours);
    heard.floor.push(theirs);
  }
  return heard;
}

function report(rounds: { product: Heard[]; floor: Heard[] }, product: Weighed, floor: Weighed): Section {
  const of = (side: readonly Heard[], pick: (heard: Heard) => number) => side.map(pick);
  const last = (heard: Heard) => heard.last;
  const sizes = of(rounds.product, ({ bytes }) => bytes);
  return {
    title: `(b) ${VIEWERS.toLocaleString("en")} viewers of one board`,
    how: `${VIEWERS} viewers in a process of their own follow the built product (medium size) and, beside it, a bare \`node:http\` broadcaster of as many bytes (median ${Math.round(median(sizes))} a tick). They publish in turn, ${ROUNDS} times each. Latency counts from the publishing moment inside the event until a viewer has it whole. Memory is what the crowd added to the process after a full collection, the median of ${LOOKS} looks before and after.`,
    figures: [
      against("publish to last viewer, p50", median(of(rounds.product, last)), median(of(rounds.floor, last)), ms),
      against(
        "publish to last viewer, p99",
        percentile(of(rounds.product, last), 99),
        percentile(of(rounds.floor, last), 99),
        ms,
        1.5,
      ),
      against(
        "publish to any viewer, p50",
        median(of(rounds.product, ({ p50 }) => p50)),
        median(of(rounds.floor, ({ p50 }) => p50)),
        ms,
      ),
      against("memory per viewer (PSS)", product.memory, floor.memory, kilobytes, 2),
      against("of it JavaScript heap and buffers", product.heap, floor.heap, kilobytes),
      plain("rounds", String(rounds.product.length)),
    ],
    remarks: [
      "The product's streams are answered in front of Next (lib/server/http/stream-front.ts). In earlier runs a viewer took 94 KB through Next's own streaming, and 25 KB with only the head sent by Next. The product polls, sends its ticks and checks sign-ins while it is weighed; the floor rests. With so few rounds p99 is the slowest one.",
    ],
  };
}
