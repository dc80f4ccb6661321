import "server-only";
import type { LiveLimits } from "./deps";

/**
 * For whom a stream is open: a person by one of their sign-ins, whoever has a link, from one network address, or a display, which has a credential
 * of its own.
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
      /** Epoch ms at which it is looked at in any case; null: the link does not run out. As it was when it was opened: a look tells what it is now. */
      readonly endsAt: number | null;
    }
  | { readonly kind: "display"; readonly displayId: string };

/** Whose streams are counted, and looked at, together. */
export function holderKey(holder: Holder): string {
  switch (holder.kind) {
    case "person":
      return personKey(holder.userId);
    case "link":
      return linkKey(holder.linkId);
    case "display":
      return displayKey(holder.displayId);
  }
}

export const personKey = (userId: string): string => `person:${userId}`;
export const linkKey = (linkId: string): string => `link:${linkId}`;
export const displayKey = (displayId: string): string => `display:${displayId}`;

/** What is alike in it stands and falls together: one look answers for all. Not a whole person: one browser may be signed out and another not. */
export function standingKey(holder: Holder): string {
  return JSON.stringify([holderKey(holder), heldBy(holder)]);
}

function heldBy(holder: Holder): string | null {
  switch (holder.kind) {
    case "person":
      return holder.sessionId;
    case "link":
      return holder.address;
    case "display":
      return null;
  }
}

const MOST = { person: "streamsPerPerson", link: "streamsPerLink", display: "streamsPerDisplay" } as const;

/** How many streams a holder may have open. */
export function mostStreams({ kind }: Holder, limits: LiveLimits): number {
  return limits[MOST[kind]];
}
