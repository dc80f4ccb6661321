import { connect, createServer, type Socket } from "node:net";

/** A cable between a browser and the product that can be pulled. */
export interface Wire {
  readonly url: string;
  /** Breaks every connection at once. New ones go through. */
  cut(): void;
  end(): Promise<void>;
}

export async function startWire(target: string): Promise<Wire> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => other.destroy());
    }
    sockets.add(near);
    near.on("close", () => sockets.delete(near));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${address.port}`,
    cut,
    end: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        cut();
      }),
  };
}
