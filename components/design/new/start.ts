import type { BoardFile } from "@/lib/contracts/boards/file";
import type { TemplateName } from "@/lib/domain/board/templates/template";

/** What a new board begins with. */
export type Start =
  | { readonly from: "template"; readonly template: TemplateName }
  | { readonly from: "empty" }
  /** Null until a file was read. */
  | { readonly from: "file"; readonly name: string; readonly file: BoardFile | null }
  /** Null until a board was chosen. */
  | { readonly from: "board"; readonly boardId: string | null };
