import {
  type AgentSelection,
  calculatedId,
  calculatedKey,
  type GroupSelection,
  type Measure,
  type QueueSelection,
} from "./measure";

/** What becomes of everything that a tile names. Ids that are left out of an answer are named no more. */
export interface ReferenceEdit {
  queues(ids: readonly string[]): readonly string[];
  groups(ids: readonly string[]): readonly string[];
  agents(ids: readonly string[]): readonly string[];
  /** A calculated metric's id; another one when it goes by another name. */
  calculated(id: string): string;
  /** An image's id; null drops it. */
  asset(id: string): string | null;
}

/** Changes nothing: what an edit is made of that is about one thing alone. */
export const KEEP: ReferenceEdit = {
  queues: (ids) => ids,
  groups: (ids) => ids,
  agents: (ids) => ids,
  calculated: (id) => id,
  asset: (id) => id,
};

export function editQueues(selection: QueueSelection, edit: ReferenceEdit): QueueSelection {
  return "ids" in selection ? { ids: edit.queues(selection.ids) } : selection;
}

export function editAgents(selection: AgentSelection, edit: ReferenceEdit): AgentSelection {
  if ("queues" in selection) return { queues: edit.queues(selection.queues) };
  if ("groups" in selection) return { groups: edit.groups(selection.groups) };
  return "ids" in selection ? { ids: edit.agents(selection.ids) } : selection;
}

function editGroups(selection: GroupSelection, edit: ReferenceEdit): GroupSelection {
  return "ids" in selection ? { ids: edit.groups(selection.ids) } : selection;
}

export function editMeasure(measure: Measure, edit: ReferenceEdit): Measure {
  switch (measure.of) {
    case "queues":
      return { ...measure, queues: editQueues(measure.queues, edit) };
    case "agents":
      return { ...measure, agents: editAgents(measure.agents, edit) };
    case "groups":
      return { ...measure, groups: editGroups(measure.groups, edit) };
    case "calculated":
      return { ...measure, id: edit.calculated(measure.id), queues: editQueues(measure.queues, edit) };
  }
}

/** A metric's key, or the key of a calculated one under the name that it goes by. */
export function editKey(key: string, edit: ReferenceEdit): string {
  const id = calculatedId(key);
  return id === null ? key : calculatedKey(edit.calculated(id));
}

/** One id where there may be none. */
export function editOne(id: string | null, edit: (ids: readonly string[]) => readonly string[]): string | null {
  return id === null ? null : (edit([id])[0] ?? null);
}
