/** Whose figures are recorded. Ids are 8x8's, so a queue that is renamed stays the same. */
export type Subject = string;

/** The tenant's agents, counted by what they do. */
export const AGENT_SUBJECT: Subject = "a";

export function queueSubject(queueId: string): Subject {
  return `q:${queueId}`;
}

/** The queue's id; null where the subject is no queue. */
export function queueIdOf(subject: Subject): string | null {
  return subject.startsWith("q:") ? subject.slice(2) : null;
}

export function groupSubject(groupId: string): Subject {
  return `g:${groupId}`;
}

/** The group's id; null where the subject is no group. */
export function groupIdOf(subject: Subject): string | null {
  return subject.startsWith("g:") ? subject.slice(2) : null;
}
