import { createServer, type ServerResponse } from "node:http";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { encodeText } from "@/lib/server/live/encode";
import { SLOW_AFTER_BYTES } from "@/lib/server/live/outlet";
import { ResponseOutlet } from "./response-outlet";

/** A server that answers each request as Next does a handler's answer without a body, once `opened` has had the outlet. */
async function serve(opened: (outlet: ResponseOutlet) => void, finish = (response: ServerResponse) => response.end()) {
  const server = createServer((_request, response) => {
    const outlet = new ResponseOutlet(response);
    opened(outlet);
    response.setHeader("content-type", "text/event-stream");
    finish(response);
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
  it("begins where the response would have ended: the head as set, what was written before, then the rest", async () => {
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

  it("ends at once when it was ended before the response began", async () => {
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

  it("is full while a slow viewer does not read, and tells when there is room again", async () => {
    const outlets: ResponseOutlet[] = [];
    const room = vi.fn();
    const url = await serve((outlet) => {
      outlet.open({ room, gone() {} });
      outlets.push(outlet);
    });
    const response = await fetch(url);
    const [outlet] = outlets;
    const chunk = text("x".repeat(SLOW_AFTER_BYTES));
    let written = 0;
    while (outlet?.isFull() === false && written < 400) {
      outlet.write(chunk);
      written += 1;
    }
    expect(outlet?.isFull()).toBe(true);
    expect(room).not.toHaveBeenCalled();
    const reader = response.body?.getReader();
    for (let read = 0; read < written * SLOW_AFTER_BYTES; ) read += (await reader?.read())?.value?.length ?? 1;
    await vi.waitFor(() => expect(room).toHaveBeenCalled());
    expect(outlet?.isFull()).toBe(false);
    await reader?.cancel();
  });

  it("leaves an answer alone that turned out to be another", async () => {
    const gone = vi.fn();
    const url = await serve(
      (outlet) => {
        outlet.open({ room() {}, gone });
        outlet.write(text("event"));
      },
      (response) => {
        response.write("an error page");
        return response.end();
      },
    );
    expect(await (await fetch(url)).text()).toBe("an error page");
    expect(gone).toHaveBeenCalled();
  });
});
