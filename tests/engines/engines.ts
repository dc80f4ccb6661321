/** A browser as old as those of the televisions that people have, from npm. */
export interface Engine {
  readonly name: string;
  /** Its Chromium's version. */
  readonly major: number;
  /** As npm knows the package. */
  readonly spec: string;
  /** Of the package as npm has it: what was fetched is this or nothing. */
  readonly integrity: string;
}

export const ENGINES: readonly Engine[] = [
  {
    name: "Chromium 64",
    major: 64,
    spec: "chrome-aws-lambda@64.0.3264",
    integrity: "sha512-3XpUhpg5Qlbq8V/Pk5gzfSqcq3wSlfT1N98yzDY8a+PrrROx9XUCntkg4W1ZmisqLsWhmRLZQrKtDjTRBttwig==",
  },
  {
    name: "Chromium 72",
    major: 72,
    spec: "chrome-aws-lambda@1.11.1",
    integrity: "sha512-qLAtxBlQHl1lx8A6ujsjEzSB/rT+3fIeko8pQmmNBquEmO5Clb1zg42SFcxFGoulbMVWFZmWftwcPedeSvOXEg==",
  },
  {
    name: "Chromium 92",
    major: 92,
    spec: "chrome-aws-lambda@10.1.0",
    integrity: "sha512-NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw==",
  },
  {
    name: "Chromium 108",
    major: 108,
    spec: "@sparticuz/chromium@108.0.3",
    integrity: "sha512-vMOWoGKb/zQZ83FoB8GUAx5LzofaeCp0qCSQDkuugx89/CFmgRlUBO3x1Kk/4jwVXeM055UaYvhboaohPpH9zA==",
  },
];
