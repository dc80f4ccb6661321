"use client";

import { useState } from "react";
import { serverClock } from "@/lib/client/clock/browser-clock";
import { useAdminForm } from "@/lib/client/forms/use-admin-form";
import { expiryOf } from "@/lib/client/share/expiry";
import { linksUrl } from "@/lib/client/share/links";
import { type LinkEntry, linkChange, linkInput } from "@/lib/contracts/boards/links";

/** What the form holds, whether it makes a link or changes one (with `revision`). */
interface LinkValues {
  name: string;
  expiresAt: number | null;
  addresses: string[];
  revision?: number;
}

/** What a new link is limited to unless somebody chooses: long enough for most uses, and not for ever. */
export const USUAL_EXPIRY = "month";

/** The form of a link that there is, or of one that is to be. `onDone` gets the server's answer. */
export function useLinkForm(boardId: string, link: LinkEntry | null, onDone: (answer: unknown) => void) {
  const [usualEnd] = useState(() => expiryOf(USUAL_EXPIRY, serverClock.now(), ""));
  const fresh: LinkValues = { name: "", expiresAt: usualEnd, addresses: [] };
  return useAdminForm<LinkValues, unknown>({
    schema: link === null ? linkInput : linkChange,
    values: link === null ? fresh : valuesOf(link),
    method: link === null ? "POST" : "PATCH",
    address: link === null ? linksUrl(boardId) : `${linksUrl(boardId)}/${encodeURIComponent(link.id)}`,
    onDone,
  });
}

export type LinkForm = ReturnType<typeof useLinkForm>;

function valuesOf({ name, expiresAt, addresses, revision }: LinkEntry): LinkValues {
  return { name, expiresAt, addresses: [...addresses], revision };
}
