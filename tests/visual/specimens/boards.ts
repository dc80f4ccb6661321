import type { BoardDocument } from "@/lib/domain/board/document";
import { templateOf } from "@/lib/domain/board/templates/registry";
import type { TemplateName } from "@/lib/domain/board/templates/template";
import { groupsOf } from "../scenes/agents";
import { mediaOf, queuesOf } from "../scenes/queues";

const WORDS = { page: "Overview", chat: "Chat", email: "E-mail", welcome: "Welcome to Northwind" };

/** What a template makes of the pictured tenant. */
export function boardFrom(name: TemplateName): BoardDocument {
  let made = 0;
  const newId = () => {
    made += 1;
    return `id-${made}`;
  };
  const queues = queuesOf("calm").map(({ id }) => ({ id, media: mediaOf(id) }));
  return templateOf(name)({ queues, groups: groupsOf() }, WORDS, newId);
}
