import type { BoardDocument } from "@/lib/domain/board/document";
import type { NewId } from "@/lib/domain/board/edit/fresh-id";
import type { QueueMedia } from "@/lib/domain/queue-settings";

/** Boards to begin with, in the order in which they are offered. */
export const TEMPLATES = ["operations-floor", "team", "executive", "chat-and-email", "agents", "lobby"] as const;
export type TemplateName = (typeof TEMPLATES)[number];

/** What a template knows of the tenant whose board it makes. */
export interface TenantFacts {
  /** The queues that its boards show, in the tenant's order. */
  readonly queues: readonly { readonly id: string; readonly media: QueueMedia | null }[];
  readonly groups: readonly { readonly id: string }[];
}

/** What stands on a new board in words, in the language of whoever makes it. Everything else has the tiles' own words. */
interface TemplateWords {
  /** The name of the one page. */
  readonly page: string;
  readonly chat: string;
  readonly email: string;
  /** To visitors. */
  readonly welcome: string;
}

/** Makes a board from the tenant's facts; with the same facts, words and ids always the same. */
export type Template = (facts: TenantFacts, words: TemplateWords, newId: NewId) => BoardDocument;
