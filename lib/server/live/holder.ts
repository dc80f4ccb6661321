import "server-only";
import type { LiveLimits } from "./deps";

/**
 * For whom a stream is open: a person by one of their sign-ins, or whoever has a link, from one network address. What holds a credential of its
 * own (a display) is one more kind.
 */
export type Holder =
  | {
      readonly kind: "person";
      readonly userId: string;
      /** Signing out elsewhere, or only here, ends what belongs to it. */
      readonly sessionId: string | null;
    }
  | {
      readonly kind: "link";
      readonly linkId: string;
      readonly address: string | null;
      /** Epoch ms at which it is looked at in any case; null: the link does not run out. */
      readonly endsAt: number | null;
    };

/** Whose streams are counted, and looked at, together. */
export function holderKey(holder: Holder): string {
  return holder.kind === "person" ? personKey(holder.userId) : linkKey(holder.linkId);
}

export const personKey = (userId: string): string => `person:${userId}`;
export const linkKey = (linkId: string): string => `link:${linkId}`;

/** What is alike in it stands and falls together: one look answers for all. Not a whole person: one browser may be signed out and another not. */
export function standingKey(holder: Holder): string {
  const by = holder.kind === "person" ? holder.sessionId : holder.address;
  return JSON.stringify([holderKey(holder), by]);
}

/** How many streams a holder may have open. */
export function mostStreams({ kind }: Holder, limits: LiveLimits): number {
  return kind === "person" ? limits.streamsPerPerson : limits.streamsPerLink;
}
