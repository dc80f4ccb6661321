import type { CentreSpec } from "../centre/specs";

/** Names that real customers have, or that somebody might type to see what happens. */
const NAMES = [
  "O'Brien & Sons",
  "<b>bold</b>",
  "<img src=x onerror=alert(1)>",
  '"quoted" \\ back/slash',
  "客户服务 · 技术支持",
  "خدمة العملاء",
  "שירות לקוחות",
  "👩‍🚒🚒 Fire & Rescue 🔥",
  "Zażółć gęślą jaźń",
  "</script><script>alert(1)</script>",
  "{{constructor.constructor('alert(1)')()}}",
  '=HYPERLINK("http://example.com")',
  "   spaces   around   ",
  "null",
  "__proto__",
  "W".repeat(200),
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk",
  "‮desrever‬",
] as const;

/** The same centre with names to break a page with; ids of any length and spelling besides. */
export function hostile(spec: CentreSpec): CentreSpec {
  const name = (index: number) => NAMES[index % NAMES.length] ?? "O'Brien";
  const queueId = (id: string) => (id === spec.queues[0]?.id ? `q:${id}/${"0".repeat(120)}` : id);
  const names = new Map(spec.queues.map((queue, index) => [queue.id, name(index)]));
  return {
    queues: spec.queues.map((queue) => ({
      ...queue,
      id: queueId(queue.id),
      name: names.get(queue.id) ?? queue.name,
      overflow:
        queue.overflow === null || queue.overflow.to === null
          ? queue.overflow
          : { ...queue.overflow, to: queueId(queue.overflow.to) },
      transfersTo: queue.transfersTo === null ? null : queueId(queue.transfersTo),
    })),
    groups: spec.groups.map((group, index) => ({ ...group, name: name(index + 3) })),
    agents: spec.agents.map((agent, index) => ({
      ...agent,
      id: index === 1 ? "constructor" : index === 2 ? `ag-${"x".repeat(200)}` : agent.id,
      name: index % 2 === 0 ? name(index / 2) : agent.name,
      queueIds: agent.queueIds.map(queueId),
    })),
  };
}
