import { agents } from "./agents";
import { chatAndEmail } from "./chat-and-email";
import { executive } from "./executive";
import { lobby } from "./lobby";
import { operationsFloor } from "./operations-floor";
import { team } from "./team";
import type { Template, TemplateName } from "./template";

const MADE_BY: Readonly<Record<TemplateName, Template>> = {
  "operations-floor": operationsFloor,
  team,
  executive,
  "chat-and-email": chatAndEmail,
  agents,
  lobby,
};

export function templateOf(name: TemplateName): Template {
  return MADE_BY[name];
}
