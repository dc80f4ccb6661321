import { createServer } from "node:http";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { patchEvent, snapshotEvent } from "@/lib/contracts/live";
import { encodeText } from "@/lib/server/live/encode";
import { Feed } from "@/lib/server/live/feed";
import { SLOW_AFTER_BYTES } from "@/lib/server/live/outlet";
import { read, sampleView } from "@/tests/support/live-stream";
import { ResponseOutlet } from "./response-outlet";

/** A server that hands each response's outlet to `opened` and then begins. */
async function serve(opened: (outlet: ResponseOutlet) => void, begins = true) {
  const server = createServer((_request, response) => {
    const outlet = new ResponseOutlet(response);
    opened(outlet);
    response.setHeader("content-type", "text/event-stream");
    if (begins) outlet.begin();
    else response.end("an error");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}/`;
}

const text = encodeText;

describe("ResponseOutlet", () => {
  it("sends the head first, then what was written before it, then the rest", async () => {
    const outlets: ResponseOutlet[] = [];
    const events = { room: vi.fn(), gone: vi.fn() };
    const url = await serve((outlet) => {
      outlet.open(events);
      outlet.write(text("first "));
      outlets.push(outlet);
    });
    const response = await fetch(url);
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    outlets[0]?.write(text("second"));
    outlets[0]?.end();
    expect(await response.text()).toBe("first second");
    await vi.waitFor(() => expect(events.gone).toHaveBeenCalledOnce());
  });

  it("ends at once when it was ended before it began", async () => {
    const url = await serve((outlet) => {
      outlet.open({ room() {}, gone() {} });
      outlet.write(text("bye"));
      outlet.end();
    });
    expect(await (await fetch(url)).text()).toBe("bye");
  });

  it("tells that the viewer has gone, and writes no more", async () => {
    const outlets: ResponseOutlet[] = [];
    const gone = vi.fn();
    const url = await serve((outlet) => {
      outlet.open({ room() {}, gone });
      outlet.write(text("first"));
      outlets.push(outlet);
    });
    const abort = new AbortController();
    await fetch(url, { signal: abort.signal });
    abort.abort();
    await vi.waitFor(() => expect(gone).toHaveBeenCalled());
    outlets[0]?.write(text("more"));
    outlets[0]?.end();
  });

  it("tells that nobody reads where something else was answered after all", async () => {
    const gone = vi.fn();
    const url = await serve((outlet) => {
      outlet.open({ room() {}, gone });
      outlet.write(text("event"));
    }, false);
    expect(await (await fetch(url)).text()).toBe("an error");
    await vi.waitFor(() => expect(gone).toHaveBeenCalled());
  });

  it("is full while a slow viewer does not read, who then gets one whole view for all that was skipped", async () => {
    const outlets: ResponseOutlet[] = [];
    const name = "x".repeat(SLOW_AFTER_BYTES);
    const at = (tick: number) => ({ ...sampleView(tick), groups: [{ id: "1", name: name + tick, metrics: {} }] });
    const feed = new Feed(
      "epoch",
      at(0),
      () => 0,
      () => 0,
    );
    const url = await serve((outlet) => {
      feed.subscribe(null, outlet, () => undefined);
      outlets.push(outlet);
    });
    const response = await fetch(url);
    let tick = 0;
    while (outlets[0]?.isFull() === false && tick < 400) feed.publish(at(++tick));
    expect(outlets[0]?.isFull()).toBe(true);
    // Skipped: nothing more is held for them.
    for (let more = 0; more < 20; more += 1) feed.publish(at(++tick));
    if (response.body === null) throw new Error("a stream has a body");
    const stream = read(response.body);
    const patched: string[] = [];
    const [first] = await stream.events(1);
    expect(first?.event).toBe("snapshot");
    let [next] = await stream.events(1);
    for (; next?.event === "patch"; [next] = await stream.events(1))
      patched.push(JSON.stringify(patchEvent.parse(next.data)));
    expect(patched.length).toBeLessThan(tick - 19);
    expect(snapshotEvent.parse(next?.data).view).toEqual(at(tick));
    expect(outlets[0]?.isFull()).toBe(false);
    await stream.cancel();
  });
});
