/** How customers reach a queue. 8x8's real-time API does not say, so an admin may. */
export const QUEUE_MEDIA = ["phone", "chat", "email", "voicemail"] as const;
export type QueueMedia = (typeof QUEUE_MEDIA)[number];
