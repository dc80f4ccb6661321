import * as z from "zod/mini";
import type { InvitationMade } from "@/lib/contracts/admin/people";

const made = z.object({ email: z.string(), path: z.string(), expiresAt: z.number() });

/** The link in the server's answer; null when it is none. */
export function readInvitation(answer: unknown): InvitationMade | null {
  const read = made.safeParse(answer);
  return read.success ? read.data : null;
}
