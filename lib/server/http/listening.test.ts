import { createServer } from "node:http";
import { expect, it, onTestFinished } from "vitest";
import { standInFront } from "./listening";

it("asks the front first, and those who listened before for what it leaves alone", async () => {
  const server = createServer((request, response) => response.end(`behind ${request.url}`));
  standInFront(server, (request, response) => {
    if (request.url !== "/mine") return false;
    response.end("front");
    return true;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  const ask = async (path: string) => (await fetch(`${url}${path}`, { headers: { connection: "close" } })).text();
  expect([await ask("/mine"), await ask("/other")]).toEqual(["front", "behind /other"]);
});
