import type { Known } from "../device";
import type { Command } from "./control";

/** What `GET /api/tv/lite` says: everything that this screen shows now, as the server has drawn it. */
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
  /** The time of day where the tenant is, "23:59:58", at `at`, epoch ms. */
  readonly clock: { readonly at: number; readonly first: string };
  /** When something else shows, epoch ms on the server's clock; null: nothing else is in sight. */
  readonly turnsAt: number | null;
  /** When the oldest part of the numbers was taken, epoch ms; null: no data. */
  readonly asOf: number | null;
  /** What it was told and has not said that it did. */
  readonly commands: readonly Command[];
  /** What stands alike on one screen has one key: with another everything is drawn anew. */
  readonly key: string;
  readonly parts: readonly LitePart[];
}

/** A piece of the screen and its place, em. */
export interface LitePart {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** When what it shows was true, epoch ms on the server's clock; null for what ages with nothing. */
  readonly at: number | null;
  readonly html: string;
}

/** What the page itself was written with. */
export interface BoardConfig extends Known {
  readonly build: string;
  readonly language: string;
  readonly words: {
    /** With "{count}" in them. */
    readonly seconds: string;
    readonly minutes: string;
    readonly hours: string;
    /** With "{time}" in it. */
    readonly offline: string;
    readonly offlineEmpty: string;
    readonly identify: string;
    readonly message: string;
  };
}
