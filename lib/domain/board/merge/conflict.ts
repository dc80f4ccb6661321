/** Something that two editors changed to different ends. The merged document has the preferred side's, where nothing else is said. */
export type Conflict =
  | { readonly of: "tile"; readonly id: string; readonly part: "place" | "title" | "options" | "thresholds" }
  | { readonly of: "page"; readonly id: string; readonly part: "name" | "rows" }
  /** One side took it away and the other changed it: it is kept, with the change. */
  | { readonly of: "tile" | "page" | "calculated"; readonly id: string; readonly part: "removed" }
  | { readonly of: "calculated"; readonly id: string; readonly part: "content" }
  /** `id` is the metric's key. */
  | { readonly of: "rule"; readonly id: string; readonly part: "content" }
  | { readonly of: "pages" | "calculated"; readonly id: null; readonly part: "order" }
  /** Together the changes are more than a board can hold: the document is the preferred side's alone. */
  | { readonly of: "document"; readonly id: null; readonly part: "too-much" };
