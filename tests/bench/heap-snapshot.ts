import type { CDPSession } from "playwright";
import * as z from "zod";

/** What a page's heap is made of, bytes. */
export interface HeapShares {
  /** Objects, strings, arrays and closures: what a leak in a page's own script grows. */
  readonly objects: number;
  /** Functions as they were compiled: more, the longer they run, up to as many as there are. */
  readonly code: number;
  /** What the engine notes of functions and of the shapes of objects. */
  readonly engine: number;
}

const snapshot = z.object({
  snapshot: z.object({ meta: z.object({ node_fields: z.array(z.string()), node_types: z.array(z.unknown()) }) }),
  nodes: z.array(z.number()),
});
const kinds = z.array(z.string());

/** Takes a heap snapshot (V8's format, one row of numbers a node) and adds it up. What the browser keeps for the document is left out: its nodes are counted. */
export async function heapShares(session: CDPSession): Promise<HeapShares> {
  const chunks: string[] = [];
  const onChunk = ({ chunk }: { chunk: string }) => void chunks.push(chunk);
  session.on("HeapProfiler.addHeapSnapshotChunk", onChunk);
  await session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  session.off("HeapProfiler.addHeapSnapshotChunk", onChunk);
  const { snapshot: head, nodes } = snapshot.parse(JSON.parse(chunks.join("")));
  const { node_fields: fields, node_types: types } = head.meta;
  const [kindAt, sizeAt] = [fields.indexOf("type"), fields.indexOf("self_size")];
  const names = kinds.parse(types[kindAt]);
  let [objects, code, engine] = [0, 0, 0];
  for (let node = 0; node < nodes.length; node += fields.length) {
    const kind = names[nodes[node + kindAt] ?? -1];
    const size = nodes[node + sizeAt] ?? 0;
    if (kind === "code") code += size;
    else if (kind === "hidden" || kind === "object shape") engine += size;
    else if (kind !== "native") objects += size;
  }
  return { objects, code, engine };
}
