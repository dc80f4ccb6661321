import * as z from "zod/mini";
import type { ClipOrigin } from "@/lib/domain/board/edit/bring-clip";
import { type Clip, parseClip } from "@/lib/domain/board/edit/clip";
import { CLIP_KEY } from "./clip-key";

/** Copied tiles, and where they come from. */
export interface Copied {
  readonly clip: Clip;
  readonly origin: ClipOrigin;
}

type Kept = Pick<Storage, "getItem" | "setItem">;

const kept = z.object({
  user: z.nullable(z.string()),
  origin: z.object({ tenantId: z.string(), queues: z.array(z.object({ id: z.string(), name: z.string() })) }),
  clip: z.unknown(),
});

/** Keeps tiles for every tab of this browser. `user`: who copies, as a hash. False where the browser keeps nothing. */
export function keepCopied(storage: Kept, { clip, origin }: Copied, user: string | null): boolean {
  try {
    storage.setItem(CLIP_KEY, JSON.stringify({ user, origin, clip }));
    return true;
  } catch {
    return false;
  }
}

/** What the same person copied last, in whichever tab; null where there is nothing that can be pasted. */
export function readCopied(storage: Kept, user: string | null): Copied | null {
  let value: unknown;
  try {
    value = JSON.parse(storage.getItem(CLIP_KEY) ?? "null");
  } catch {
    return null;
  }
  const read = kept.safeParse(value);
  if (!read.success || read.data.user !== user) return null;
  const clip = parseClip(read.data.clip);
  return clip.ok ? { clip: clip.value, origin: read.data.origin } : null;
}
