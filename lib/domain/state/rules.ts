/**
 * Every number that decides about colours out of the box, before anybody configured anything. The limits themselves are
 * the tenant's own: `slaTimeThreshold.today` and `slaPercentageTarget.today` of each queue at 8x8.
 */
interface QueueRules {
  /** A longest wait is near its limit from this share of the queue's threshold. */
  readonly waitNearShare: number;
  /**
   * Unless the day's service level is in breach, a wait beyond the threshold is only near up to this many thresholds: a
   * target of 80 % in 20 s plans for every fifth customer waiting longer, and a wall that is red for them is never calm.
   * 1 switches the grace off.
   */
  readonly waitGrace: number;
  /** Service level this many points (0–100) below its target or less is near, more is a breach. */
  readonly serviceLevelNearPoints: number;
  /** Below this many interactions today a service level proves nothing: one late answer of three is 67 %. */
  readonly serviceLevelEvidence: number;
  /** Queues are ranked by their longest wait in steps of this share of the threshold: finer, and tiles would dance. */
  readonly rankingStep: number;
  /** Threshold by which queues without one are ranked (never coloured), ms. */
  readonly rankingThresholdMs: number;
}

export const DEFAULT_RULES: QueueRules = {
  waitNearShare: 0.75,
  waitGrace: 2,
  serviceLevelNearPoints: 5,
  serviceLevelEvidence: 10,
  rankingStep: 0.25,
  rankingThresholdMs: 300_000,
};
