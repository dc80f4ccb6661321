import { createServer } from "node:net";

/** Below what Linux, macOS and Windows give to outgoing connections (from 32768 on), where a free port may be somebody's the moment after. */
const FROM = 20_000;
const TO = 32_000;

/** A loopback port that nobody listens on, and that no connection going out takes meanwhile. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FROM + Math.floor(Math.random() * (TO - FROM));
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((tell) => {
    const probe = createServer();
    probe.once("error", () => tell(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => tell(true)));
  });
}
