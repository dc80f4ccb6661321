import type { DisplayCommand } from "./control";

/** A piece of a lite board's screen: its place, em, and when what it shows was true, epoch ms; null for what ages with nothing. */
export interface LitePart {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly at: number | null;
  readonly html: string;
}

/**
 * GET /api/tv/lite?width=1920&height=1080, with an ETag: everything that a screen without React shows now, as the server has drawn it. The size is
 * its window's, px. Moments are epoch ms on the server's clock, which `X-Server-Time` tells.
 */
export interface LiteAnswer {
  /** Of the server's build. */
  readonly build: string;
  /** Whether a page of another build is to be loaded anew, at a quiet moment. */
  readonly mayUpdate: boolean;
  readonly language: string;
  readonly display: { readonly name: string; readonly place: string; readonly tenantName: string };
  readonly theme: "dark" | "light";
  readonly night: "day" | "dim" | "black";
  readonly shifts: boolean;
  readonly shows: { readonly boardId: string; readonly pageId: string | null } | null;
  readonly isTakeover: boolean;
  /** Whether a board that takes over is told by a chime. */
  readonly chime: "off" | "muted" | "on";
  /** How large an em of the parts is, in em of the window. */
  readonly em: number;
  /** The time of day where the tenant is, "23:59:58", at `at`. */
  readonly clock: { readonly at: number; readonly first: string };
  /** When something else shows; null: nothing else is in sight. */
  readonly turnsAt: number | null;
  /** When the oldest part of the numbers was taken; null: no data. */
  readonly asOf: number | null;
  /** What it was told and has not said that it did. */
  readonly commands: readonly Readonly<DisplayCommand>[];
  /** What stands alike on one screen has one key: with another everything is drawn anew. */
  readonly key: string;
  readonly parts: readonly LitePart[];
}
